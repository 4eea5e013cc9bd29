package org.mahalla.access;

import java.util.List;

/**
 * A place in the navigation of people who are signed in; each module declares its own as beans. Shown to who may do the
 * action somewhere, in ascending order; the first is where one lands after signing in.
 *
 * @param also other addresses that belong to it, beside those under its path
 */
public record DeskPlace(String path, String labelKey, Action action, int order, List<String> also) {
    public DeskPlace {
        also = List.copyOf(also);
    }

    /** One with nothing but what lies under its path. */
    public DeskPlace(String path, String labelKey, Action action, int order) {
        this(path, labelKey, action, order, List.of());
    }
}
