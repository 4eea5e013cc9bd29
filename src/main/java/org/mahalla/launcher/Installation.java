package org.mahalla.launcher;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which installation a command works on: its data folder and its database. */
final class Installation {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder of the database, files and keys (default: ${DEFAULT-VALUE}).",
            defaultValue = "data")
    Path data = Path.of("data");

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = "A PostgreSQL 15 or newer instead of the embedded one: jdbc:postgresql://host/name?user=…")
    @Nullable
    String database;

    Path folder() {
        return data.toAbsolutePath().normalize();
    }
}
