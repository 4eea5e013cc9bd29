package org.mahalla.problems.proposals;

import org.mahalla.problems.stages.Problem;

/** A proposal with the problem as which its own is followed; both are held until the end of the transaction. */
record HeldProposal(Proposal proposal, Problem problem) {}
