package org.mahalla.platform.tables;

import java.io.Closeable;
import org.jspecify.annotations.Nullable;

/** Rows of one format, one after the other. A file that breaks off ends with a row that says so. */
interface RowSource extends Closeable {
    Columns columns();

    /** Null after the last row. */
    @Nullable
    Row next();
}
