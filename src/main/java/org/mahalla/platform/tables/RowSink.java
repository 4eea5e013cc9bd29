package org.mahalla.platform.tables;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Takes rows and writes them at once, as many as come; closing ends the file and closes its stream. */
public interface RowSink extends AutoCloseable {
    /** Cells in the order of the columns: texts, numbers, booleans, dates and times, or null for none. */
    default void write(List<? extends @Nullable Object> cells) {
        write(cells, null);
    }

    /** The geometry (WGS 84, longitude first) is kept only where the format has room for it. */
    void write(List<? extends @Nullable Object> cells, @Nullable Geometry geometry);

    @Override
    void close();
}
