package org.mahalla.problems.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.mahalla.platform.files.ContentHash;
import org.mahalla.platform.files.FileStore;
import org.mahalla.platform.timeline.Actor;
import org.mahalla.platform.timeline.Entry;
import org.mahalla.platform.timeline.Timeline;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.stages.TakeStep;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Erases what is about a person seven days after it was set aside: reports, addresses, codes, photos and every word on the
 * timeline. For the scheduler; broken off, it goes on the next time.
 */
@Component
public class ForgetSensitive {
    private static final int KEPT_DAYS = 7;
    private static final int BATCH = 100;

    private final SensitiveReports reports;
    private final Timeline timeline;
    private final TakeStep steps;
    private final FileStore files;
    private final TransactionOperations transaction;
    private final Clock clock;

    ForgetSensitive(
            SensitiveReports reports,
            Timeline timeline,
            TakeStep steps,
            FileStore files,
            TransactionOperations transaction,
            Clock clock) {
        this.reports = reports;
        this.timeline = timeline;
        this.steps = steps;
        this.files = files;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The last day that a report set aside on the given day may be kept. */
    static LocalDate erasedOn(LocalDate setAside) {
        return setAside.plusDays(KEPT_DAYS);
    }

    /** Erases what is due, a batch at a time; says of how many problems. */
    public int forgetDue() {
        LocalDate last = LocalDate.now(clock).minusDays(KEPT_DAYS);
        int forgotten = 0;
        List<ProblemId> due = reports.dueBy(last, BATCH);
        while (!due.isEmpty()) {
            due.forEach(this::forget);
            forgotten += due.size();
            due = reports.dueBy(last, BATCH);
        }
        return forgotten;
    }

    /** The files go first: were the rows gone before them, nobody would know of the files any more. */
    private void forget(ProblemId problem) {
        for (SensitiveReports.Files photo : reports.filesOf(problem)) {
            delete(photo.file(), problem);
            delete(photo.thumbnail(), problem);
        }
        transaction.executeWithoutResult(status -> {
            timeline.erase(
                    problem.value(),
                    timeline.of(problem.value()).stream().map(Entry::seq).toList());
            steps.take(problem, Actor.SYSTEM, "erase", null, Map.of());
            reports.erase(problem);
        });
    }

    private void delete(String file, ProblemId problem) {
        if (!reports.usedElsewhere(file, problem)) {
            files.delete(new ContentHash(file));
        }
    }
}
