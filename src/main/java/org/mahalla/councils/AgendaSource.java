package org.mahalla.councils;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mahalla.shared.Language;
import org.mahalla.shared.PlacePath;

/** What a body should talk about next, as another module knows it. */
public interface AgendaSource {
    /** Why it is proposed: one of `overdue`, `proposed`, `ballot`, `highest`, `answered`, `unanswered`; the agenda is grouped by it. */
    String reason();

    /** What is proposed for the place and the day, the most urgent first, at most so many. */
    List<Proposed> proposed(PlacePath place, LocalDate day, int most, Language language);

    /** The same for a body, which may work in several places and on one topic alone: then only who knows topics proposes. */
    default List<Proposed> proposed(Remit remit, LocalDate day, int most, Language language) {
        return remit.topic() != null
                ? List.of()
                : remit.places().stream()
                        .flatMap(place -> proposed(place, day, most, language).stream())
                        .limit(most)
                        .toList();
    }

    /** Whether the matter is over, so that what was left of it for the next meeting is nobody’s any more. */
    default boolean over(String subject) {
        return false;
    }

    /**
     * @param subject what the item is about, for example `problem:` and its id; one subject stands on an agenda once
     * @param title in the words of the page's language
     * @param because one sentence
     * @param path the page of it for who may see it
     */
    record Proposed(
            String subject,
            String title,
            String because,
            @Nullable String path) {}
}
