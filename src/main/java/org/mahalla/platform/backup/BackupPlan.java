package org.mahalla.platform.backup;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.mahalla.platform.settings.Setting;
import org.mahalla.platform.settings.SettingGroup;
import org.mahalla.platform.settings.Settings;

/** When and where backups make themselves, as it is set now. */
public final class BackupPlan {
    private static final String FOLDER = "backup.folder";
    private static final String HOUR = "backup.hour";
    private static final String KEEP = "backup.keep";
    private static final String DRILL = "backup.drill";
    private static final int NIGHT = 2;
    private static final int LAST_HOUR = 23;
    private static final int LONGEST_FOLDER = 300;

    private final BackupSettings usual;
    private final Settings settings;
    private final Clock clock;

    BackupPlan(BackupSettings usual, Settings settings, Clock clock) {
        this.usual = usual;
        this.settings = settings;
        this.clock = clock;
    }

    static SettingGroup settings(BackupSettings usual) {
        return new SettingGroup(
                "backup",
                60,
                List.of(
                        Setting.text(FOLDER, usual.folder(), LONGEST_FOLDER),
                        Setting.number(HOUR, NIGHT, 0, LAST_HOUR),
                        Setting.days(KEEP, usual.keep().toDays(), 1, 365),
                        Setting.days(DRILL, Math.max(1, usual.drill().toDays()), 1, 90)));
    }

    /** Folder and times as they are set now; an empty folder means that no backup makes itself. */
    public BackupSettings now() {
        return new BackupSettings(
                settings.text(FOLDER, usual.folder()),
                usual.every(),
                settings.isSet(KEEP) ? Duration.ofDays(settings.number(KEEP, 1)) : usual.keep(),
                settings.isSet(DRILL) ? Duration.ofDays(settings.number(DRILL, 1)) : usual.drill(),
                usual.keys());
    }

    /** Whether the next backup is to be made: at the hour that is set, else so long after the last one. */
    boolean isDue(Optional<Instant> last) {
        if (now().folder().isBlank()) {
            return false;
        }
        if (!settings.isSet(HOUR)) {
            return last.isEmpty() || !last.get().plus(usual.every()).isAfter(clock.instant());
        }
        ZonedDateTime now = clock.instant().atZone(clock.getZone());
        ZonedDateTime hour = now.with(LocalTime.of(settings.number(HOUR, NIGHT), 0));
        Instant due = (hour.isAfter(now) ? hour.minusDays(1) : hour).toInstant();
        return last.isEmpty() || last.get().isBefore(due);
    }

    /**
     * Whether the newest backup is to be proved: so long after one was proved. One that failed is not tried again, the next
     * one is.
     */
    boolean isDrillDue(Backups.Made newest, Optional<Instant> proved) {
        return newest.fault() == null
                && (proved.isEmpty() || !proved.get().plus(now().drill()).isAfter(clock.instant()));
    }
}
