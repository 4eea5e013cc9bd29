package org.mahalla.problems;

import org.mahalla.shared.TerritoryId;

/** Fact: a file brought problems of a territory in, or more reports of those there were. */
public record ProblemsImported(TerritoryId territory) {}
