package org.mahalla.platform.health;

import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Warns when the disk under the data folder runs full; down when nothing can be written there. */
@Component
class DataFolderHealth extends AbstractHealthIndicator {
    private final Path data;
    private final DataSize least;

    DataFolderHealth(
            @Value("${mahalla.data:data}") Path data, @Value("${mahalla.health.free-disk:500MB}") DataSize least) {
        this.data = data;
        this.least = least;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) throws Exception {
        var free = Files.getFileStore(data).getUsableSpace();
        health.withDetail("freeMegabytes", free >> 20);
        if (!Files.isWritable(data)) {
            health.down();
        } else if (free < least.toBytes()) {
            health.status(Warning.STATUS);
        } else {
            health.up();
        }
    }
}
