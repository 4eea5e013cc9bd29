package org.mahalla.shared;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.PersianCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A day of the Iranian solar calendar. Known years are {@link #FIRST_YEAR} to {@link #LAST_YEAR}, where the published
 * algorithms agree; the constructor throws {@link RefusedException} outside them and for days that are not there.
 */
public record JalaliDate(int year, int month, int day) implements Comparable<JalaliDate> {
    public static final int FIRST_YEAR = 1200;
    public static final int LAST_YEAR = 1500;

    private static final long MILLIS_A_DAY = ChronoUnit.DAYS.getDuration().toMillis();
    private static final LocalDate FIRST_DAY = gregorian(FIRST_YEAR, 1, 1);
    private static final LocalDate LAST_DAY = gregorian(LAST_YEAR + 1, 1, 1).minusDays(1);

    public JalaliDate {
        refusal(year, month, day).ifPresent(refusal -> {
            throw new RefusedException(refusal);
        });
    }

    /** Throws {@link RefusedException} for days outside the known years. */
    public static JalaliDate of(LocalDate date) {
        if (!isKnown(date)) {
            throw new RefusedException(unknownYear());
        }
        PersianCalendar calendar = calendar();
        calendar.setTimeInMillis(date.toEpochDay() * MILLIS_A_DAY);
        return new JalaliDate(
                calendar.get(Calendar.EXTENDED_YEAR),
                calendar.get(Calendar.MONTH) + 1,
                calendar.get(Calendar.DAY_OF_MONTH));
    }

    /** Why there is no such day; empty where there is. */
    public static Optional<Refusal> refusal(int year, int month, int day) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return Optional.of(unknownYear());
        }
        if (month < 1 || month > 12) {
            return Optional.of(Refusal.of("SHR-003", month));
        }
        if (day == 30 && month == 12 && !isLeap(year)) {
            return Optional.of(Refusal.of("SHR-007", year));
        }
        if (day < 1 || day > monthLength(year, month)) {
            return Optional.of(Refusal.of("SHR-006", monthLength(year, month)));
        }
        return Optional.empty();
    }

    /** Whether the day lies in the known years. */
    public static boolean isKnown(LocalDate date) {
        return !date.isBefore(FIRST_DAY) && !date.isAfter(LAST_DAY);
    }

    /** The refusal of days outside the known years, which names these in both calendars. */
    static Refusal unknownYear() {
        return Refusal.of("SHR-005", FIRST_YEAR, LAST_YEAR, FIRST_DAY.getYear(), LAST_DAY.getYear());
    }

    public static boolean isLeap(int year) {
        return gregorian(year, 1, 1).until(gregorian(year + 1, 1, 1), ChronoUnit.DAYS) == 366;
    }

    public static int monthLength(int year, int month) {
        if (month <= 6) {
            return 31;
        }
        return month < 12 || isLeap(year) ? 30 : 29;
    }

    /** The twelve months from Farvardin on; transliterated in English. */
    public static List<String> monthNames(Language language) {
        return List.of(new DateFormatSymbols(new ULocale(language.code() + "@calendar=persian"))
                .getMonths(DateFormatSymbols.STANDALONE, DateFormatSymbols.WIDE));
    }

    public LocalDate toLocalDate() {
        return gregorian(year, month, day);
    }

    public String monthName(Language language) {
        return monthNames(language).get(month - 1);
    }

    @Override
    public int compareTo(JalaliDate other) {
        return Integer.compare((year * 12 + month) * 31 + day, (other.year * 12 + other.month) * 31 + other.day);
    }

    /** {@code 1405-09-01}: for machines. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day);
    }

    private static LocalDate gregorian(int year, int month, int day) {
        PersianCalendar calendar = calendar();
        calendar.clear();
        calendar.set(Calendar.EXTENDED_YEAR, year);
        calendar.set(Calendar.MONTH, month - 1);
        calendar.set(Calendar.DAY_OF_MONTH, day);
        return LocalDate.ofEpochDay(Math.floorDiv(calendar.getTimeInMillis(), MILLIS_A_DAY));
    }

    private static PersianCalendar calendar() {
        return new PersianCalendar(TimeZone.GMT_ZONE, ULocale.ROOT);
    }
}
