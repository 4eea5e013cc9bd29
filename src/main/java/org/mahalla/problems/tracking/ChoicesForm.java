package org.mahalla.problems.tracking;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mahalla.problems.relay.Choices;
import org.mahalla.shared.Language;
import org.mahalla.shared.NotFoundException;

/** What was typed on the page of choices, whichever of its forms was sent. */
record ChoicesForm(
        @Nullable String news,
        @Nullable String sms,
        @Nullable String email,
        @Nullable String language,
        @Nullable String contact,
        @Nullable String message,
        @Nullable String sure,
        @Nullable String once) {
    static final ChoicesForm EMPTY = new ChoicesForm(null, null, null, null, null, null, null, null);
    private static final Pattern TOKEN = Pattern.compile("[a-z0-9]{26}");

    boolean ticked() {
        return sure != null;
    }

    /** What was chosen; a word that is none of ours leaves things as they are. */
    Choices choices(Choices now) {
        Language chosen = "en".equals(language) ? Language.EN : "fa".equals(language) ? Language.FA : now.language();
        return new Choices(
                Choices.News.of(news == null ? "" : news).orElse(now.news()), sms != null, email != null, chosen);
    }

    /** Not found when the form is none of ours. */
    String token() {
        String token = once;
        if (token == null || !TOKEN.matcher(token).matches()) {
            throw new NotFoundException();
        }
        return token;
    }
}
