package org.mahalla.referrals.record;

import org.jspecify.annotations.Nullable;

/**
 * The referrals of one agency that were decided in a time, as exact counts: those that it answered, and those whose first
 * deadline passed without an answer. What was withdrawn before is not counted.
 *
 * @param due all of them
 * @param inTime answered by its own first deadline
 * @param promised of them, promises whose day has come or that were answered
 * @param kept of those, answered by their day
 * @param confirmed done, and residents say so
 * @param disputed done, and residents say that it is not
 * @param unanswered done, and nobody said anything
 * @param medianDays calendar days from sending to answering of the one in the middle; null when nothing was answered
 */
record AgencyRecord(
        int due,
        int inTime,
        int promised,
        int kept,
        int confirmed,
        int disputed,
        int unanswered,
        @Nullable Integer medianDays) {
    static final AgencyRecord NONE = new AgencyRecord(0, 0, 0, 0, 0, 0, 0, null);

    /** Of a hundred, for drawing alone: a figure is always shown as a count of a count. */
    static int share(int part, int all) {
        return all == 0 ? 0 : (int) Math.round(100.0 * part / all);
    }

    int ends() {
        return confirmed + disputed + unanswered;
    }
}
