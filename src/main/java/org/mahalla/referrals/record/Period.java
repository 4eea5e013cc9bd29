package org.mahalla.referrals.record;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mahalla.shared.JalaliDate;

/** Of which time a record tells. Years are those of the Persian calendar. */
enum Period {
    DAYS,
    YEAR,
    LAST;

    static final int NINETY = 90;

    /** From an address; the last ninety days for anything else. */
    static Period of(@Nullable String code) {
        return Arrays.stream(values())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElse(DAYS);
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    LocalDate from(LocalDate today) {
        return this == DAYS ? today.minusDays(NINETY) : new JalaliDate(year(today), 1, 1).toLocalDate();
    }

    /** The last day, not after today. */
    LocalDate until(LocalDate today) {
        return this == LAST
                ? new JalaliDate(year(today) + 1, 1, 1).toLocalDate().minusDays(1)
                : today;
    }

    int year(LocalDate today) {
        int year = JalaliDate.of(today).year();
        return this == LAST ? year - 1 : year;
    }
}
