package org.mahalla.problems;

import org.mahalla.problems.model.State;

/** Fact: a problem went from one state to another, by the entry with this number. */
public record ProblemMoved(ProblemId problem, State from, State to, int seq) {}
