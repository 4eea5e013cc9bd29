package org.mahalla.places.registry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mahalla.places.Figures;
import org.mahalla.places.Neighbourhood;
import org.mahalla.places.NeighbourhoodId;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.places.PlaceFigures;
import org.mahalla.places.PlaceName;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The public list: found by name or wave, grouped by the division they lie in, with what is known of their problems. */
@Component
class NeighbourhoodList {
    static final int PAGE = 150;

    private final Neighbourhoods neighbourhoods;
    private final ObjectProvider<PlaceFigures> figures;

    NeighbourhoodList(Neighbourhoods neighbourhoods, ObjectProvider<PlaceFigures> figures) {
        this.neighbourhoods = neighbourhoods;
        this.figures = figures;
    }

    /** One neighbourhood in the list; figures are missing where nobody counts problems. */
    record Row(Neighbourhood place, @Nullable Figures figures) {}

    /** Neighbourhoods of one division, whose own parents tell it from others of its name. */
    record Group(List<PlaceName> division, List<Row> rows) {}

    /** @param next path after which the next page begins, or null on the last */
    record Found(
            List<Group> groups,
            List<Neighbourhood> places,
            int total,
            @Nullable String next) {}

    /** The waves there are, with how many have joined in each. */
    Map<Integer, Long> waves() {
        Map<Integer, Long> waves = new TreeMap<>();
        for (Neighbourhood place : neighbourhoods.all()) {
            if (place.wave() != null) {
                waves.merge(place.wave(), 1L, Long::sum);
            }
        }
        return waves;
    }

    Found find(String text, @Nullable Integer wave, String after) {
        List<Neighbourhood> all = (text.isBlank() ? neighbourhoods.all() : neighbourhoods.search(text, PAGE))
                .stream()
                        .filter(place -> wave == null || wave.equals(place.wave()))
                        .toList();
        List<Neighbourhood> rest = text.isBlank()
                ? all.stream()
                        .filter(place -> place.path().value().compareTo(after) > 0)
                        .toList()
                : all;
        List<Neighbourhood> page = rest.subList(0, Math.min(PAGE, rest.size()));
        String next = rest.size() > PAGE ? page.getLast().path().value() : null;
        return new Found(grouped(page), page, all.size(), next);
    }

    private List<Group> grouped(List<Neighbourhood> page) {
        PlaceFigures counts = figures.getIfAvailable();
        Map<NeighbourhoodId, Figures> known = counts == null
                ? Map.of()
                : counts.figures(page.stream().map(Neighbourhood::id).toList());
        Map<List<PlaceName>, List<Row>> groups = new LinkedHashMap<>();
        for (Neighbourhood place : page) {
            Figures own = counts == null ? null : known.getOrDefault(place.id(), Figures.NONE);
            groups.computeIfAbsent(place.parents(), division -> new ArrayList<>())
                    .add(new Row(place, own));
        }
        return groups.entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
    }
}
