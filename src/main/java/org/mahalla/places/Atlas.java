package org.mahalla.places;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mahalla.shared.PlacePath;

/** All places as they stood at one version: what look-ups work on. Immutable. */
final class Atlas {
    final long version;
    final Map<NeighbourhoodId, Outline> outlines = new LinkedHashMap<>();
    final Map<PlacePath, Neighbourhood> byPath = new HashMap<>();
    final Map<String, List<Neighbourhood>> byCode = new HashMap<>();
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
        areas = new AreaIndex<>(outlines, Outline::ground);
        names = new NameIndex<>(neighbourhoods(), Atlas::namesOf);
        for (Division division : divisions) {
            this.divisions.put(division.id(), division);
            divisionsByPath.put(division.path(), division);
            children.computeIfAbsent(division.parent(), parent -> new ArrayList<>())
                    .add(division);
        }
        divisionNames = new NameIndex<>(divisions, division -> namesOf(division.name()));
    }

    List<Neighbourhood> neighbourhoods() {
        return outlines.values().stream().map(Outline::neighbourhood).toList();
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
