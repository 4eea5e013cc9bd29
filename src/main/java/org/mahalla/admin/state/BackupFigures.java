package org.mahalla.admin.state;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mahalla.platform.backup.BackupPlan;
import org.mahalla.platform.backup.BackupSettings;
import org.mahalla.platform.backup.Backups;
import org.springframework.stereotype.Component;

/** When a backup was last made, and when one was last proved by a restore drill. */
@Component
class BackupFigures {
    private static final int LOOKED_THROUGH = 100;

    /**
     * @param made day of the newest backup; null for none
     * @param proved day of the last drill that was sound; null for none
     * @param fault what the last drill with the newest backup said; null when nothing is wrong
     */
    record Figures(
            boolean scheduled,
            boolean late,
            @Nullable LocalDate made,
            long megabytes,
            @Nullable LocalDate proved,
            @Nullable String fault) {}

    private final Backups backups;
    private final BackupPlan plan;
    private final Clock clock;

    BackupFigures(Backups backups, BackupPlan plan, Clock clock) {
        this.backups = backups;
        this.plan = plan;
        this.clock = clock;
    }

    Figures read() {
        List<Backups.Made> all = backups.newest(LOOKED_THROUGH);
        Backups.Made newest = all.isEmpty() ? null : all.getFirst();
        BackupSettings settings = plan.now();
        boolean scheduled = !settings.folder().isBlank();
        Instant due = clock.instant().minus(settings.every().multipliedBy(2));
        return new Figures(
                scheduled,
                scheduled && (newest == null || newest.madeAt().isBefore(due)),
                newest == null ? null : day(newest.madeAt()),
                newest == null ? 0 : newest.bytes() >> 20,
                all.stream()
                        .flatMap(made -> java.util.stream.Stream.ofNullable(made.provedAt()))
                        .max(Instant::compareTo)
                        .map(this::day)
                        .orElse(null),
                newest == null ? null : newest.fault());
    }

    private LocalDate day(Instant moment) {
        return moment.atZone(clock.getZone()).toLocalDate();
    }
}
