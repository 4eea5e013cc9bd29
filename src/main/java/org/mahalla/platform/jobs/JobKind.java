package org.mahalla.platform.jobs;

/**
 * A kind of long work, as a bean of the module that knows how to do it. A run may be broken off at any point and begun
 * again from the start (a restart, a lost database), so doing it twice must come to the same as doing it once.
 *
 * @param <P> what it needs to know: a record of ids, names of stored files and choices, kept as JSON, nothing about a
 *     person
 */
public interface JobKind<P> {
    /** Stable name; it stands in the database. */
    String kind();

    Class<P> payload();

    JobTitle title(P payload);

    /**
     * Does the work, telling `progress` often. Throw {@link org.mahalla.shared.RefusedException} for a reason that people
     * should read; anything else is tried again a few times.
     */
    JobResult run(P payload, JobProgress progress);
}
