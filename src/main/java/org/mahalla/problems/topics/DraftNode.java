package org.mahalla.problems.topics;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.AccountId;

/** A change that is not published: how the topic is to be, who wrote it and who else agreed. */
record DraftNode(
        Node node,
        @Nullable AccountId editedBy,
        Instant editedAt,
        @Nullable AccountId approvedBy,
        boolean returned) {
    /**
     * Whether a second person has to agree: what is new, is called otherwise or asks otherwise, might be about something else than
     * before. What goes back to an earlier version was agreed to already.
     */
    boolean needsSecond(@Nullable Node before) {
        return !returned
                && (before == null
                        || !node.isNamedAs(before)
                        || !Questions.of(node).newTo(Questions.of(before)).isEmpty());
    }

    boolean waitsForSecond(@Nullable Node before) {
        return needsSecond(before) && approvedBy == null;
    }
}
