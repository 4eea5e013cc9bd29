package org.mahalla.shared;

import java.util.Locale;
import java.util.regex.Pattern;

/** An e-mail address of plausible shape, lower case; its text form hides most of it. ASCII only. */
public record EmailAddress(String value) implements Contact {
    private static final Pattern SHAPE =
            Pattern.compile("[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@"
                    + "([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])");

    public EmailAddress {
        if (!isShapely(value)) {
            throw new IllegalArgumentException("not an e-mail address");
        }
    }

    public static Outcome<EmailAddress> parse(String text) {
        String plain = Digits.latin(PersianText.line(text)).toLowerCase(Locale.ROOT);
        return isShapely(plain) ? Outcome.accepted(new EmailAddress(plain)) : Outcome.refused("SHR-011");
    }

    @Override
    public String masked() {
        return value.charAt(0) + "•••" + value.substring(value.indexOf('@'));
    }

    @Override
    public String toString() {
        return masked();
    }

    private static boolean isShapely(String text) {
        return text.length() <= 254
                && text.indexOf('@') <= 64
                && SHAPE.matcher(text).matches();
    }
}
