package org.mahalla.access;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A phone (E.164) or an e-mail address by which somebody can be reached. Never printed. */
public sealed interface Contact {
    /** The one way of writing it, for hashes and gateways. */
    String canonical();

    /** With the middle hidden: `0912 ••• ••45`. */
    String masked();

    /** A mobile phone in E.164. */
    record Phone(String canonical) implements Contact {
        @Override
        public String masked() {
            return canonical.startsWith("+98")
                    ? "0" + canonical.substring(3, 6) + " ••• ••" + canonical.substring(canonical.length() - 2)
                    : canonical.substring(0, 4) + " ••••• " + canonical.substring(canonical.length() - 2);
        }

        @Override
        public String toString() {
            return "Phone[…]";
        }
    }

    /** An e-mail address, its domain in lower case. */
    record Email(String canonical) implements Contact {
        @Override
        public String masked() {
            return canonical.charAt(0) + "•••" + canonical.substring(canonical.indexOf('@'));
        }

        @Override
        public String toString() {
            return "Email[…]";
        }
    }

    Pattern EMAIL = Pattern.compile("[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\\.)+[A-Za-z]{2,24}");

    /** Reads digits of any script, spaces, hyphens and the ways a mobile number is written; empty when it is neither. */
    static Optional<Contact> parse(String typed) {
        String text = typed.strip();
        return text.contains("@") ? email(text) : phone(text);
    }

    private static Optional<Contact> email(String text) {
        return text.length() <= 254 && EMAIL.matcher(text).matches()
                ? Optional.of(new Email(text.toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }

    private static Optional<Contact> phone(String text) {
        StringBuilder digits = new StringBuilder();
        for (int sign : text.codePoints().toArray()) {
            int digit = Character.digit(sign, 10);
            if (digit >= 0) {
                digits.append(digit);
            } else if (sign == '+' ? !digits.isEmpty() : !isSpacing(sign)) {
                return Optional.empty();
            }
        }
        boolean international = text.indexOf('+') >= 0;
        String number = digits.toString();
        if (number.startsWith("00")) {
            number = number.substring(2);
            international = true;
        }
        if (!international && number.matches("0?9\\d{9}")) {
            return Optional.of(new Phone("+98" + number.substring(number.length() - 10)));
        }
        if (number.matches("989\\d{9}") || (international && number.matches("[1-9]\\d{7,14}"))) {
            return Optional.of(new Phone("+" + number));
        }
        return Optional.empty();
    }

    private static boolean isSpacing(int sign) {
        return Character.isSpaceChar(sign)
                || Character.getType(sign) == Character.FORMAT
                || "-().\u2010\u2011".indexOf(sign) >= 0;
    }
}
