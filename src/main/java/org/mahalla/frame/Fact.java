package org.mahalla.frame;

/** One line of a definition list: a term and what is said of it. */
public record Fact(String term, String words) {}
