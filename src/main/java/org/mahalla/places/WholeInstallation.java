package org.mahalla.places;

import org.mahalla.access.Action;
import org.mahalla.access.Viewer;
import org.springframework.stereotype.Component;

/** What holds for every neighbourhood alike is decided by who has the right over all of them. */
@Component
public class WholeInstallation {
    private final Neighbourhoods neighbourhoods;

    WholeInstallation(Neighbourhoods neighbourhoods) {
        this.neighbourhoods = neighbourhoods;
    }

    /** Whether the viewer may do it in every neighbourhood there is. */
    public boolean isOf(Viewer viewer, Action action) {
        return viewer.mayAnywhere(action)
                && neighbourhoods.all().stream().allMatch(place -> viewer.may(action, place.path()));
    }
}
