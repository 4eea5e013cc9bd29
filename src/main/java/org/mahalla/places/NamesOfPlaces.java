package org.mahalla.places;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mahalla.access.PlaceNames;
import org.mahalla.shared.Language;
import org.mahalla.shared.PlacePath;
import org.springframework.stereotype.Component;

/** Tells the pages of people and roles what a path is called: a neighbourhood with its parent, or a division. */
@Component
class NamesOfPlaces implements PlaceNames {
    private static final int MOST = 10;

    private final Neighbourhoods neighbourhoods;
    private final Divisions divisions;

    NamesOfPlaces(Neighbourhoods neighbourhoods, Divisions divisions) {
        this.neighbourhoods = neighbourhoods;
        this.divisions = divisions;
    }

    @Override
    public Map<PlacePath, String> names(Collection<PlacePath> paths, Language language) {
        Map<PlacePath, String> found = new HashMap<>();
        for (PlacePath path : paths) {
            name(path, language).ifPresent(name -> found.put(path, name));
        }
        return found;
    }

    @Override
    public List<PlacePath> find(String typed, Collection<PlacePath> within, Language language) {
        List<PlacePath> found = new ArrayList<>();
        Stream.concat(
                        divisions.search(typed, MOST).stream().map(Division::path),
                        neighbourhoods.search(typed, MOST).stream().map(Neighbourhood::path))
                .filter(path -> within.stream().anyMatch(scope -> scope.contains(path)))
                .limit(MOST)
                .forEach(found::add);
        return found;
    }

    private Optional<String> name(PlacePath path, Language language) {
        return neighbourhoods
                .byPath(path)
                .map(place -> place.parents().isEmpty()
                        ? place.name().in(language)
                        : place.name().in(language) + " ("
                                + place.parents().getFirst().in(language) + ")")
                .or(() -> divisions.byPath(path).map(division -> division.name().in(language)));
    }
}
