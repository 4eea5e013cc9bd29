package org.mahalla.referrals.record;

import org.jspecify.annotations.Nullable;

/**
 * The referrals of one agency in a time, as exact counts.
 *
 * @param asked referrals that were sent to it
 * @param open of them, those of which anything is still expected
 * @param inTime answered by its own first deadline
 * @param late answered after it, or still not answered though it has passed
 * @param promised promises whose day has come or that were answered
 * @param kept of them, those answered by their day
 * @param confirmed done, and residents say so
 * @param disputed done, and residents say that it is not
 * @param unanswered done, and nobody said anything
 * @param medianDays calendar days from sending to answering of the one in the middle; null when nothing was answered
 */
record AgencyRecord(
        int asked,
        int open,
        int inTime,
        int late,
        int promised,
        int kept,
        int confirmed,
        int disputed,
        int unanswered,
        @Nullable Integer medianDays) {
    int due() {
        return inTime + late;
    }
}
