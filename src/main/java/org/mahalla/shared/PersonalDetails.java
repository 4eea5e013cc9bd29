package org.mahalla.shared;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds in running text what tells who a person is: numbers that pass the checksum of their kind, plates of vehicles by
 * their shape, and addresses of mail. A number may be written in any digits and in groups. What it finds is to be looked
 * at by a person, not judged.
 */
public final class PersonalDetails {
    /** The kinds that are known by their shape. */
    public enum Kind {
        PHONE,
        NATIONAL_ID,
        BANK_CARD,
        SHEBA,
        PLATE,
        EMAIL
    }

    /** Where in the text, in UTF-16 units; the end is exclusive. */
    public record Found(Kind kind, int start, int end) {}

    private static final int SHORTEST = 10;
    private static final int LONGEST = 26;
    private static final int WIDEST_GAP = 3;
    private static final String GAP =
            " \t\n\u00A0\u200C\u200D\u200E\u200F\u0640().-\u2010\u2011\u2012\u2013\u2014\u2212";
    private static final Pattern GROUP = Pattern.compile("(?:(?<![a-z])ir|\\+)?[0-9]{1,26}+", Pattern.CASE_INSENSITIVE);
    private static final Pattern MAIL =
            Pattern.compile("[\\w.+-]{1,64}+@[a-z0-9-]{1,63}(?:\\.[a-z0-9-]{1,63}){1,5}", Pattern.CASE_INSENSITIVE);

    private PersonalDetails() {}

    /** In the order of the text, without overlaps. */
    public static List<Found> in(String text) {
        String plain = Digits.latin(text);
        List<Found> found = new ArrayList<>(numbers(plain));
        found.addAll(Plates.in(without(plain, found)));
        MAIL.matcher(without(plain, found))
                .results()
                .map(mail -> new Found(Kind.EMAIL, mail.start(), mail.end()))
                .forEach(found::add);
        found.sort(Comparator.comparingInt(Found::start));
        return found;
    }

    /** The text with each of them replaced by three dots. */
    public static String hide(String text) {
        StringBuilder hidden = new StringBuilder();
        int from = 0;
        for (Found one : in(text)) {
            hidden.append(text, from, one.start).append("•••");
            from = one.end;
        }
        return hidden.append(text, from, text.length()).toString();
    }

    private static String without(String plain, List<Found> found) {
        StringBuilder rest = new StringBuilder(plain);
        found.forEach(one -> rest.replace(one.start, one.end, " ".repeat(one.end - one.start)));
        return rest.toString();
    }

    private static List<Found> numbers(String plain) {
        List<MatchResult> groups = GROUP.matcher(plain).results().toList();
        List<Found> found = new ArrayList<>();
        int free = 0;
        for (int first = 0; first < groups.size(); first++) {
            if (groups.get(first).start() >= free) {
                Optional<Found> number = longestFrom(plain, groups, first);
                number.ifPresent(found::add);
                free = number.map(Found::end).orElse(free);
            }
        }
        return found;
    }

    private static Optional<Found> longestFrom(String plain, List<MatchResult> groups, int first) {
        StringBuilder bare = new StringBuilder();
        Optional<Found> longest = Optional.empty();
        int start = groups.get(first).start();
        for (int i = first; i < groups.size() && bare.length() <= LONGEST; i++) {
            MatchResult group = groups.get(i);
            if (i > first && !isGap(plain, groups.get(i - 1).end(), group.start())) {
                break;
            }
            bare.append(plain, group.start(), group.end());
            Optional<Kind> kind = kind(bare);
            longest = kind.isPresent() ? kind.map(known -> new Found(known, start, group.end())) : longest;
        }
        return longest;
    }

    private static boolean isGap(String plain, int start, int end) {
        return end - start <= WIDEST_GAP && plain.substring(start, end).chars().allMatch(c -> GAP.indexOf(c) >= 0);
    }

    private static Optional<Kind> kind(CharSequence bare) {
        if (bare.length() < SHORTEST) {
            return Optional.empty();
        }
        String number = bare.toString();
        if (PhoneNumber.isPlain(number)) {
            return Optional.of(Kind.PHONE);
        }
        return switch (number.length()) {
            case 10 -> Optional.of(Kind.NATIONAL_ID).filter(_ -> Identifiers.isNationalId(number));
            case 16 -> Optional.of(Kind.BANK_CARD).filter(_ -> Identifiers.isBankCard(number));
            case 24 -> Optional.of(Kind.SHEBA).filter(_ -> Identifiers.isSheba("IR" + number));
            case 26 -> Optional.of(Kind.SHEBA).filter(_ -> Identifiers.isSheba(number));
            default -> Optional.empty();
        };
    }
}
