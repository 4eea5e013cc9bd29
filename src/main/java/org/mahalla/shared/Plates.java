package org.mahalla.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Plates of vehicles by their shape: two digits, a letter, three digits and the two of the region, as people copy them
 * from the car: in one, with gaps, with «ایران», region first, or read from the other end. Without a region only what
 * is written in one; the letter «و» with gaps needs «ایران», for it is the word “and” as well.
 */
final class Plates {
    private static final String SPACE = "[\\s\\u00A0\\u200C\\u200D\\u200E\\u200F\\u0640]";
    private static final String GAP = "(?:" + SPACE + "|[-_/|.,\\u060C\\u2010-\\u2015\\u2212]){0,3}";
    private static final String MARK = "(?:" + SPACE + "|[-_/|.,\\u060C\\u2010-\\u2015\\u2212]){1,3}";
    private static final String IRAN =
            "(?:[(\\[]?(?:\u0627[\u06CC\u064A\u0649]\u0631\u0627\u0646|(?<![A-Za-z])IR(?:AN)?(?![A-Za-z]))[)\\]]?)";
    private static final String LETTERS = "\u0627\u0644\u0641|\u062C\u06CC\u0645|\u062F\u0627\u0644|\u0633\u06CC\u0646|"
            + "\u0634\u06CC\u0646|\u0635\u0627\u062F|\u0642\u0627\u0641|\u0644\u0627\u0645|\u0645\u06CC\u0645|"
            + "\u0646\u0648\u0646|\u0639\u06CC\u0646|\u0637\u0627|\u0647\u0640|"
            + "[\u0627\u0628\u067E\u062A\u062B\u062C\u062F\u0632\u0698\u0633\u0634\u0635\u0637\u0639\u0641\u0642\u06A9"
            + "\u0643\u06AF\u0644\u0645\u0646\u0647\u06CC\u064A]|[A-Z]";
    private static final String AND = "\u0648\u0627\u0648|\u0648";
    private static final String TWO = "[1-9][0-9]";
    private static final String THREE = "[1-9][0-9]{2}";
    private static final String ALONE = "(?<![0-9])";
    private static final String END = "(?![0-9])";

    private static final List<Pattern> SHAPES = List.of(
            shape(TWO + GAP + letter(LETTERS) + GAP + THREE + GAP + IRAN + "?" + GAP + TWO),
            shape(TWO + GAP + letter(AND) + GAP + THREE + GAP + IRAN + GAP + TWO),
            shape(TWO + "(?:" + AND + ")" + THREE + MARK + TWO),
            shape(IRAN + GAP + TWO + MARK + TWO + GAP + letter(LETTERS + "|" + AND) + GAP + THREE),
            shape(TWO + GAP + IRAN + GAP + THREE + GAP + letter(LETTERS + "|" + AND) + GAP + TWO),
            shape(TWO + "(?:" + LETTERS + "|" + AND + ")" + THREE));

    private Plates() {}

    /** In a text whose digits are ASCII; the longest reading of each place wins. */
    static List<PersonalDetails.Found> in(String plain) {
        List<PersonalDetails.Found> found = new ArrayList<>();
        for (Pattern shape : SHAPES) {
            shape.matcher(plain)
                    .results()
                    .filter(one ->
                            found.stream().noneMatch(other -> one.start() < other.end() && other.start() < one.end()))
                    .map(one -> new PersonalDetails.Found(PersonalDetails.Kind.PLATE, one.start(), one.end()))
                    .forEach(found::add);
        }
        return found;
    }

    private static String letter(String letters) {
        return "(?:" + letters + ")(?!\\p{L})";
    }

    private static Pattern shape(String shape) {
        return Pattern.compile(ALONE + shape + END);
    }
}
