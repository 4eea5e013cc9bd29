package org.mahalla.shared;

import java.util.List;
import java.util.regex.Pattern;

/** The code by which a person follows a report: ten digits, the last one a check. Held in ASCII digits. */
public record TrackingCode(String digits) {
    public static final int LENGTH = 10;
    private static final Pattern SHAPE = Pattern.compile("[1-9][0-9]{9}");

    public TrackingCode {
        if (!SHAPE.matcher(digits).matches() || Damm.check(digits) != 0) {
            throw new IllegalArgumentException("not a tracking code");
        }
    }

    /** Takes digits of any kind with spaces and hyphens between them; refuses a code with a mistyped digit. */
    public static Outcome<TrackingCode> parse(String text) {
        String plain = Identifiers.plain(text);
        if (!SHAPE.matcher(plain).matches()) {
            return Outcome.refused("SHR-020", LENGTH);
        }
        return Damm.check(plain) == 0 ? Outcome.accepted(new TrackingCode(plain)) : Outcome.refused("SHR-021");
    }

    /** Three, three and four digits, as people read them. */
    public List<String> groups() {
        return List.of(digits.substring(0, 3), digits.substring(3, 6), digits.substring(6));
    }

    public List<String> groups(Language language) {
        return groups().stream().map(group -> Digits.in(language, group)).toList();
    }

    /** The groups with spaces between, in digits of the language. */
    public String grouped(Language language) {
        return String.join(" ", groups(language));
    }

    /** Each group in words, zeros in front of it said one by one. */
    public List<String> spoken(Language language) {
        return groups().stream().map(group -> spoken(language, group)).toList();
    }

    private static String spoken(Language language, String group) {
        StringBuilder words = new StringBuilder();
        int start = 0;
        while (start < group.length() - 1 && group.charAt(start) == '0') {
            words.append(Numbers.spoken(language, 0)).append(' ');
            start++;
        }
        return words.append(Numbers.spoken(language, Long.parseLong(group.substring(start))))
                .toString();
    }
}
