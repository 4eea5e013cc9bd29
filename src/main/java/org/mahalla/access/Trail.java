package org.mahalla.access;

/** Who read which personal datum and why, who came in, who was refused: rows that are only ever added. */
public abstract class Trail {
    /** What happened. */
    public enum Event {
        SIGNED_IN,
        SIGN_IN_FAILED,
        SIGNED_OUT,
        SESSIONS_ENDED,
        DENIED,
        PERSONAL_DATA_READ,
        SENSITIVE_REPORT_READ,
        EXPORTED,
        IMPORTED,
        ACCOUNT_MADE,
        ACCOUNT_CHANGED,
        ACCOUNT_DISABLED,
        ROLE_GRANTED,
        ROLE_ENDED,
        KEY_MADE,
        KEY_REVOKED,
        SETTING_CHANGED
    }

    /**
     * Adds a row in the caller's transaction, so that what it tells of and the row stand or fall together. The subject
     * is an id or an address of a page and never a person's name or number; line breaks and bidi marks are taken out.
     */
    public abstract void record(Viewer by, Event event, String subject, String reason);
}
