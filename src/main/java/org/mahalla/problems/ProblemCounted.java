package org.mahalla.problems;

/** Fact: the reports and supporters of a problem, with those joined to it, were counted anew. */
public record ProblemCounted(ProblemId problem) {}
