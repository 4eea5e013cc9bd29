package org.mahalla.problems.privacy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mahalla.frame.PublicWords;
import org.mahalla.shared.PersonalDetails;

/** A text in pieces, those marked that look like somebody's phone number, card, plate or address. */
public record MarkedText(List<Piece> pieces) {
    /** A stretch of text. */
    public record Piece(String text, boolean marked) {}

    public MarkedText {
        pieces = List.copyOf(pieces);
    }

    public static MarkedText of(String text) {
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (PersonalDetails.Found found : PersonalDetails.in(text)) {
            pieces.add(new Piece(text.substring(from, found.start()), false));
            pieces.add(new Piece(text.substring(found.start(), found.end()), true));
            from = found.end();
        }
        pieces.add(new Piece(text.substring(from), false));
        return new MarkedText(
                pieces.stream().filter(piece -> !piece.text().isEmpty()).toList());
    }

    /** Whether any of the words hold what tells who a person is. */
    public static boolean tells(@Nullable String... words) {
        return PublicWords.tells(words);
    }

    /** What is marked in the words, one beneath the other; empty when nothing is. */
    public static String details(@Nullable String... words) {
        return Arrays.stream(words)
                .filter(Objects::nonNull)
                .flatMap(text -> of(text).pieces.stream())
                .filter(Piece::marked)
                .map(Piece::text)
                .collect(Collectors.joining("\n"));
    }
}
