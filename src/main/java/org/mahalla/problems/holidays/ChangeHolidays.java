package org.mahalla.problems.holidays;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.AccountId;
import org.mahalla.access.Action;
import org.mahalla.access.Trail;
import org.mahalla.access.Viewer;
import org.mahalla.places.WholeInstallation;
import org.mahalla.problems.model.WorkingDays;
import org.mahalla.shared.IdMaker;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.PersianText;
import org.mahalla.shared.RefusedException;
import org.mahalla.shared.TerritoryId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Adds and removes holidays and occasions, and moves the deadlines that are still to come. Refuses who has not the right
 * over the whole installation (PRB-641).
 */
@Component
class ChangeHolidays {
    private static final TerritoryId NOWHERE = new TerritoryId(0);

    private final Holidays holidays;
    private final Deadlines deadlines;
    private final WorkingDays workingDays;
    private final WholeInstallation whole;
    private final Trail trail;
    private final IdMaker ids;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ChangeHolidays(
            Holidays holidays,
            Deadlines deadlines,
            WorkingDays workingDays,
            WholeInstallation whole,
            Trail trail,
            IdMaker ids,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.holidays = holidays;
        this.deadlines = deadlines;
        this.workingDays = workingDays;
        this.whole = whole;
        this.trail = trail;
        this.ids = ids;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    boolean isOf(Viewer viewer) {
        return whole.isOf(viewer, Action.MANAGE_SETTINGS);
    }

    /** Whether one of these days has this name already. */
    boolean isThere(String nameFa, LocalDate first, LocalDate last) {
        String key = PersianText.joinedKey(nameFa);
        return holidays.between(first, last).stream()
                .anyMatch(holiday -> PersianText.joinedKey(holiday.nameFa()).equals(key));
    }

    /** How many deadlines would move: by days that would be off and are not yet. */
    long effect(LocalDate first, LocalDate last, boolean dayOff) {
        return dayOff
                ? counted(first, last).stream()
                        .mapToLong(deadlines::counting)
                        .max()
                        .orElse(0)
                : 0;
    }

    /** Answers how many deadlines moved. */
    long add(Viewer by, String nameFa, String nameEn, LocalDate first, LocalDate last, boolean dayOff) {
        check(by);
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                List<LocalDate> days = dayOff ? counted(first, last) : List.of();
                Holiday holiday = new Holiday(ids.next(NOWHERE), first, last, nameFa, nameEn, dayOff, false);
                holidays.add(holiday, account(by));
                trail.record(by, Trail.Event.SETTING_CHANGED, "holiday:" + first, nameFa);
                Set<LocalDate> off = new HashSet<>();
                long most = 0;
                for (LocalDate day : days) {
                    off.add(day);
                    most = Math.max(most, deadlines.later(day, workingDays.without(off)));
                }
                return most;
            }));
        } finally {
            holidays.forget();
        }
    }

    /** Answers how many deadlines moved. */
    long retire(Viewer by, UUID id) {
        check(by);
        Holiday holiday = holidays.find(id).orElseThrow(NotFoundException::new);
        try {
            boolean gone = Boolean.TRUE.equals(transaction.execute(status -> {
                trail.record(by, Trail.Event.SETTING_CHANGED, "holiday:" + holiday.first(), "retired");
                return holidays.retire(id, account(by));
            }));
            holidays.forget();
            if (!gone || !holiday.dayOff()) {
                return 0;
            }
            return Objects.requireNonNull(transaction.execute(status -> {
                long most = 0;
                for (LocalDate day : counted(holiday.first(), holiday.last()).reversed()) {
                    most = Math.max(most, deadlines.earlier(day, workingDays));
                }
                return most;
            }));
        } finally {
            holidays.forget();
        }
    }

    /** Days from now on that are worked on. */
    private List<LocalDate> counted(LocalDate first, LocalDate last) {
        LocalDate today = LocalDate.now(clock);
        return first.datesUntil(last.plusDays(1))
                .filter(day -> day.isAfter(today) && workingDays.isWorked(day))
                .toList();
    }

    private void check(Viewer by) {
        if (!isOf(by)) {
            throw new RefusedException("PRB-641");
        }
    }

    private static @Nullable UUID account(Viewer by) {
        return by.accountId().map(AccountId::value).orElse(null);
    }
}
