package org.mahalla.platform.health;

import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Warns when the disk under the data folder runs full; down when nothing can be written there. */
@Component
class DataFolderHealth extends AbstractHealthIndicator {
    private final Path data;
    private final DiskSpace disk;

    DataFolderHealth(@Value("${mahalla.data:data}") Path data, DiskSpace disk) {
        this.data = data;
        this.disk = disk;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) throws Exception {
        health.withDetail("freeMegabytes", disk.freeMegabytes());
        if (!Files.isWritable(data)) {
            health.down();
        } else if (disk.isLow()) {
            health.status(Warning.STATUS);
        } else {
            health.up();
        }
    }
}
