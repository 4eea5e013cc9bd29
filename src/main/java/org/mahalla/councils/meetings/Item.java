package org.mahalla.councils.meetings;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mahalla.shared.CompactId;

/** A thing to talk about: why it is on the agenda, and what was said. */
public record Item(
        UUID id,
        int position,
        String reason,
        @Nullable String subject,
        String title,
        String because,
        @Nullable String path,
        String outcome,
        @Nullable String said) {
    /** Reasons in the order of an agenda. */
    static final List<String> REASONS = List.of("overdue", "highest", "answered", "unanswered", "member");

    String text() {
        return CompactId.encode(id);
    }

    boolean isOpen() {
        return outcome.equals("open");
    }

    int rank() {
        return REASONS.indexOf(reason);
    }
}
