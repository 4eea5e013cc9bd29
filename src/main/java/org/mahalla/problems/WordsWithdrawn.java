package org.mahalla.problems;

/**
 * Fact, told in the transaction itself: what everybody could read of a problem was taken back, because a report was erased or
 * because nothing of it may be seen. Whoever has copied any of it lets it go now.
 *
 * @param said also every word that was said of it since: nobody else reported it
 * @param hidden it is hidden from the council, so that nothing of it goes on anywhere
 */
public record WordsWithdrawn(ProblemId problem, boolean said, boolean hidden) {}
