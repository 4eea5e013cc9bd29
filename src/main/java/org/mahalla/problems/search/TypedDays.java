package org.mahalla.problems.search;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mahalla.shared.DateFields;
import org.mahalla.shared.Digits;
import org.mahalla.shared.JalaliDate;
import org.mahalla.shared.Language;
import org.mahalla.shared.PersianText;
import org.springframework.stereotype.Component;

/**
 * Days and spans of days as people type them: in either calendar and any digits, by the name of the month, or counted back
 * from today.
 */
@Component
class TypedDays {
    private static final Pattern AGO = Pattern.compile("([0-9]{1,5})d");
    private static final Pattern COUNTED = Pattern.compile("([0-9]{1,4})(\\D+)");
    private static final Pattern PARTS = Pattern.compile("[\\s/.\\-\u2010-\u2015\u060c,]+");
    private static final int SATURDAY = 6;

    /** From the first day to the last; the last may be open. */
    record Span(ReportedDay first, Optional<ReportedDay> last) {}

    private final Map<String, Integer> units = new HashMap<>();
    private final Set<String> today;
    private final Set<String> yesterday;
    private final Set<String> thisWeek;
    private final Set<String> lastWeek;
    private final Set<String> thisMonth;
    private final Set<String> lastMonth;
    private final Set<String> month;

    TypedDays(Spoken spoken) {
        Map.of("days-ago", 1, "weeks-ago", 7, "months-ago", 30, "years-ago", 365)
                .forEach((what, days) -> spoken.ways(what).forEach(way -> units.put(way, days)));
        today = spoken.ways("today");
        yesterday = spoken.ways("yesterday");
        thisWeek = spoken.ways("this-week");
        lastWeek = spoken.ways("last-week");
        thisMonth = spoken.ways("this-month");
        lastMonth = spoken.ways("last-month");
        month = spoken.ways("month");
    }

    /** One day; empty for what is none. */
    Optional<ReportedDay> read(String text, LocalDate now) {
        String key = PersianText.joinedKey(text);
        Matcher ago = AGO.matcher(key);
        if (ago.matches()) {
            return Digits.parseInt(ago.group(1)).stream()
                    .mapToObj(ReportedDay::ago)
                    .findFirst();
        }
        if (today.contains(key)) {
            return Optional.of(ReportedDay.ago(0));
        }
        if (yesterday.contains(key)) {
            return Optional.of(ReportedDay.ago(1));
        }
        return counted(key).or(() -> date(text)).filter(day -> day.on(now).getYear() > 0);
    }

    /** What a few words of a search say of days: one day, a week, a month. */
    Optional<Span> span(List<String> words, LocalDate now) {
        String key = String.join("", words);
        if (today.contains(key)) {
            return Optional.of(new Span(ReportedDay.ago(0), Optional.empty()));
        }
        if (yesterday.contains(key)) {
            return Optional.of(new Span(ReportedDay.ago(1), Optional.of(ReportedDay.ago(1))));
        }
        LocalDate week = now.minusDays((now.getDayOfWeek().getValue() + 7 - SATURDAY) % 7);
        if (thisWeek.contains(key)) {
            return Optional.of(new Span(ReportedDay.ago(week, now), Optional.empty()));
        }
        if (lastWeek.contains(key)) {
            return Optional.of(until(week.minusDays(7), week));
        }
        JalaliDate jalali = JalaliDate.of(now);
        LocalDate begun = now.minusDays(jalali.day() - 1L);
        if (thisMonth.contains(key)) {
            return Optional.of(new Span(ReportedDay.of(begun), Optional.empty()));
        }
        if (lastMonth.contains(key)) {
            return Optional.of(
                    until(begun.minusDays(JalaliDate.of(begun.minusDays(1)).day()), begun));
        }
        return counted(key).map(day -> new Span(day, Optional.empty())).or(() -> month(words, jalali));
    }

    /** The month alone may be a pole, a name or a wish: it counts with its year or with the word for month. */
    private Optional<Span> month(List<String> words, JalaliDate now) {
        String name = words.getFirst();
        boolean marked = words.size() > 1 && month.contains(words.get(1));
        for (String way : month) {
            if (!marked && name.endsWith(way) && name.length() > way.length()) {
                name = name.substring(0, name.length() - way.length());
                return month(concat(List.of(name, way), words.subList(1, words.size())), now);
            }
        }
        int number = number(name);
        int yearAt = marked ? 2 : 1;
        OptionalInt year = words.size() == yearAt + 1 ? Digits.parseInt(words.get(yearAt)) : OptionalInt.empty();
        boolean whole = words.size() == yearAt + (year.isPresent() ? 1 : 0);
        if (number == 0 || !whole || (year.isEmpty() && !marked)) {
            return Optional.empty();
        }
        int then = year.orElse(number <= now.month() ? now.year() : now.year() - 1);
        return new DateFields("1", Integer.toString(number), Integer.toString(then))
                .read()
                .find()
                .filter(first -> then <= JalaliDate.LAST_YEAR)
                .map(first -> until(first, first.plusDays(JalaliDate.monthLength(then, number))));
    }

    private static List<String> concat(List<String> first, List<String> rest) {
        return java.util.stream.Stream.concat(first.stream(), rest.stream()).toList();
    }

    private static int number(String name) {
        for (Language language : Language.values()) {
            List<String> names = JalaliDate.monthNames(language);
            for (int i = 0; i < names.size(); i++) {
                if (PersianText.joinedKey(names.get(i)).equals(name)) {
                    return i + 1;
                }
            }
        }
        return 0;
    }

    private static Span until(LocalDate first, LocalDate after) {
        return new Span(ReportedDay.of(first), Optional.of(ReportedDay.of(after.minus(Period.ofDays(1)))));
    }

    private Optional<ReportedDay> counted(String key) {
        Matcher parts = COUNTED.matcher(key);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Integer days = units.get(parts.group(2));
        return days == null ? Optional.empty() : Optional.of(ReportedDay.ago(Integer.parseInt(parts.group(1)) * days));
    }

    private static Optional<ReportedDay> date(String text) {
        List<String> parts = PARTS.splitAsStream(Digits.latin(text).strip())
                .filter(part -> !part.isEmpty())
                .toList();
        if (parts.size() != 3) {
            return Optional.empty();
        }
        boolean yearFirst = parts.getFirst().length() == 4;
        DateFields fields = yearFirst
                ? new DateFields(parts.get(2), parts.get(1), parts.get(0))
                : new DateFields(parts.get(0), parts.get(1), parts.get(2));
        return fields.read().find().map(ReportedDay::of);
    }
}
