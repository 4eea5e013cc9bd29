package org.mahalla.referrals;

import org.mahalla.problems.ProblemId;

/** A referral went from one state to another. */
public record ReferralMoved(ReferralId referral, ProblemId problem, String step, String from, String to) {}
