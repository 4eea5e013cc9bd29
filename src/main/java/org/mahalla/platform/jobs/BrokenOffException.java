package org.mahalla.platform.jobs;

/** A run ends before its work: cancelled for good, or to be begun again after a restart. */
final class BrokenOffException extends RuntimeException {
    private final boolean isCancelled;

    BrokenOffException(boolean isCancelled) {
        super(isCancelled ? "cancelled" : "stopped", null, false, false);
        this.isCancelled = isCancelled;
    }

    boolean isCancelled() {
        return isCancelled;
    }
}
