package org.mahalla.councils;

/** A meeting passed a decision about a subject such as `problem:` and its id; published in the transaction of the decision. */
public record DecisionTaken(DecisionId decision, String subject) {}
