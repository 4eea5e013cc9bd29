package org.mahalla.agencies;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mahalla.shared.Digits;
import org.mahalla.shared.EmailAddress;
import org.mahalla.shared.Outcome;
import org.mahalla.shared.PersianText;
import org.mahalla.shared.PhoneNumber;

/** The way by which an office is reached. */
public enum Channel {
    EMAIL,
    SMS,
    LETTER,
    PHONE;

    private static final Pattern BETWEEN_DIGITS = Pattern.compile("[\\s().\\p{Pd}]+");
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9]{3,15}");
    private static final int SHORTEST_ADDRESS = 5;
    private static final int LONGEST_ADDRESS = 300;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Channel> ofCode(String code) {
        return Arrays.stream(values())
                .filter(channel -> channel.code().equals(code))
                .findFirst();
    }

    /**
     * What was typed as it is written to. Refuses (AGY-006 to AGY-009) what is no e-mail address, no mobile number, no
     * telephone number, or a postal address of fewer than 5 or more than 300 letters.
     */
    public Outcome<String> read(String typed) {
        return switch (this) {
            case EMAIL ->
                EmailAddress.parse(typed)
                        .find()
                        .map(address -> Outcome.accepted(address.value()))
                        .orElseGet(() -> Outcome.refused("AGY-006"));
            case SMS ->
                PhoneNumber.parse(typed)
                        .find()
                        .map(number -> Outcome.accepted(number.value()))
                        .orElseGet(() -> Outcome.refused("AGY-007"));
            case PHONE -> number(typed);
            case LETTER -> address(typed);
        };
    }

    /** By which the same address is known again, however it is spelt. */
    String key(String address) {
        return this == LETTER ? PersianText.joinedKey(address) : address;
    }

    private static Outcome<String> number(String typed) {
        String plain = BETWEEN_DIGITS.matcher(Digits.latin(typed)).replaceAll("");
        return NUMBER.matcher(plain).matches() ? Outcome.accepted(plain) : Outcome.refused("AGY-008");
    }

    private static Outcome<String> address(String typed) {
        String line = PersianText.line(typed);
        return line.length() < SHORTEST_ADDRESS || line.length() > LONGEST_ADDRESS
                ? Outcome.refused("AGY-009")
                : Outcome.accepted(line);
    }
}
