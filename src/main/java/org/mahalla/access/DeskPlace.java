package org.mahalla.access;

/**
 * A place in the navigation of people who are signed in; each module declares its own as beans. Shown to who may do the
 * action somewhere, in ascending order; the first is where one lands after signing in.
 */
public record DeskPlace(String path, String labelKey, Action action, int order) {}
