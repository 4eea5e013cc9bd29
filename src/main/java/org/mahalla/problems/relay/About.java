package org.mahalla.problems.relay;

/** What a notice to who reported is about; choices are made by it. */
public enum About {
    /** The problem went a step on, or somebody answered. */
    STEP,
    /** It is said to be solved, or it cannot be solved. */
    END,
    /** The desk asks something. */
    QUESTION,
    /** Somebody saw how they are reached: told to everybody, by every way. */
    REVEAL
}
