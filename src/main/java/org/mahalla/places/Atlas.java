package org.mahalla.places;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;
import org.mahalla.shared.PlacePath;

/** All places as they stood at one version: what look-ups work on. Immutable. */
final class Atlas {
    final long version;
    final Map<NeighbourhoodId, Outline> outlines = new LinkedHashMap<>();
    final List<Neighbourhood> neighbourhoods;
    final Map<PlacePath, Neighbourhood> byPath = new HashMap<>();
    final Map<String, List<Neighbourhood>> byCode = new HashMap<>();
    private final NavigableMap<String, Neighbourhood> inOrder = new TreeMap<>();
    private final STRtree centres = new STRtree();
    final AreaIndex<Outline> areas;
    final NameIndex<Neighbourhood> names;
    final Map<DivisionId, Division> divisions = new LinkedHashMap<>();
    final Map<PlacePath, Division> divisionsByPath = new HashMap<>();
    final Map<@Nullable DivisionId, List<Division>> children = new HashMap<>();
    final NameIndex<Division> divisionNames;

    Atlas(long version, Collection<Division> divisions, Collection<Outline> outlines) {
        this.version = version;
        for (Outline outline : outlines) {
            Neighbourhood neighbourhood = outline.neighbourhood();
            this.outlines.put(neighbourhood.id(), outline);
            byPath.put(neighbourhood.path(), neighbourhood);
            byCode.computeIfAbsent(neighbourhood.code(), code -> new ArrayList<>())
                    .add(neighbourhood);
        }
        neighbourhoods =
                this.outlines.values().stream().map(Outline::neighbourhood).toList();
        neighbourhoods.forEach(place -> {
            inOrder.put(place.path().value(), place);
            centres.insert(
                    new Envelope(new Coordinate(
                            place.centre().longitude(), place.centre().latitude())),
                    place);
        });
        centres.build();
        areas = new AreaIndex<>(outlines, Outline::ground);
        names = new NameIndex<>(neighbourhoods, Atlas::namesOf);
        for (Division division : divisions) {
            this.divisions.put(division.id(), division);
            divisionsByPath.put(division.path(), division);
            children.computeIfAbsent(division.parent(), parent -> new ArrayList<>())
                    .add(division);
        }
        divisionNames = new NameIndex<>(divisions, division -> namesOf(division.name()));
    }

    /** The place of the path and all below it, ordered by path. */
    List<Neighbourhood> under(PlacePath path) {
        List<Neighbourhood> under = new ArrayList<>();
        Neighbourhood own = byPath.get(path);
        if (own != null) {
            under.add(own);
        }
        under.addAll(inOrder.subMap(path.value() + '.', path.value() + (char) ('.' + 1))
                .values());
        return under;
    }

    List<Neighbourhood> centredIn(Envelope window) {
        List<Neighbourhood> found = new ArrayList<>();
        centres.query(window, place -> found.add((Neighbourhood) place));
        return found;
    }

    private static List<String> namesOf(Neighbourhood neighbourhood) {
        List<String> names = new ArrayList<>(neighbourhood.aliases());
        names.addAll(namesOf(neighbourhood.name()));
        return names;
    }

    private static List<String> namesOf(PlaceName name) {
        return List.of(name.fa(), name.en());
    }
}
