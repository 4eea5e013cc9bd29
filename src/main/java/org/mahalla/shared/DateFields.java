package org.mahalla.shared;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A day as three fields of a form. The year tells the calendar: 1200 to 1500 is Jalali, later ones Gregorian; a month
 * is a number or a name of that calendar, Persian or English. Two-digit years are refused, never guessed.
 */
public record DateFields(String day, String month, String year) {
    private static final Map<String, Integer> JALALI = new HashMap<>();
    private static final Map<String, Integer> GREGORIAN = new HashMap<>();

    static {
        for (Language language : Language.values()) {
            learn(JALALI, JalaliDate.monthNames(language).toArray(String[]::new));
            DateFormatSymbols symbols = new DateFormatSymbols(new ULocale(language.code() + "@calendar=gregorian"));
            learn(GREGORIAN, symbols.getMonths(DateFormatSymbols.STANDALONE, DateFormatSymbols.WIDE));
            learn(GREGORIAN, symbols.getMonths(DateFormatSymbols.STANDALONE, DateFormatSymbols.ABBREVIATED));
        }
    }

    /** The fields as a form in this language shows a stored day. */
    public static DateFields of(Language language, LocalDate date) {
        if (language == Language.EN) {
            return new DateFields(
                    Integer.toString(date.getDayOfMonth()),
                    Integer.toString(date.getMonthValue()),
                    Integer.toString(date.getYear()));
        }
        JalaliDate jalali = JalaliDate.of(date);
        return new DateFields(
                Digits.persian(Integer.toString(jalali.day())),
                Digits.persian(Integer.toString(jalali.month())),
                Digits.persian(Integer.toString(jalali.year())));
    }

    public boolean isBlank() {
        return day.isBlank() && month.isBlank() && year.isBlank();
    }

    public Outcome<LocalDate> read() {
        if (day.isBlank() || month.isBlank() || year.isBlank()) {
            return Outcome.refused("SHR-001");
        }
        OptionalInt dayNumber = number(day);
        OptionalInt yearNumber = number(year);
        if (dayNumber.isEmpty()) {
            return Outcome.refused("SHR-002");
        }
        if (yearNumber.isEmpty() || yearNumber.getAsInt() < 1000) {
            return Outcome.refused("SHR-004");
        }
        boolean jalali = yearNumber.getAsInt() <= JalaliDate.LAST_YEAR;
        return monthNumber(jalali)
                .then(m -> jalali
                        ? jalali(yearNumber.getAsInt(), m, dayNumber.getAsInt())
                        : gregorian(yearNumber.getAsInt(), m, dayNumber.getAsInt()));
    }

    private Outcome<Integer> monthNumber(boolean jalali) {
        OptionalInt number = number(month);
        if (number.isPresent()) {
            return number.getAsInt() >= 1 && number.getAsInt() <= 12
                    ? Outcome.accepted(number.getAsInt())
                    : Outcome.refused("SHR-003");
        }
        String name = PersianText.joinedKey(month);
        Integer right = (jalali ? JALALI : GREGORIAN).get(name);
        if (right != null) {
            return Outcome.accepted(right);
        }
        return Outcome.refused((jalali ? GREGORIAN : JALALI).containsKey(name) ? "SHR-008" : "SHR-003");
    }

    private static Outcome<LocalDate> jalali(int year, int month, int day) {
        return JalaliDate.refusal(year, month, day)
                .<Outcome<LocalDate>>map(Outcome.Refused::new)
                .orElseGet(() -> Outcome.accepted(new JalaliDate(year, month, day).toLocalDate()));
    }

    private static Outcome<LocalDate> gregorian(int year, int month, int day) {
        if (year > 9999) {
            return new Outcome.Refused<>(JalaliDate.unknownYear());
        }
        int length = YearMonth.of(year, month).lengthOfMonth();
        if (day < 1 || day > length) {
            return Outcome.refused("SHR-006", length);
        }
        LocalDate date = LocalDate.of(year, month, day);
        return JalaliDate.isKnown(date) ? Outcome.accepted(date) : new Outcome.Refused<>(JalaliDate.unknownYear());
    }

    private static OptionalInt number(String field) {
        return Digits.parseInt(PersianText.line(field));
    }

    private static void learn(Map<String, Integer> months, String[] names) {
        for (int i = 0; i < 12; i++) {
            months.put(PersianText.joinedKey(names[i]), i + 1);
        }
    }
}
