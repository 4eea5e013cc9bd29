package org.mahalla.platform.notices;

/**
 * What a text costs as SMS. Latin texts go in the GSM 7-bit alphabet (160 characters, or 153 in each of several
 * segments); one letter outside it, such as any Persian one, makes the whole text UCS-2 (70, or 67).
 *
 * @param units characters as the network counts them: some GSM signs count twice, some UCS-2 signs too
 */
public record SmsLength(boolean latin, int units, int segments) {
    private static final String GSM = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String GSM_TWICE = "\f^{}\\[~]|€";

    public static SmsLength of(String text) {
        var latin = text.chars().allMatch(sign -> GSM.indexOf(sign) >= 0 || GSM_TWICE.indexOf(sign) >= 0);
        int units = text.codePoints().map(sign -> width(sign, latin)).sum();
        if (units <= (latin ? 160 : 70)) {
            return new SmsLength(latin, units, 1);
        }
        return new SmsLength(latin, units, segments(text, latin, latin ? 153 : 67));
    }

    /** A sign of two units never stands across two segments. */
    private static int segments(String text, boolean latin, int room) {
        int segments = 1;
        int used = 0;
        for (int sign : text.codePoints().toArray()) {
            int width = width(sign, latin);
            if (used + width > room) {
                segments++;
                used = 0;
            }
            used += width;
        }
        return segments;
    }

    private static int width(int sign, boolean latin) {
        return latin ? GSM_TWICE.indexOf(sign) >= 0 ? 2 : 1 : Character.charCount(sign);
    }
}
