package org.mahalla.shared;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.text.RelativeDateTimeFormatter.AbsoluteUnit;
import com.ibm.icu.text.RelativeDateTimeFormatter.Direction;
import com.ibm.icu.text.RelativeDateTimeFormatter.RelativeUnit;
import com.ibm.icu.util.ULocale;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** Days as screens show them: Jalali in Persian, Gregorian in English. Years outside the known ones are refused. */
public final class Dates {
    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter PLAIN = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private Dates() {}

    /** Weekday, day, month and year. */
    public static String full(Language language, LocalDate date) {
        return language == Language.EN
                ? FULL.format(date)
                : weekday(language, date.getDayOfWeek()) + " " + plain(language, date);
    }

    /** Day, month and year. */
    public static String plain(Language language, LocalDate date) {
        if (language == Language.EN) {
            return PLAIN.format(date);
        }
        return day(language, date) + " " + year(language, date);
    }

    /** Day and month. */
    public static String day(Language language, LocalDate date) {
        if (language == Language.EN) {
            return DAY.format(date);
        }
        JalaliDate jalali = JalaliDate.of(date);
        return Digits.persian(Integer.toString(jalali.day())) + " " + jalali.monthName(language);
    }

    /** Month and year. */
    public static String month(Language language, LocalDate date) {
        if (language == Language.EN) {
            return MONTH.format(date);
        }
        return JalaliDate.of(date).monthName(language) + " " + year(language, date);
    }

    public static String weekday(Language language, DayOfWeek weekday) {
        String[] sundayFirst = new DateFormatSymbols(ULocale.forLocale(language.locale()))
                .getWeekdays(DateFormatSymbols.STANDALONE, DateFormatSymbols.WIDE);
        return sundayFirst[weekday.getValue() % 7 + 1];
    }

    /** The week of Iran: Saturday first. */
    public static List<DayOfWeek> week() {
        return List.of(
                DayOfWeek.SATURDAY,
                DayOfWeek.SUNDAY,
                DayOfWeek.MONDAY,
                DayOfWeek.TUESDAY,
                DayOfWeek.WEDNESDAY,
                DayOfWeek.THURSDAY,
                DayOfWeek.FRIDAY);
    }

    /** Today, yesterday, tomorrow, else so many days ago or from now. */
    public static String relative(Language language, LocalDate date, LocalDate today) {
        RelativeDateTimeFormatter formatter =
                RelativeDateTimeFormatter.getInstance(ULocale.forLocale(language.locale()));
        long days = today.until(date, ChronoUnit.DAYS);
        if (Math.abs(days) <= 1) {
            Direction near = days == 0 ? Direction.THIS : days < 0 ? Direction.LAST : Direction.NEXT;
            return formatter.format(near, AbsoluteUnit.DAY);
        }
        return formatter.format(Math.abs(days), days < 0 ? Direction.LAST : Direction.NEXT, RelativeUnit.DAYS);
    }

    private static String year(Language language, LocalDate date) {
        return Digits.in(language, Integer.toString(JalaliDate.of(date).year()));
    }
}
