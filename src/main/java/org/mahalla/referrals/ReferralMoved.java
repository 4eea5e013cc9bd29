package org.mahalla.referrals;

import org.mahalla.problems.ProblemId;

/**
 * Fact: a referral took a step, by the entry with this number; `from` and `to` are the same for one that does not change how
 * it stands, such as a reminder.
 */
public record ReferralMoved(ReferralId referral, ProblemId problem, String step, String from, String to, int seq) {}
