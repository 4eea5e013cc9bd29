package org.mahalla.frame;

import java.util.List;

/**
 * The signed-in person as the masthead shows them, in the language of the page: the office's name, the person's name, the
 * words of the role and the places of the navigation.
 */
public record StaffBadge(String office, String name, String role, List<Place> places) {
    public StaffBadge {
        places = List.copyOf(places);
    }

    /** One place in the navigation: a path without language prefix and its label. */
    public record Place(String path, String label) {}
}
