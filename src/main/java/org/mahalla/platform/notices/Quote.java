package org.mahalla.platform.notices;

import java.util.regex.Pattern;
import org.mahalla.shared.PersianText;
import org.mahalla.shared.PersonalDetails;

/**
 * What a person wrote, made fit to stand in a message of ours: one line, short, without anybody's number or address and
 * without anything a phone makes a link.
 */
public final class Quote {
    private static final Pattern LINK =
            Pattern.compile("\\S*(?:://|www\\.|[\\p{L}\\p{N}]\\.\\p{L}{2,})\\S*|\\S+@\\S+|\\S*[\\p{N}-]{10,}\\S*");

    private Quote() {}

    /** At most {@code longest} characters; what was left out is shown as dots. */
    public static String of(String words, int longest) {
        var line = LINK.matcher(PersonalDetails.hide(PersianText.line(words))).replaceAll("…");
        if (line.codePointCount(0, line.length()) <= longest) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, longest - 1)).stripTrailing() + "…";
    }
}
