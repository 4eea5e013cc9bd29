package org.mahalla.problems.reach;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mahalla.shared.Digits;

/** What nobody can guess in a short address: 13 of 26 signs that no eye mistakes for another, about 61 bits. */
record LinkToken(String text) {
    static final String ALPHABET = "34679ABCDEFGHJKMNPQRTUVWXY";
    static final int LENGTH = 13;
    private static final Pattern SHAPE = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    static LinkToken random() {
        StringBuilder text = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new LinkToken(text.toString());
    }

    /** As somebody may type it off a screen: small letters, Persian digits. */
    static Optional<LinkToken> read(String typed) {
        String text = Digits.latin(typed.strip()).toUpperCase(Locale.ROOT);
        return SHAPE.matcher(text).matches() ? Optional.of(new LinkToken(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return "link";
    }
}
