package org.mahalla.problems.search;

import org.mahalla.places.maps.HexCell;

/** From where on a cell of the map is too wide for single points. */
public final class Density {
    /** In tenths of a zoom step; here a cell is about as wide as a neighbourhood. */
    private static final int NEAR = 120;

    private Density() {}

    /** Whether a neighbourhood counts in the cell of its middle as a whole, and not each problem where it is. */
    public static boolean byNeighbourhood(HexCell cell) {
        return byNeighbourhood(cell.tenths());
    }

    static boolean byNeighbourhood(int tenths) {
        return tenths < NEAR;
    }
}
