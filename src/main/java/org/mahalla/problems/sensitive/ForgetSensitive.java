package org.mahalla.problems.sensitive;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.erasing.EraseReport;
import org.mahalla.problems.erasing.RetentionSettings;
import org.springframework.stereotype.Component;

/**
 * Erases what is about a person seven days after it was set aside, as a report is erased by its writer, with every word
 * that others said of it; what was about the manager or the council when contacts go, counted from its end. For the scheduler; broken off, it goes on the next time.
 */
@Component
public class ForgetSensitive {
    private static final int KEPT_DAYS = 7;
    private static final int BATCH = 100;

    private final SensitiveReports reports;
    private final EraseReport eraseReport;
    private final Supplier<RetentionSettings> kept;
    private final Clock clock;

    ForgetSensitive(SensitiveReports reports, EraseReport eraseReport, Supplier<RetentionSettings> kept, Clock clock) {
        this.reports = reports;
        this.eraseReport = eraseReport;
        this.kept = kept;
        this.clock = clock;
    }

    /** The last day that a report set aside on the given day may be kept. */
    static LocalDate erasedOn(LocalDate setAside) {
        return setAside.plusDays(KEPT_DAYS);
    }

    /** Erases what is due, a batch at a time; says of how many problems. */
    public int forgetDue() {
        LocalDate last = LocalDate.now(clock).minusDays(KEPT_DAYS);
        LocalDate lastEnded = LocalDate.now(clock).minusDays(kept.get().contact());
        int forgotten = 0;
        List<ProblemId> due = reports.dueBy(last, lastEnded, BATCH);
        while (!due.isEmpty()) {
            due.forEach(eraseReport::eraseAll);
            forgotten += due.size();
            due = reports.dueBy(last, lastEnded, BATCH);
        }
        return forgotten;
    }
}
