package org.mahalla.frame;

import java.util.List;

/**
 * The signed-in person as the masthead shows them, in the language of the page: the office's name, the person's name, the
 * words of the role, the places of the navigation, and what they are warned of.
 */
public record StaffBadge(String office, String name, String role, List<Place> places, List<Place> warnings) {
    public StaffBadge {
        places = List.copyOf(places);
        warnings = List.copyOf(warnings);
    }

    /** Somebody who is warned of nothing. */
    public StaffBadge(String office, String name, String role, List<Place> places) {
        this(office, name, role, places, List.of());
    }

    /**
     * One place in the navigation: a path without language prefix and its label.
     *
     * @param also other addresses that belong to it, beside those under its path
     */
    public record Place(String path, String label, List<String> also) {
        public Place {
            also = List.copyOf(also);
        }

        /** One with nothing but what lies under its path. */
        public Place(String path, String label) {
            this(path, label, List.of());
        }
    }
}
