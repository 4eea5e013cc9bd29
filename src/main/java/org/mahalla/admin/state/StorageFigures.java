package org.mahalla.admin.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mahalla.platform.backup.BackupPlan;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How much photos and files take, and the backups; looked at anew after an hour, for it reads every file’s size. */
@Component
class StorageFigures {
    private static final Duration REMEMBERED = Duration.ofHours(1);

    /** In megabytes; `backups` is null where no folder is set or it cannot be read. */
    record Figures(long files, @Nullable Long backups) {}

    private record Memory(Figures figures, String folder, Instant at) {}

    private final Path data;
    private final BackupPlan plan;
    private final Clock clock;
    private volatile @Nullable Memory memory;

    StorageFigures(@Value("${mahalla.data:data}") Path data, BackupPlan plan, Clock clock) {
        this.data = data;
        this.plan = plan;
        this.clock = clock;
    }

    Figures read() {
        String folder = plan.now().folder();
        Memory known = memory;
        if (known == null
                || !known.folder().equals(folder)
                || known.at().plus(REMEMBERED).isBefore(clock.instant())) {
            Long files = megabytes(data.resolve("files"));
            Long backups = folder.isBlank() ? null : megabytes(Path.of(folder));
            known = new Memory(new Figures(files == null ? 0 : files, backups), folder, clock.instant());
            memory = known;
        }
        return known.figures();
    }

    private static @Nullable Long megabytes(Path folder) {
        if (!Files.isDirectory(folder)) {
            return null;
        }
        try (Stream<Path> inside = Files.walk(folder)) {
            return inside.mapToLong(StorageFigures::size).sum() >> 20;
        } catch (IOException | UncheckedIOException e) {
            return null;
        }
    }

    /** A file that is gone meanwhile takes nothing. */
    private static long size(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            return 0;
        }
    }
}
