package org.mahalla.platform.health;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongSupplier;
import org.mahalla.platform.settings.Settings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** How much is free under the data folder, and whether that is less than what is set. */
@Component
public class DiskSpace {
    static final String SETTING = "health.free-disk";

    private final Path data;
    private final LongSupplier least;

    @Autowired
    DiskSpace(
            @Value("${mahalla.data:data}") Path data,
            @Value("${mahalla.health.free-disk:500MB}") DataSize usual,
            Settings settings) {
        this(data, () -> settings.number(SETTING, usual.toMegabytes()));
    }

    /** @param least in megabytes, asked each time */
    DiskSpace(Path data, LongSupplier least) {
        this.data = data;
        this.least = least;
    }

    /** Zero when the folder cannot be read at all. */
    public long freeMegabytes() {
        try {
            return Files.getFileStore(data).getUsableSpace() >> 20;
        } catch (IOException e) {
            return 0;
        }
    }

    public boolean isLow() {
        return freeMegabytes() < least.getAsLong();
    }
}
