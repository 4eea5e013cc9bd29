package org.mahalla.problems;

import org.mahalla.platform.timeline.Entry;

/** Fact: the timeline of a problem has an entry that everybody may read. */
public record ProblemUpdated(ProblemId problem, Entry entry) {}
