package org.mahalla.problems;

/** Fact: the step with this number was taken back by who took it; what it would have told nobody is to be told. */
public record StepTakenBack(ProblemId problem, int seq) {}
