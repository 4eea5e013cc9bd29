package org.mahalla.referrals.sources;

/**
 * What a source asked of an agency in a year, as exact counts.
 *
 * @param inTime ended by its deadline
 * @param overdue ended after it, or still open though it has passed
 * @param waiting open, and the deadline is still to come
 * @param without no deadline was set, whether open or ended
 */
public record SourceYear(String source, int year, int asked, int inTime, int overdue, int waiting, int without) {}
