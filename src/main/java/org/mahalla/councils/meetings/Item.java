package org.mahalla.councils.meetings;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mahalla.shared.CompactId;
import org.mahalla.shared.Language;

/**
 * A thing to talk about: why it is on the agenda, and what was said.
 *
 * @param titleEn its English title where the first is Persian; null for what somebody typed
 */
public record Item(
        UUID id,
        int position,
        String reason,
        @Nullable String subject,
        String title,
        String because,
        @Nullable String path,
        String outcome,
        @Nullable String said,
        @Nullable String titleEn,
        @Nullable String becauseEn) {
    /** Reasons in the order of an agenda. */
    static final List<String> REASONS =
            List.of("overdue", "proposed", "ballot", "highest", "answered", "unanswered", "member");

    /** In the language of the page; what somebody typed stands as it was typed. */
    public String title(Language language) {
        return in(language, title, titleEn);
    }

    String because(Language language) {
        return in(language, because, becauseEn);
    }

    static String in(Language language, String fa, @Nullable String en) {
        return language == Language.EN && en != null && !en.isEmpty() ? en : fa;
    }

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
