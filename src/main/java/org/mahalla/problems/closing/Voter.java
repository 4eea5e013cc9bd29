package org.mahalla.problems.closing;

import java.util.UUID;
import org.mahalla.problems.ProblemId;

/**
 * Who speaks by the short address of a message.
 *
 * @param id of their report, or of what they follow
 * @param problem what they speak of, as it is followed now
 */
public record Voter(UUID id, ProblemId problem, Votes.Vote vote) {}
