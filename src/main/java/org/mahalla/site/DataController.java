package org.mahalla.site;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.mahalla.access.Open;
import org.mahalla.frame.Words;
import org.mahalla.places.Neighbourhood;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.places.Outline;
import org.mahalla.platform.tables.RowSink;
import org.mahalla.platform.tables.TableWriter;
import org.mahalla.problems.search.Group;
import org.mahalla.problems.search.ProblemCounts;
import org.mahalla.problems.search.ProblemFilter;
import org.mahalla.shared.Language;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The open data: what there is to get, and the neighbourhoods with their boundaries as files. */
@Controller
class DataController {
    private static final Envelope WORLD = new Envelope(-180, 180, -90, 90);
    private static final List<String> COLUMNS = List.of(
            "id",
            "code",
            "name_fa",
            "name_en",
            "parent_fa",
            "parent_en",
            "path",
            "wave",
            "joined_on",
            "latitude",
            "longitude");

    private final Neighbourhoods neighbourhoods;
    private final ProblemCounts counts;
    private final Words words;
    private final Clock clock;

    DataController(Neighbourhoods neighbourhoods, ProblemCounts counts, Words words, Clock clock) {
        this.neighbourhoods = neighbourhoods;
        this.counts = counts;
        this.words = words;
        this.clock = clock;
    }

    @Open
    @GetMapping("/data")
    ModelAndView show() {
        return new ModelAndView("site/data")
                .addObject(
                        "problems", counts.of(ProblemFilter.ALL.with(Group.ALL)).of(Group.ALL))
                .addObject("neighbourhoods", (long) neighbourhoods.all().size());
    }

    @Open
    @GetMapping("/neighbourhoods.csv")
    void csv(HttpServletResponse response) throws IOException {
        name(response, "csv", "text/csv;charset=UTF-8");
        write(TableWriter.csv(response.getOutputStream(), COLUMNS, true));
    }

    @Open
    @GetMapping("/neighbourhoods.xlsx")
    void xlsx(HttpServletResponse response) throws IOException {
        name(response, "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        String sheet = words.in(Language.FA).t("site.data.neighbourhoods.title");
        write(TableWriter.xlsx(response.getOutputStream(), sheet, COLUMNS, Language.FA));
    }

    @Open
    @GetMapping("/neighbourhoods.geojson")
    void geoJson(HttpServletResponse response) throws IOException {
        name(response, "geojson", "application/geo+json");
        write(TableWriter.geoJson(response.getOutputStream(), COLUMNS));
    }

    private void name(HttpServletResponse response, String ending, String type) {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"neighbourhoods-" + LocalDate.now(clock) + "." + ending + "\"");
    }

    private void write(RowSink sink) {
        try (sink) {
            for (Outline outline : neighbourhoods.outlines(WORLD)) {
                sink.write(cells(outline.neighbourhood()), outline.ground());
            }
        }
    }

    private static List<@Nullable Object> cells(Neighbourhood place) {
        List<@Nullable Object> cells = new ArrayList<>(COLUMNS.size());
        cells.add(place.id().text());
        cells.add(place.code());
        cells.add(place.name().fa());
        cells.add(place.name().en());
        cells.add(place.parents().isEmpty() ? null : place.parents().getFirst().fa());
        cells.add(place.parents().isEmpty() ? null : place.parents().getFirst().en());
        cells.add(place.path().value());
        cells.add(place.wave());
        cells.add(place.joinedOn());
        cells.add(place.centre().latitude());
        cells.add(place.centre().longitude());
        return cells;
    }
}
