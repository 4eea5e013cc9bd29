package org.mahalla.shared;

import java.util.regex.Pattern;

/**
 * Whether digits are an identifier of a person by their checksum: used to keep such numbers out of public text. Digits
 * of any kind, spaces and hyphens between them are allowed.
 */
public final class Identifiers {
    private static final Pattern SEPARATORS = Pattern.compile("[\\s().\\p{Pd}\u2212]+");
    private static final Pattern NATIONAL_ID = Pattern.compile("[0-9]{8,10}");
    private static final Pattern CARD = Pattern.compile("[0-9]{16}");
    private static final Pattern SHEBA = Pattern.compile("ir[0-9]{24}");

    private Identifiers() {}

    /** Iranian national id; up to two zeros lost in front (spreadsheets) are allowed for. */
    public static boolean isNationalId(String text) {
        String digits = plain(text);
        if (!NATIONAL_ID.matcher(digits).matches()) {
            return false;
        }
        String id = "0".repeat(10 - digits.length()) + digits;
        if (id.chars().distinct().count() == 1 || id.substring(3, 9).equals("000000")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (id.charAt(i) - '0') * (10 - i);
        }
        int rest = sum % 11;
        return id.charAt(9) - '0' == (rest < 2 ? rest : 11 - rest);
    }

    /** A bank card of sixteen digits, of any bank (Luhn). */
    public static boolean isBankCard(String text) {
        String digits = plain(text);
        if (!CARD.matcher(digits).matches() || digits.startsWith("0")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 16; i++) {
            int digit = digits.charAt(i) - '0';
            int weighed = i % 2 == 0 ? digit * 2 : digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }

    /** An Iranian IBAN (ISO 7064, modulo 97). */
    public static boolean isSheba(String text) {
        String sheba = plain(text);
        if (!SHEBA.matcher(sheba).matches()) {
            return false;
        }
        String turned = sheba.substring(4) + "1827" + sheba.substring(2, 4);
        int rest = 0;
        for (int i = 0; i < turned.length(); i++) {
            rest = (rest * 10 + turned.charAt(i) - '0') % 97;
        }
        return rest == 1;
    }

    /** In ASCII digits and without what people put between digits. */
    static String plain(String text) {
        if (text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return text;
        }
        return SEPARATORS.matcher(PersianText.key(text)).replaceAll("");
    }
}
