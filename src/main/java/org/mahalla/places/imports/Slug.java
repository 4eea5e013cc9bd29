package org.mahalla.places.imports;

import java.text.Normalizer;
import java.util.Locale;
import org.mahalla.shared.Digits;

/** A source's code or name as one step of a place path: lower-case Latin letters, digits, hyphens. */
final class Slug {
    private static final int LONGEST = 60;

    private Slug() {}

    /** Empty when nothing of that is in the text. */
    static String of(String text) {
        String plain = Normalizer.normalize(Digits.latin(text), Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }
}
