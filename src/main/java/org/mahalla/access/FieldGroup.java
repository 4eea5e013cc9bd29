package org.mahalla.access;

/** Fields that are seen or hidden together. */
public enum FieldGroup {
    /** A report's own words and photos before somebody edited a public copy. */
    REPORT_WORDS,
    /** What goes between the desk and a reporter through the relay, without who it is. */
    RELAY_MESSAGES,
    /** Phone, e-mail or name of a reporter: no role opens it; revealing needs a reason and a second person. */
    REPORTER_CONTACT,
    /** Words of a report about a person. */
    SENSITIVE_WORDS,
    INTERNAL_NOTES,
    /** Name, phone and e-mail of people who have accounts. */
    ACCOUNT_CONTACT,
    TRAIL_ENTRIES,
    HEALTH_FIGURES
}
