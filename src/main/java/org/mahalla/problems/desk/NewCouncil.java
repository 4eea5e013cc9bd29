package org.mahalla.problems.desk;

import org.mahalla.places.Neighbourhood;

/** A council to which nobody has reported yet, and what of its beginning is done. */
record NewCouncil(Neighbourhood home, boolean bounded, boolean managed) {
    int done() {
        return (bounded ? 1 : 0) + (managed ? 1 : 0);
    }
}
