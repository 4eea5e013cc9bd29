package org.mahalla.problems;

import org.mahalla.places.NeighbourhoodId;

/** Fact: somebody reported a problem. */
public record ProblemReported(ProblemId problem, ReportId report, NeighbourhoodId neighbourhood) {}
