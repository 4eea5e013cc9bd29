package org.mahalla.problems.search;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.mahalla.frame.Page;
import org.mahalla.shared.JalaliDate;
import org.mahalla.shared.Language;

/** A day of a filter: a date, or so many days before the day the filter is read, so that a kept filter moves along. */
public record ReportedDay(@Nullable LocalDate date, int daysAgo) {
    private static final int MOST_DAYS = 36_600;

    public ReportedDay {
        if (daysAgo < 0 || daysAgo > MOST_DAYS) {
            throw new IllegalArgumentException("so many days ago: " + daysAgo);
        }
    }

    public static ReportedDay of(LocalDate date) {
        return new ReportedDay(date, 0);
    }

    public static ReportedDay ago(int days) {
        return new ReportedDay(null, Math.clamp(days, 0, MOST_DAYS));
    }

    /** So far before today that it falls on the date. */
    static ReportedDay ago(LocalDate date, LocalDate today) {
        return ago((int) Math.clamp(date.until(today, ChronoUnit.DAYS), 0, MOST_DAYS));
    }

    public LocalDate on(LocalDate today) {
        return date == null ? today.minusDays(daysAgo) : date;
    }

    /** As a form shows it and {@link TypedDays} reads it again. */
    public String typed(Page page) {
        if (date == null) {
            return page.t("problems.search.ago", page.digits(Integer.toString(daysAgo)));
        }
        return page.language() == Language.EN
                ? date.toString()
                : page.digits(JalaliDate.of(date).toString().replace('-', '/'));
    }

    /** As it stands in an address: `2026-11-22` or `7d`. */
    public String text() {
        return date == null ? daysAgo + "d" : date.toString();
    }
}
