package org.mahalla.linkage;

/** A thing that may be the one just seen, with how likely that is and why. */
public record Suggestion<T>(T thing, Match match) {}
