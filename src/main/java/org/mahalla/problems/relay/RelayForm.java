package org.mahalla.problems.relay;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mahalla.shared.NotFoundException;

/** What was typed beside a report; `once` is the same for every sending of one filled page. */
record RelayForm(
        @Nullable String once,
        @Nullable String message,
        @Nullable String sure,
        @Nullable String reason) {
    static final RelayForm EMPTY = new RelayForm(null, null, null, null);
    private static final Pattern TOKEN = Pattern.compile("[a-z0-9-]{8,64}");

    /** Nothing but the words that a message begins with. */
    static RelayForm asking(String words) {
        return new RelayForm(null, words, null, null);
    }

    boolean ticked() {
        return sure != null;
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
