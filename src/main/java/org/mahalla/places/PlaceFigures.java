package org.mahalla.places;

import java.util.Collection;
import java.util.Map;

/** What the list of neighbourhoods tells about their problems; implemented by whoever counts problems. */
public interface PlaceFigures {
    /** A neighbourhood that is missing from the answer has none. */
    Map<NeighbourhoodId, Figures> figures(Collection<NeighbourhoodId> neighbourhoods);
}
