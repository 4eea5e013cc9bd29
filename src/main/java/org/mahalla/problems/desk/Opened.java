package org.mahalla.problems.desk;

import org.mahalla.places.maps.MapView;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.duplicates.Together;

/** The one new report that stands open in the inbox: where it is, and what may be the same. */
record Opened(ProblemId problem, Together together, MapView map) {}
