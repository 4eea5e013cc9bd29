package org.mahalla.access.secrets;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mahalla.shared.PersianText;
import org.mahalla.shared.Refusal;

/**
 * Which passwords are too easy: shorter than 12 or longer than 128 characters (ACC-021), of fewer than five different
 * signs, a run of the keyboard, the user name, or nothing but common words, Persian ones too, and digits (ACC-022).
 */
public final class PasswordPolicy {
    private static final int SHORTEST = 12;
    private static final int LONGEST = 128;
    private static final int FEWEST_SIGNS = 5;
    private static final String RUNS = "abcdefghijklmnopqrstuvwxyz qwertyuiopasdfghjklzxcvbnm 01234567890123456789"
            + " \u0636\u0635\u062B\u0642\u0641\u063A\u0639\u0647\u062E\u062D\u062C\u0686";
    private static final Set<String> COMMON = read();

    private PasswordPolicy() {}

    public static Optional<Refusal> refusal(String password, String userName) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST || length > LONGEST) {
            return Optional.of(Refusal.of("ACC-021", SHORTEST, LONGEST));
        }
        return isCommon(password, userName) ? Optional.of(Refusal.of("ACC-022")) : Optional.empty();
    }

    private static boolean isCommon(String password, String userName) {
        String key = PersianText.joinedKey(password);
        String letters = key.replaceAll("[^\\p{L}]", "");
        String name = PersianText.joinedKey(userName).replaceAll("[^\\p{L}]", "");
        return key.codePoints().distinct().count() < FEWEST_SIGNS
                || RUNS.contains(key)
                || RUNS.contains(new StringBuilder(key).reverse())
                || (!name.isEmpty() && letters.replace(name, "").isEmpty())
                || isMadeOfCommonWords(letters);
    }

    /** Whether the letters are one to three common words in a row. */
    private static boolean isMadeOfCommonWords(String letters) {
        return letters.length() <= 40 && isMadeOfCommonWords(letters, 3);
    }

    private static boolean isMadeOfCommonWords(String letters, int words) {
        if (letters.isEmpty() || COMMON.contains(letters)) {
            return true;
        }
        for (int end = 3; words > 1 && end < letters.length(); end++) {
            if (COMMON.contains(letters.substring(0, end)) && isMadeOfCommonWords(letters.substring(end), words - 1)) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PasswordPolicy.class.getResourceAsStream("common-words.txt")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(PersianText::joinedKey)
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
