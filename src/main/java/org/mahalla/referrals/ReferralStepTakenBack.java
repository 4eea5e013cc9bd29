package org.mahalla.referrals;

/** Fact: what the entry with this number did was taken back, before anybody outside heard of it. */
public record ReferralStepTakenBack(ReferralId referral, int seq) {}
