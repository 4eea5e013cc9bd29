package org.mahalla.platform.timeline;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The stored state of one kind of aggregate. The timeline is its only writer: it calls {@link #keep} in the transaction
 * of the entry, and the check compares {@link #states} with the fold.
 */
public interface Projection {
    String kind();

    void keep(Entry entry);

    /** The same of many, in their order; for kinds of which many are kept at once. */
    default void keepEach(List<Entry> entries) {
        entries.forEach(this::keep);
    }

    /** The stored states of the aggregates; one that is left out is reported as lost, since its timeline exists. */
    Map<UUID, String> states(Collection<UUID> aggregates);
}
