package org.mahalla.places.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.Action;
import org.mahalla.access.Viewer;
import org.mahalla.places.Division;
import org.mahalla.places.DivisionId;
import org.mahalla.places.Divisions;
import org.mahalla.places.Neighbourhood;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.PlacePath;
import org.springframework.stereotype.Component;

/** One step of the tree as an administrator of places sees it: only what lies in or above his own places. */
@Component
class PlaceTree {
    private final Divisions divisions;
    private final Neighbourhoods neighbourhoods;

    PlaceTree(Divisions divisions, Neighbourhoods neighbourhoods) {
        this.divisions = divisions;
        this.neighbourhoods = neighbourhoods;
    }

    /** A step: the division (null at the very top), the way to it, what is below, and whether it may be changed. */
    record Step(
            @Nullable Division here,
            List<Division> way,
            List<Division> below,
            List<Neighbourhood> neighbourhoods,
            boolean mayChange) {}

    Step at(String path, Viewer viewer) {
        if (path.isEmpty()) {
            return new Step(null, List.of(), reachable(divisions.roots(), viewer), List.of(), false);
        }
        Division here = place(path).flatMap(divisions::byPath).orElseThrow(NotFoundException::new);
        if (!isReachable(here.path(), viewer)) {
            throw new NotFoundException();
        }
        List<Neighbourhood> own = neighbourhoods.under(here.path()).stream()
                .filter(n -> n.division().equals(here.id()))
                .filter(n -> viewer.may(Action.MANAGE_PLACES, n.path()))
                .toList();
        return new Step(
                here,
                wayTo(here),
                reachable(divisions.under(here.id()), viewer),
                own,
                viewer.may(Action.MANAGE_PLACES, here.path()));
    }

    static Optional<PlacePath> place(String path) {
        try {
            return Optional.of(new PlacePath(path));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private List<Division> wayTo(Division here) {
        List<Division> way = new ArrayList<>();
        DivisionId parent = here.parent();
        while (parent != null) {
            Division above = divisions.find(parent).orElseThrow();
            way.addFirst(above);
            parent = above.parent();
        }
        return way;
    }

    private static List<Division> reachable(List<Division> all, Viewer viewer) {
        return all.stream()
                .filter(division -> isReachable(division.path(), viewer))
                .toList();
    }

    private static boolean isReachable(PlacePath path, Viewer viewer) {
        return viewer.scopes(Action.MANAGE_PLACES).stream()
                .anyMatch(scope -> scope.contains(path) || path.contains(scope));
    }
}
