package org.mahalla.admin.backups;

import java.nio.file.Path;
import java.util.Locale;
import org.mahalla.platform.backup.BackupPlan;
import org.mahalla.platform.backup.BackupSettings;
import org.mahalla.platform.backup.RestoreDrill;
import org.mahalla.platform.backup.TakeBackup;
import org.mahalla.platform.jobs.JobKind;
import org.mahalla.platform.jobs.JobProgress;
import org.mahalla.platform.jobs.JobResult;
import org.mahalla.platform.jobs.JobTitle;
import org.mahalla.shared.RefusedException;
import org.springframework.stereotype.Component;

/** Makes a backup now, or proves the newest one, in the background. Refuses when no folder is set (ADM-030). */
@Component
class BackupJob implements JobKind<BackupJob.Order> {
    static final String KIND = "backup";

    /** What is to be done. */
    enum Work {
        TAKE,
        DRILL
    }

    /** An order for one of them. */
    record Order(Work work) {}

    private final TakeBackup take;
    private final RestoreDrill drill;
    private final BackupPlan plan;

    BackupJob(TakeBackup take, RestoreDrill drill, BackupPlan plan) {
        this.take = take;
        this.drill = drill;
        this.plan = plan;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<Order> payload() {
        return Order.class;
    }

    @Override
    public JobTitle title(Order order) {
        return JobTitle.of("admin.backups.job." + order.work().name().toLowerCase(Locale.ROOT));
    }

    @Override
    public JobResult run(Order order, JobProgress progress) {
        BackupSettings now = plan.now();
        if (now.folder().isBlank()) {
            throw new RefusedException("ADM-030");
        }
        if (order.work() == Work.TAKE) {
            take.take(Path.of(now.folder()), now.keys(), now.keep());
        } else {
            drill.run();
        }
        return JobResult.none();
    }
}
