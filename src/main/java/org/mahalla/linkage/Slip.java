package org.mahalla.linkage;

/** One slip of the finger: a letter wrong, missing, too many, or two neighbours swapped. */
final class Slip {
    private Slip() {}

    /** Whether exactly one slip makes the one word from the other. */
    static boolean apart(String one, String other) {
        if (one.length() < other.length()) {
            return apart(other, one);
        }
        int difference = one.length() - other.length();
        int start = 0;
        while (start < other.length() && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        return switch (difference) {
            case 0 -> start < one.length() && (restIs(one, start + 1, other, start + 1) || isSwap(one, other, start));
            case 1 -> restIs(one, start + 1, other, start);
            default -> false;
        };
    }

    private static boolean isSwap(String one, String other, int at) {
        return at + 1 < one.length()
                && one.charAt(at) == other.charAt(at + 1)
                && one.charAt(at + 1) == other.charAt(at)
                && restIs(one, at + 2, other, at + 2);
    }

    private static boolean restIs(String one, int from, String other, int otherFrom) {
        return one.regionMatches(from, other, otherFrom, one.length() - from)
                && one.length() - from == other.length() - otherFrom;
    }
}
