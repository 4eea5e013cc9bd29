package org.mahalla.problems.desk;

import java.util.ArrayList;
import java.util.List;
import org.mahalla.frame.FormErrors;
import org.mahalla.shared.PersonalDetails;

/** Words on their way to the public: looked through for phone numbers, cards and the like before they go. */
final class PublicWords {
    static final int LONGEST = 1000;
    private static final int SHORTEST = 3;

    /** A stretch of text, marked where it looks like a personal detail. */
    record Piece(String text, boolean marked) {}

    private PublicWords() {}

    static List<Piece> pieces(String text) {
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

    /** Refuses personal details unless somebody has said that they are none. */
    static void check(String field, String words, boolean sure, FormErrors errors) {
        if (!sure && StepForm.tells(words)) {
            errors.reject(field, "problems.desk.wrong.details");
        }
    }

    /** Refuses too few and too many words. */
    static void length(String field, String words, int longest, FormErrors errors) {
        int length = words.codePointCount(0, words.length());
        if (length < SHORTEST) {
            errors.reject(field, "problems.desk.wrong.short");
        } else if (length > longest) {
            errors.reject(field, "problems.desk.wrong.long", longest);
        }
    }
}
