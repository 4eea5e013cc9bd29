package org.mahalla.platform.tables;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * One row as it stood in the file. A row that could not be read right still comes, with its problem and whatever cells
 * were found, so that it can be shown and counted.
 */
public final class Row {
    private final int line;
    private final Columns columns;
    private final List<String> cells;
    private final @Nullable Geometry geometry;
    private final @Nullable CellProblem problem;

    Row(int line, Columns columns, List<String> cells, @Nullable Geometry geometry, @Nullable CellProblem problem) {
        this.line = line;
        this.columns = columns;
        this.cells = List.copyOf(cells);
        this.geometry = geometry;
        this.problem = problem;
    }

    /** Where the row begins: the line of a text file, the row of a sheet, or the how-manieth object; from 1. */
    public int line() {
        return line;
    }

    /** The text of the cell, as it stood; empty when the row has no such cell. */
    public String get(String column) {
        int place = columns.place(column);
        return place >= 0 && place < cells.size() ? cells.get(place) : "";
    }

    public List<String> columns() {
        return columns.names();
    }

    /** Every cell that was found, also those beyond the header. */
    public List<String> cells() {
        return cells;
    }

    public Optional<Geometry> geometry() {
        return Optional.ofNullable(geometry);
    }

    public Optional<CellProblem> problem() {
        return Optional.ofNullable(problem);
    }
}
