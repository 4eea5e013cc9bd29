package org.mahalla.platform.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mahalla.shared.Refusal;
import org.springframework.boot.health.contributor.Status;
import org.springframework.util.unit.DataSize;

class HealthTests {
    @TempDir
    Path data;

    @Test
    void warnsWhenTheDiskRunsFull() {
        assertThat(folder(data, DataSize.ofMegabytes(1)).health().getStatus()).isEqualTo(Status.UP);
        assertThat(folder(data, DataSize.ofTerabytes(90_000)).health().getStatus())
                .isEqualTo(Warning.STATUS);
    }

    @Test
    void isDownWithoutItsFolder() {
        assertThat(folder(data.resolve("gone"), DataSize.ofMegabytes(1))
                        .health()
                        .getStatus())
                .isEqualTo(Status.DOWN);
    }

    @Test
    void countsRefusalsByCodeAlone() {
        var meters = new SimpleMeterRegistry();
        var counts = new RefusalCounts(meters);
        counts.add(Refusal.of("PLT-107"));
        counts.add(Refusal.of("PLT-107"));
        counts.add(Refusal.of("what a person typed", "0912"));
        assertThat(meters.counter("mahalla.refusals", "code", "PLT-107").count())
                .isEqualTo(2);
        assertThat(meters.counter("mahalla.refusals", "code", "other").count()).isEqualTo(1);
    }

    private static DataFolderHealth folder(Path data, DataSize least) {
        return new DataFolderHealth(data, new DiskSpace(data, least::toMegabytes));
    }
}
