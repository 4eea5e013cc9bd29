package org.mahalla.platform.postgres;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Another running Mahalla holds the data folder; two may never share one. */
public final class DataFolderInUseException extends RuntimeException {
    DataFolderInUseException(Path folder, @Nullable Throwable cause) {
        super(
                "another Mahalla is already running on " + folder.toAbsolutePath()
                        + "; stop it first or choose another folder with --data",
                cause);
    }
}
