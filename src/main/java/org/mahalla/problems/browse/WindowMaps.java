package org.mahalla.problems.browse;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Envelope;
import org.mahalla.places.Neighbourhood;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.places.Outline;
import org.mahalla.places.maps.AreaMap;
import org.mahalla.places.maps.HexCell;
import org.mahalla.places.maps.LiveMaps;
import org.mahalla.places.maps.LivePins;
import org.mahalla.places.maps.MapView;
import org.mahalla.places.maps.MapWindow;
import org.mahalla.places.maps.Tone;
import org.mahalla.places.maps.Weighted;
import org.mahalla.problems.search.Densities;
import org.mahalla.problems.search.ProblemFilter;
import org.mahalla.problems.search.ShortMemory;
import org.mahalla.problems.search.Window;
import org.mahalla.shared.Language;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What a filter lets through in a window of the map: hexagons with counts where it is much, single problems where it is
 * little. What belongs in homes is never a pin but always part of a hexagon.
 */
@Component
class WindowMaps {
    private static final Envelope WORLD = new Envelope(-180, 180, -85, 85);
    private static final int FEW = 40;
    private static final double CLOSEST = 16;
    private static final double CLOSER = 2;
    private static final int MOST_LANDS = 400;

    private final PublicProblems problems;
    private final Densities densities;
    private final Neighbourhoods neighbourhoods;
    private final LiveMaps live;
    private final Clock clock;
    private final ShortMemory<Asked, Found> memory;

    private record Asked(ProblemFilter filter, String window, int width, int height) {}

    private record Found(Densities.Shown shown, List<ProblemRow> rows) {}

    /** The picture, how many it shows, and whether these are only the newest of more. */
    record Drawn(MapView map, long count, boolean more) {}

    WindowMaps(
            PublicProblems problems,
            Densities densities,
            Neighbourhoods neighbourhoods,
            LiveMaps live,
            Clock clock,
            @Value("${mahalla.problems.memory:1m}") Duration kept) {
        this.problems = problems;
        this.densities = densities;
        this.neighbourhoods = neighbourhoods;
        this.live = live;
        this.clock = clock;
        this.memory = new ShortMemory<>(clock, kept);
    }

    /** The ground of the filter's place, else of all places. */
    MapWindow around(ProblemFilter filter, int width, int height) {
        List<Outline> ground = filter.neighbourhood() != null
                ? neighbourhoods.outline(filter.neighbourhood()).map(List::of).orElse(List.of())
                : filter.division() != null
                        ? neighbourhoods.under(filter.division()).stream()
                                .map(Neighbourhood::id)
                                .flatMap(id -> neighbourhoods.outline(id).stream())
                                .toList()
                        : neighbourhoods.outlines(WORLD);
        return MapWindow.around(ground, width, height);
    }

    Drawn draw(ProblemFilter filter, MapWindow window, Language language) {
        Found found = find(filter, window);
        AreaMap map = new AreaMap(window);
        List<Outline> lands = neighbourhoods.outlines(window.bounds());
        map.lands(lands.size() <= MOST_LANDS ? lands : List.of(), Tone.QUIET);
        map.cells(things(found), cell -> link(filter, window, cell));
        LocalDate today = LocalDate.now(clock);
        for (ProblemRow row : pinned(found)) {
            map.pin(
                    java.util.Objects.requireNonNull(row.point()),
                    row.pin(today),
                    heading(row, language),
                    row.address());
        }
        map.clusterLink(cell -> link(filter, window, cell))
                .live(live.following(
                        "/neighbourhoods/boundaries.geojson?window=" + window.text(),
                        filter.withWindow(null).path("/problems/map.geojson")));
        return new Drawn(map.view(), found.shown().total(), found.shown().more());
    }

    /** The same for a live map: hexagons as areas with their counts, single problems as points. */
    Map<String, Object> features(ProblemFilter filter, MapWindow window, Language language) {
        Found found = find(filter, window);
        LivePins pins = new LivePins();
        Map<HexCell, Long> cells =
                new TreeMap<>(java.util.Comparator.comparingInt(HexCell::row).thenComparingInt(HexCell::column));
        for (Weighted thing : things(found)) {
            cells.merge(HexCell.holding(thing.point(), window.zoom()), thing.count(), Long::sum);
        }
        cells.forEach((cell, count) -> pins.cell(
                cell,
                count,
                language.prefix()
                        + (window.zoom() < CLOSEST
                                ? ""
                                : filter.withWindow(null).withCell(cell).path())));
        LocalDate today = LocalDate.now(clock);
        for (ProblemRow row : pinned(found)) {
            pins.add(
                    java.util.Objects.requireNonNull(row.point()),
                    row.pin(today),
                    heading(row, language),
                    language.prefix() + row.address());
        }
        return pins.features();
    }

    private Found find(ProblemFilter filter, MapWindow window) {
        ProblemFilter seen = filter.unordered().withWindow(Window.of(window));
        return memory.get(
                new Asked(seen, window.text(), window.width(), window.height()),
                asked -> find(asked.filter(), window.bounds(), (int) Math.round(window.zoom() * 10)));
    }

    private Found find(ProblemFilter filter, Envelope box, int tenths) {
        Densities.Shown shown = densities.of(filter, box, tenths);
        boolean few = Densities.single(tenths) && shown.total() <= FEW;
        return new Found(shown, few ? problems.first(filter, FEW) : List.of());
    }

    /** Those that anybody could stand before; unchecked ones have no point to show. */
    private static List<ProblemRow> pinned(Found found) {
        return found.rows().stream()
                .filter(row -> row.point() != null
                        && row.topic() != null
                        && !row.topic().service().inHomes())
                .toList();
    }

    /** What is not shown as a pin. */
    private static List<Weighted> things(Found found) {
        List<Weighted> things = new ArrayList<>(found.shown().things());
        for (ProblemRow row : pinned(found)) {
            for (int i = 0; i < things.size(); i++) {
                Weighted thing = things.get(i);
                if (thing.point().equals(row.point())) {
                    things.remove(i);
                    if (thing.count() > 1) {
                        things.add(new Weighted(thing.point(), thing.count() - 1));
                    }
                    break;
                }
            }
        }
        return things;
    }

    /** A hexagon leads closer, in the end to the list of what is in it. */
    private static String link(ProblemFilter filter, MapWindow window, HexCell cell) {
        return window.zoom() < CLOSEST
                ? filter.withWindow(Window.of(window.centred(cell.middle()).closer(CLOSER)))
                        .path("/problems/map")
                : filter.withWindow(null).withCell(cell).path();
    }

    private static String heading(ProblemRow row, Language language) {
        return Stream.of(row.title() == null ? "" : row.title(), row.topicName(language))
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse("");
    }
}
