package org.mahalla.councils.ballots;

import org.jspecify.annotations.Nullable;
import org.mahalla.frame.Page;
import org.mahalla.shared.Language;

/**
 * What can be chosen: a matter, free words, or somebody who stood for a seat.
 *
 * @param position its number on the ballot, from 1
 * @param subject of a matter, for example `problem:` and its id
 * @param title in Persian, or as it was typed; empty for a candidate
 * @param name of a candidate; null once it was erased, and for everything else
 * @param votes once counted
 */
public record BallotOption(
        int position,
        @Nullable String subject,
        String title,
        String titleEn,
        @Nullable String name,
        @Nullable Integer votes) {

    boolean isCandidate() {
        return title.isEmpty();
    }

    String in(Language language) {
        return language == Language.EN && !titleEn.isEmpty() ? titleEn : title;
    }

    /** As a page calls it; who is erased is a number. */
    String label(Page page) {
        return !isCandidate()
                ? in(page.language())
                : name == null ? page.t("councils.ballots.candidate.erased", position) : name;
    }

    /** Where everybody can read about it. */
    @Nullable
    String path() {
        return subject != null && subject.startsWith("problem:")
                ? "/problems/" + subject.substring("problem:".length())
                : null;
    }
}
