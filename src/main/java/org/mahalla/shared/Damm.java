package org.mahalla.shared;

/** The check digit of H. M. Damm: finds every single wrong digit and every swap of neighbours. */
public final class Damm {
    private static final String[] QUASIGROUP = {
        "0317598642",
        "7092154863",
        "4206871359",
        "1750983426",
        "6123045978",
        "3674209581",
        "5869720134",
        "8945362017",
        "9438617205",
        "2581436790",
    };

    private Damm() {}

    /** The digit to put behind these ASCII digits; 0 for digits that already end with theirs. */
    public static int check(String digits) {
        int interim = 0;
        for (int i = 0; i < digits.length(); i++) {
            interim = step(interim, digits.charAt(i) - '0');
        }
        return interim;
    }

    static int step(int interim, int digit) {
        return QUASIGROUP[interim].charAt(digit) - '0';
    }
}
