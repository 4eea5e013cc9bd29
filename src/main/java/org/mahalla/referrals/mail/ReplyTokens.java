package org.mahalla.referrals.mail;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mahalla.shared.Digits;

/** Finds tokens of referrals in any text, as mail programs and hands leave them. */
public final class ReplyTokens {
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\u0640]");
    private static final Pattern DASH = Pattern.compile("[\\p{Pd}\\u2212_\\uFF0D]");
    private static final Pattern GAP = Pattern.compile("[\\p{Zs}\\s]+");
    private static final Pattern TOKEN = Pattern.compile(
            "(?<![\\p{L}\\p{N}])[M\\u0645] ?-? ?([0-9]{4}) ?-? ?([0-9]{4}) ?-? ?([0-9])" + "(?![0-9])",
            Pattern.CASE_INSENSITIVE);

    private ReplyTokens() {}

    /** All whose check digit is right, in their order, each once. */
    public static List<ReferralToken> in(String text) {
        Set<ReferralToken> found = new LinkedHashSet<>();
        Matcher matcher = TOKEN.matcher(plain(text));
        while (matcher.find()) {
            String digits = matcher.group(1) + matcher.group(2) + matcher.group(3);
            if (ReferralToken.isToken(digits)) {
                found.add(new ReferralToken(digits));
            }
        }
        return List.copyOf(found);
    }

    private static String plain(String text) {
        String digits = Digits.latin(UNSEEN.matcher(text).replaceAll(""));
        String dashes =
                DASH.matcher(digits.replace("%2B", "+").replace("%2b", "+")).replaceAll("-");
        return GAP.matcher(dashes).replaceAll(" ");
    }
}
