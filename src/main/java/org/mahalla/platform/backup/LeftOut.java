package org.mahalla.platform.backup;

import java.util.Set;

/**
 * Tables, as {@code schema.table}, that no backup holds, as a bean of the module that owns them: what must not come back
 * to life (an open session, a message that has left since) or has no worth after a day.
 */
public record LeftOut(Set<String> tables) {
    public LeftOut {
        tables = Set.copyOf(tables);
    }
}
