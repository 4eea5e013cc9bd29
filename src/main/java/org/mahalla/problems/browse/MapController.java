package org.mahalla.problems.browse;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.mahalla.access.Open;
import org.mahalla.frame.RequestLanguage;
import org.mahalla.places.Divisions;
import org.mahalla.places.Neighbourhood;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.places.maps.MapWindow;
import org.mahalla.problems.search.FilterForm;
import org.mahalla.problems.search.Filters;
import org.mahalla.problems.search.FindProblems;
import org.mahalla.problems.search.ProblemCounts;
import org.mahalla.problems.search.ProblemFilter;
import org.mahalla.problems.search.Sight;
import org.mahalla.problems.search.Window;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.shared.Language;
import org.mahalla.shared.NotFoundException;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The map of any window under the list's own filter: drawn here, moved by links, and as data for a live map. */
@Open
@Controller
class MapController {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 540;

    private final WindowMaps maps;
    private final PublicProblems problems;
    private final ProblemCounts counts;
    private final Filters filters;
    private final FindProblems find;
    private final Neighbourhoods neighbourhoods;
    private final Divisions divisions;
    private final Topics topics;

    MapController(
            WindowMaps maps,
            PublicProblems problems,
            ProblemCounts counts,
            Filters filters,
            FindProblems find,
            Neighbourhoods neighbourhoods,
            Divisions divisions,
            Topics topics) {
        this.maps = maps;
        this.problems = problems;
        this.counts = counts;
        this.filters = filters;
        this.find = find;
        this.neighbourhoods = neighbourhoods;
        this.divisions = divisions;
        this.topics = topics;
    }

    /** One way to move the window: its word, and where it leads. */
    record Move(String word, String href) {}

    @GetMapping("/problems/map")
    ModelAndView show(FilterForm form, HttpServletRequest request) {
        Filters.Asked asked = filters.read(form, Sight.EVERYBODY);
        ProblemFilter filter = asked.filter();
        MapWindow window = Optional.ofNullable(filter.window())
                .map(given -> MapWindow.fitting(given.box(), WIDTH, HEIGHT))
                .orElseGet(() -> maps.around(filter, WIDTH, HEIGHT));
        ProblemFilter shown = filter.withCell(null).withWindow(Window.of(window));
        Language language = RequestLanguage.of(request);
        FindProblems.Listed<ProblemRow> listed = problems.page(shown, null);
        return new ModelAndView("problems/browse/map")
                .addObject("filter", shown)
                .addObject("unknown", asked.unknown())
                .addObject("understood", find.understood(filter))
                .addObject("drawn", maps.draw(shown, window, language))
                .addObject("moves", moves(shown, window))
                .addObject("rows", listed.rows())
                .addObject("next", listed.next() == null ? null : listed.next().text())
                .addObject("areas", topics.areas())
                .addObject("place", place(filter));
    }

    @GetMapping("/problems/map.geojson")
    ResponseEntity<Map<String, Object>> data(
            FilterForm form, @RequestParam(required = false) @Nullable Double zoom, HttpServletRequest request) {
        Filters.Asked asked = filters.read(form, Sight.EVERYBODY);
        if (!asked.unknown().isEmpty() || asked.filter().window() == null) {
            throw new NotFoundException();
        }
        Envelope box = asked.filter().window().box();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/geo+json"))
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)))
                .body(maps.features(
                        asked.filter().withCell(null), MapWindow.fitting(box, zoom), RequestLanguage.of(request)));
    }

    private org.mahalla.places.@Nullable PlaceName place(ProblemFilter filter) {
        return filter.neighbourhood() != null
                ? neighbourhoods
                        .find(filter.neighbourhood())
                        .map(Neighbourhood::name)
                        .orElse(null)
                : Optional.ofNullable(filter.division())
                        .flatMap(divisions::byPath)
                        .map(org.mahalla.places.Division::name)
                        .orElse(null);
    }

    private static List<Move> moves(ProblemFilter filter, MapWindow window) {
        return List.of(
                move("closer", filter, window.closer(1)),
                move("wider", filter, window.closer(-1)),
                move("north", filter, window.moved(0, -0.5)),
                move("south", filter, window.moved(0, 0.5)),
                move("west", filter, window.moved(-0.5, 0)),
                move("east", filter, window.moved(0.5, 0)));
    }

    private static Move move(String word, ProblemFilter filter, MapWindow window) {
        return new Move(word, filter.withWindow(Window.of(window)).path("/problems/map"));
    }
}
