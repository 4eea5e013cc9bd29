package org.mahalla.problems.help;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mahalla.places.NeighbourhoodId;
import org.mahalla.shared.PlacePath;

/** A request without its words: where, since when, and whether somebody took care of it. */
public record HelpRequest(
        HelpId id,
        NeighbourhoodId neighbourhood,
        PlacePath placePath,
        LocalDate receivedOn,
        @Nullable LocalDate handledOn) {
    /** What the person wrote; opened for a reviewer alone. */
    public record Words(String needed, String contact, String when) {}
}
