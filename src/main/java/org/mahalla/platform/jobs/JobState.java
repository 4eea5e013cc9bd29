package org.mahalla.platform.jobs;

import java.util.Locale;

public enum JobState {
    QUEUED,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED;

    public boolean isOver() {
        return this != QUEUED && this != RUNNING;
    }

    /** The key of its word. */
    public String key() {
        return "platform.jobs.state." + code();
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static JobState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
