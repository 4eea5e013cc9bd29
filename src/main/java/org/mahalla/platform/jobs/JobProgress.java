package org.mahalla.platform.jobs;

import java.time.Duration;

/**
 * How far a job is, and whether it should go on. Cheap to call for every row: it is written down at most twice a second,
 * in a transaction of its own, so the count is seen while the job's own transaction is still open.
 */
public final class JobProgress {
    private static final long EACH = Duration.ofMillis(500).toNanos();

    private final Log log;
    private long done;
    private long total = -1;
    private long written = System.nanoTime() - EACH;
    private Signal signal = Signal.GO_ON;

    enum Signal {
        GO_ON,
        CANCEL,
        STOP
    }

    /** Writes the counts (total below zero is unknown) and hears what is wished. */
    interface Log {
        Signal write(long done, long total);
    }

    JobProgress(Log log) {
        this.log = log;
    }

    /** For work that is not run as a job: counts are dropped and nobody cancels. */
    public static JobProgress silent() {
        return new JobProgress((done, total) -> Signal.GO_ON);
    }

    /** How many pieces there are in all; until it is told no time left is shown. */
    public void total(long pieces) {
        total = pieces;
        writeIfDue();
    }

    /** How many pieces are done by now. */
    public void done(long pieces) {
        done = pieces;
        writeIfDue();
    }

    /** Ends the run by an exception when somebody cancelled it or the application stops; call it between pieces. */
    public void throwIfCancelled() {
        writeIfDue();
        if (signal != Signal.GO_ON) {
            throw new BrokenOffException(signal == Signal.CANCEL);
        }
    }

    long done() {
        return done;
    }

    long total() {
        return total;
    }

    private void writeIfDue() {
        long now = System.nanoTime();
        if (now - written >= EACH) {
            written = now;
            signal = log.write(done, total);
        }
    }
}
