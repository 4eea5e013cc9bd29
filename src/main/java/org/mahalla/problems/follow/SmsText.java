package org.mahalla.problems.follow;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mahalla.shared.PersianText;
import org.mahalla.shared.TrackingCode;

/** What somebody wants by an SMS: a tracking code in any digits and groups, and what the words beside it say. */
record SmsText(@Nullable TrackingCode code, Wish wish) {
    enum Wish {
        STATUS,
        SOLVED,
        UNSOLVED,
        STOP,
        START,
        UNCLEAR
    }

    private static final Set<String> SOLVED =
            keys("حل شد", "حل شده", "حل شده است", "درست شد", "شد", "بله", "1", "solved", "yes");
    private static final Set<String> UNSOLVED = keys(
            "حل نشد", "حل نشده", "حل نشده است", "درست نشد", "نشد", "نه", "خیر", "2", "not solved", "unsolved", "no");
    private static final Set<String> STOP = keys("توقف", "لغو", "پایان", "لغو۱۱", "stop", "unsubscribe", "stop all");
    private static final Set<String> START = keys("شروع", "start");
    /** What may stand around an answer and changes nothing in it; any other word leaves the answer unclear. */
    private static final Set<String> POLITE = keys(
            "سلام",
            "لطفا",
            "ممنون",
            "ممنونم",
            "خیلی",
            "بسیار",
            "متشکرم",
            "متشکر",
            "تشکر",
            "با",
            "سپاس",
            "سپاسگزارم",
            "مرسی",
            "درود",
            "خسته",
            "نباشید",
            "نباشین",
            "دست",
            "دستتان",
            "دستتون",
            "شما",
            "درد",
            "نکند",
            "نکنه",
            "خدا",
            "قوت",
            "خداقوت",
            "hello",
            "hi",
            "dear",
            "please",
            "thanks",
            "thank",
            "you",
            "very",
            "much",
            "many",
            "a",
            "lot");

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final int MOST_WORDS = 40;

    /** “Solved?” asks, and answers nothing. */
    static SmsText read(String text) {
        SmsText read = words(text);
        boolean asks = text.indexOf('?') >= 0 || text.indexOf('؟') >= 0;
        return asks && read.wish == Wish.SOLVED ? new SmsText(read.code, Wish.UNCLEAR) : read;
    }

    private static SmsText words(String text) {
        String[] words = PersianText.key(PersianText.line(text)).split("[\\s.,;:!?،؛؟\\-]+", MOST_WORDS + 1);
        for (int from = 0; from < words.length; from++) {
            StringBuilder digits = new StringBuilder();
            for (int to = from; to < words.length && DIGITS.matcher(words[to]).matches(); to++) {
                digits.append(words[to]);
                Optional<TrackingCode> code = digits.length() == TrackingCode.LENGTH
                        ? TrackingCode.parse(digits.toString()).find()
                        : Optional.empty();
                if (code.isPresent()) {
                    return new SmsText(code.get(), wish(without(words, from, to), Wish.STATUS));
                }
            }
        }
        return new SmsText(null, wish(String.join(" ", words).strip(), Wish.UNCLEAR));
    }

    private static Wish wish(String words, Wish nothing) {
        if (words.isEmpty()) {
            return nothing;
        }
        String key = Arrays.stream(words.split(" "))
                .filter(word -> !POLITE.contains(word))
                .collect(Collectors.joining());
        return SOLVED.contains(key)
                ? Wish.SOLVED
                : UNSOLVED.contains(key)
                        ? Wish.UNSOLVED
                        : STOP.contains(key) ? Wish.STOP : START.contains(key) ? Wish.START : Wish.UNCLEAR;
    }

    private static String without(String[] words, int from, int to) {
        List<String> rest = new java.util.ArrayList<>(Arrays.asList(words));
        rest.subList(from, to + 1).clear();
        return String.join(" ", rest).strip();
    }

    private static Set<String> keys(String... words) {
        return Arrays.stream(words).map(PersianText::joinedKey).collect(Collectors.toUnmodifiableSet());
    }
}
