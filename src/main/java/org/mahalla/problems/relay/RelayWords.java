package org.mahalla.problems.relay;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mahalla.frame.FormErrors;
import org.mahalla.shared.PersianText;
import org.mahalla.shared.PersonalDetails;

/** Words on their way through the relay: looked through for what tells who somebody is, and shown with it marked. */
public final class RelayWords {
    public static final int LONGEST = 1000;
    private static final int SHORTEST = 3;

    /** A stretch of text, marked where it looks like a personal detail. */
    public record Piece(String text, boolean marked) {}

    private RelayWords() {}

    /** What was typed, cleaned; the errors tell what is wrong with it. Details go only when the sender says they may. */
    public static String read(String field, @Nullable String typed, boolean sure, FormErrors errors) {
        String words = typed == null ? "" : PersianText.display(typed);
        int length = words.codePointCount(0, words.length());
        if (length < SHORTEST) {
            errors.reject(field, "problems.relay.wrong.short");
        } else if (length > LONGEST) {
            errors.reject(field, "problems.relay.wrong.long", LONGEST);
        } else if (!sure && tells(words)) {
            errors.reject(field, "problems.relay.wrong.details");
        }
        return words;
    }

    public static boolean tells(@Nullable String words) {
        return words != null && !PersonalDetails.in(words).isEmpty();
    }

    public static List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (PersonalDetails.Found found : PersonalDetails.in(text)) {
            pieces.add(new Piece(text.substring(from, found.start()), false));
            pieces.add(new Piece(text.substring(found.start(), found.end()), true));
            from = found.end();
        }
        pieces.add(new Piece(text.substring(from), false));
        return pieces.stream().filter(piece -> !piece.text().isEmpty()).toList();
    }
}
