package org.mahalla.places;

import org.mahalla.shared.Language;

/** A place's name in the two languages; one of the two may be empty, then the other stands for both. */
public record PlaceName(String fa, String en) {
    public PlaceName {
        if (fa.isBlank() && en.isBlank()) {
            throw new IllegalArgumentException("a place without a name");
        }
    }

    public String in(Language language) {
        String wanted = language == Language.FA ? fa : en;
        return wanted.isBlank() ? fa + en : wanted;
    }

    /** The language that {@link #in} really gives, so that a page can mark a name that is not its own. */
    public Language languageIn(Language language) {
        String wanted = language == Language.FA ? fa : en;
        return wanted.isBlank() ? language.other() : language;
    }
}
