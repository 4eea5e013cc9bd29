package org.mahalla.councils;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mahalla.places.NeighbourhoodId;

/** What became of the problems of a year, for a body's report; asked here, answered by who knows problems. */
public interface YearFigures {
    /**
     * One line for each of the neighbourhoods, in their order; both days included.
     *
     * @param topic the code of a topic or an area; null for all
     */
    List<PlaceYear> of(List<NeighbourhoodId> neighbourhoods, LocalDate first, LocalDate last, @Nullable String topic);

    /**
     * Of the problems that were found there in those days: how many there are, for how many a way to solve was proposed,
     * how many were taken in hand, and how many residents say are solved.
     */
    record PlaceYear(NeighbourhoodId neighbourhood, long found, long proposed, long followed, long solved) {}
}
