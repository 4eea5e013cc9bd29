package org.mahalla.access;

import java.util.Locale;
import java.util.regex.Pattern;
import org.mahalla.shared.Outcome;
import org.mahalla.shared.PersianText;

/**
 * User names and the key by which twins are found. Three to forty letters of one script, Latin or Arabic, with digits,
 * dots, hyphens and underscores between them; anything else could be made to look like another's name (ACC-002).
 */
public final class UserNames {
    private static final Pattern LATIN = Pattern.compile("[a-z][a-z0-9._-]{1,38}[a-z0-9]");
    private static final Pattern PERSIAN =
            Pattern.compile("[\\u0621-\\u064A\\u067E\\u0686\\u0698\\u06A9\\u06AF\\u06CC][\\u0621-\\u064A\\u067E\\u0686"
                    + "\\u0698\\u06A9\\u06AF\\u06CC\\u200C0-9\\u06F0-\\u06F9._-]{1,38}"
                    + "[\\u0621-\\u064A\\u067E\\u0686\\u0698\\u06A9\\u06AF\\u06CC0-9\\u06F0-\\u06F9]");

    private UserNames() {}

    /** The name as it will be shown. */
    public static Outcome<String> parse(String typed) {
        String name = PersianText.line(typed).toLowerCase(Locale.ROOT);
        return LATIN.matcher(name).matches() || PERSIAN.matcher(name).matches()
                ? Outcome.accepted(name)
                : Outcome.refused("ACC-002");
    }

    /** Equal for names that a person would take for the same. */
    public static String key(String typed) {
        return PersianText.joinedKey(typed.toLowerCase(Locale.ROOT));
    }
}
