package org.mahalla.platform.backup;

import java.util.List;

/**
 * What was erased for good in one module, in marks that name nothing: keyed hashes, one line each. The marks lie beside
 * the backups too, so that a restore erases again what an older backup still held.
 */
public interface ErasureList {
    /** Stable name of the list; small letters and hyphens. */
    String kind();

    List<String> marks();

    /** Takes these marks into the list and erases again what they name; says how many things came back and went. */
    int replay(List<String> marks);
}
