package org.mahalla.access;

/** Slows down who tries too often: public forms, codes and sign-in. Limits are settings under `mahalla.access.throttle`. */
public abstract class Throttle {
    /** What is being tried; each has limits of its own. */
    public enum Purpose {
        SIGN_IN,
        ONE_TIME_CODE,
        REPORT,
        TRACK,
        SEARCH,
        API
    }

    /** Counts one attempt; throws {@link ThrottledException} (answered 429) when there were too many. */
    public abstract void check(Purpose purpose, Address address);
}
