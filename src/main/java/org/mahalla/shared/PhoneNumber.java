package org.mahalla.shared;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An Iranian mobile number as +989…; its text form hides the middle, so that a log cannot give it away. */
public record PhoneNumber(String value) implements Contact {
    private static final Pattern VALUE = Pattern.compile("\\+989[0-49][0-9]{8}");
    private static final Pattern TYPED = Pattern.compile("(?:\\+98|0098|98|0)?(9[0-49][0-9]{8})");

    public PhoneNumber {
        if (!VALUE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a mobile number");
        }
    }

    /** Takes 09…, +98…, 0098…, 98… and 9… in any digits, with spaces, hyphens, dots or brackets. */
    public static Outcome<PhoneNumber> parse(String text) {
        Matcher typed = TYPED.matcher(Identifiers.plain(text));
        return typed.matches() ? Outcome.accepted(new PhoneNumber("+98" + typed.group(1))) : Outcome.refused("SHR-010");
    }

    /** Whether digits without anything between them are such a number. */
    static boolean isPlain(String digits) {
        return TYPED.matcher(digits).matches();
    }

    /** As people in Iran write it: 0912…. */
    public String national() {
        return "0" + value.substring(3);
    }

    /** First four and last two digits: enough for the owner to know it. */
    @Override
    public String masked() {
        return national().substring(0, 4) + " ••• " + national().substring(9);
    }

    @Override
    public String toString() {
        return masked();
    }
}
