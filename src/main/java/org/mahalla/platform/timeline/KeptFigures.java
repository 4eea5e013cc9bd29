package org.mahalla.platform.timeline;

import java.util.function.Consumer;

/** Counts that a module keeps beside its rows so that no page has to count; the check recounts them. */
public interface KeptFigures {
    /** What they are called in the findings of the check. */
    String name();

    /** Counts again from the source, hands over where the kept count differs, and answers how many were recounted. */
    long recount(Consumer<String> differing);
}
