package org.mahalla.referrals.mail;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.regex.Pattern;
import org.mahalla.shared.Damm;

/**
 * What ties a message to its referral: eight digits and a check digit, so that a slip of the hand never names another. It
 * says which referral is meant, not that its bearer may answer. Held in ASCII digits.
 */
public record ReferralToken(String digits) {
    private static final Pattern SHAPE = Pattern.compile("[0-9]{9}");
    private static final int RANGE = 100_000_000;

    public ReferralToken {
        if (!isToken(digits)) {
            throw new IllegalArgumentException("not a token of a referral");
        }
    }

    /** A new one that nobody can guess from the last; uniqueness is the caller’s to keep. */
    public static ReferralToken random(SecureRandom random) {
        return of(String.format(Locale.ROOT, "%08d", random.nextInt(RANGE)));
    }

    /** The token of eight digits. */
    public static ReferralToken of(String eightDigits) {
        return new ReferralToken(eightDigits + Damm.check(eightDigits));
    }

    static boolean isToken(String digits) {
        return SHAPE.matcher(digits).matches() && Damm.check(digits) == 0;
    }

    /** {@code M-7341-2088-5}. */
    public String text() {
        return "M-" + digits.substring(0, 4) + "-" + digits.substring(4, 8) + "-" + digits.substring(8);
    }

    /** What stands in the subject of each message about the referral. */
    public String tag() {
        return "[" + text() + "]";
    }

    /** The line of a message above which the answer is to be written; {@link ReplyReader} reads nothing below it. */
    public String line() {
        return "----- " + tag() + " -----";
    }

    /** The address to answer to, such as {@code answer+M-7341-2088-5@mahalla.example}. */
    public String address(String mailbox) {
        int at = mailbox.lastIndexOf('@');
        return mailbox.substring(0, at) + "+" + text() + mailbox.substring(at);
    }

    /** A Message-ID for what is sent, which replies name in their headers. */
    public String messageId(String unique, String host) {
        return "<" + text() + "." + unique + "@" + host + ">";
    }
}
