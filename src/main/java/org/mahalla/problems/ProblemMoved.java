package org.mahalla.problems;

import org.mahalla.problems.model.State;

/** Fact: a problem went from one state to another. */
public record ProblemMoved(ProblemId problem, State from, State to) {}
