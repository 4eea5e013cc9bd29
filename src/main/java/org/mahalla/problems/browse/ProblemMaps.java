package org.mahalla.problems.browse;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.mahalla.places.Neighbourhood;
import org.mahalla.places.NeighbourhoodId;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.places.Outline;
import org.mahalla.places.maps.AreaMap;
import org.mahalla.places.maps.LiveMaps;
import org.mahalla.places.maps.LivePins;
import org.mahalla.places.maps.MapView;
import org.mahalla.places.maps.MapWindow;
import org.mahalla.places.maps.PinShape;
import org.mahalla.places.maps.Tone;
import org.mahalla.problems.search.Densities;
import org.mahalla.problems.search.ProblemFilter;
import org.mahalla.problems.search.ShortMemory;
import org.mahalla.shared.Language;
import org.mahalla.shared.Point;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Maps of problems: hexagons with counts for a list, pins for a neighbourhood, one pin for a problem. */
@Component
public class ProblemMaps {
    private static final Envelope WORLD = new Envelope(-180, 180, -85, 85);
    private static final Duration GROUNDS_KEPT = Duration.ofHours(1);
    private static final double CLOSE = 15;
    private static final int MOST_PINS = 200;

    private final PublicProblems problems;
    private final Densities densities;
    private final Neighbourhoods neighbourhoods;
    private final LiveMaps live;
    private final Clock clock;
    private final ShortMemory<Asked, MapView> memory;

    private final ShortMemory<Place, Ground> grounds;

    private record Place(Optional<NeighbourhoodId> chosen, int width, int height, long version) {}

    private record Ground(MapWindow window, List<MapView.Land> lands) {}

    private record Asked(ProblemFilter filter, int width, int height, long version) {}

    ProblemMaps(
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
        this.grounds = new ShortMemory<>(clock, GROUNDS_KEPT);
    }

    /** Hexagons with the exact count of what the filter lets through; each leads to the list of its ground. */
    public MapView hexagons(ProblemFilter filter, int width, int height) {
        ProblemFilter asked = filter.unordered().withCell(null);
        return memory.get(new Asked(asked, width, height, neighbourhoods.version()), this::draw);
    }

    private MapView draw(Asked asked) {
        NeighbourhoodId chosen = asked.filter().neighbourhood();
        Ground ground = grounds.get(
                new Place(Optional.ofNullable(chosen), asked.width(), asked.height(), asked.version()), this::ground);
        MapWindow window = ground.window();
        int tenths = (int) Math.round(window.zoom() * 10);
        return new AreaMap(window)
                .drawn(ground.lands())
                .cells(
                        densities.of(asked.filter(), window.bounds(), tenths).things(),
                        cell -> asked.filter().withCell(cell).path())
                .view();
    }

    /** The neighbourhood, or all there are, without what lies on it; it changes with the places alone. */
    private Ground ground(Place place) {
        List<Outline> all = place.chosen().isPresent() ? List.of() : neighbourhoods.outlines(WORLD);
        Optional<Outline> own = place.chosen().flatMap(neighbourhoods::outline);
        MapWindow window = MapWindow.around(own.map(List::of).orElse(all), place.width(), place.height());
        AreaMap map = new AreaMap(window);
        neighbourhoods
                .outlines(window.bounds())
                .forEach(
                        outline -> map.land(outline, own.filter(outline::equals).isPresent() ? Tone.OWN : Tone.QUIET));
        return new Ground(window, map.view().lands());
    }

    /** The neighbourhood among its neighbours, with a pin for each open problem that somebody checked. */
    public MapView pins(NeighbourhoodId id, Language language, int width, int height) {
        List<Outline> ground = neighbourhoods.outline(id).map(List::of).orElse(List.of());
        MapWindow window = MapWindow.around(ground, width, height);
        AreaMap map = ground(window, id);
        LocalDate today = LocalDate.now(clock);
        for (ProblemRow row : problems.first(ProblemFilter.of(id), MOST_PINS)) {
            if (row.point() != null) {
                map.pin(row.point(), row.pin(today), heading(row, language), row.address());
            }
        }
        ProblemFilter list = ProblemFilter.of(id);
        String own = "/neighbourhoods/" + id.text();
        return map.clusterLink(cell -> list.withCell(cell).path())
                .live(live.showing(own + "/boundary.geojson", own + "/problems.geojson"))
                .view();
    }

    /** The same pins for a live map, each at its own rounded point. */
    LivePins livePins(NeighbourhoodId id, Language language) {
        LivePins pins = new LivePins();
        LocalDate today = LocalDate.now(clock);
        for (ProblemRow row : problems.first(ProblemFilter.of(id), MOST_PINS)) {
            if (row.point() != null) {
                pins.add(row.point(), row.pin(today), heading(row, language), language.prefix() + row.address());
            }
        }
        return pins;
    }

    /** Where the problem is, to about a hundred metres; without a point the neighbourhood alone. */
    MapView where(ProblemRow row, Language language) {
        Neighbourhood place = row.neighbourhood();
        Point at = row.point();
        MapWindow around = MapWindow.around(
                neighbourhoods.outline(place.id()).map(List::of).orElse(List.of()), 360, 220);
        MapWindow window = at == null ? around : new MapWindow(at, Math.min(CLOSE, around.zoom() + 1), 360, 220);
        AreaMap map = ground(window, place.id());
        if (at != null) {
            map.pin(at, PinShape.HERE, heading(row, language), null);
        }
        return map.view();
    }

    private AreaMap ground(MapWindow window, NeighbourhoodId own) {
        AreaMap map = new AreaMap(window);
        neighbourhoods
                .outlines(window.bounds())
                .forEach(outline ->
                        map.land(outline, outline.neighbourhood().id().equals(own) ? Tone.OWN : Tone.QUIET));
        return map;
    }

    private String heading(ProblemRow row, Language language) {
        return row.title() == null ? row.topicName(language) : row.title();
    }
}
