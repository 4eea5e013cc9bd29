package org.mahalla.problems.browse;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.mahalla.access.Open;
import org.mahalla.frame.RequestLanguage;
import org.mahalla.frame.Words;
import org.mahalla.places.Boundaries;
import org.mahalla.platform.tables.RowSink;
import org.mahalla.platform.tables.TableWriter;
import org.mahalla.problems.search.FilterForm;
import org.mahalla.problems.search.Filters;
import org.mahalla.problems.search.ProblemFilter;
import org.mahalla.problems.search.Sight;
import org.mahalla.shared.Language;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.Point;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The list as a file, whole: only what its pages show, and days but no hours. */
@Controller
class ExportController {
    private static final List<String> COLUMNS = List.of(
            "id",
            "number",
            "neighbourhood_id",
            "neighbourhood",
            "topic",
            "topic_name",
            "state",
            "state_name",
            "state_since",
            "reported_on",
            "due_on",
            "ended_on",
            "title",
            "text",
            "language",
            "place",
            "latitude",
            "longitude",
            "address");

    private final PublicProblems problems;
    private final Filters filters;
    private final Words words;
    private final Clock clock;

    ExportController(PublicProblems problems, Filters filters, Words words, Clock clock) {
        this.problems = problems;
        this.filters = filters;
        this.words = words;
        this.clock = clock;
    }

    @Open
    @GetMapping("/problems.csv")
    void csv(FilterForm form, HttpServletRequest request, HttpServletResponse response) throws IOException {
        ProblemFilter filter = filter(form);
        name(response, "csv", "text/csv;charset=UTF-8");
        write(filter, request, TableWriter.csv(response.getOutputStream(), COLUMNS, true));
    }

    @Open
    @GetMapping("/problems.xlsx")
    void xlsx(FilterForm form, HttpServletRequest request, HttpServletResponse response) throws IOException {
        ProblemFilter filter = filter(form);
        Language language = RequestLanguage.of(request);
        name(response, "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        String sheet = words.in(language).t("problems.browse.title.all");
        write(filter, request, TableWriter.xlsx(response.getOutputStream(), sheet, COLUMNS, language));
    }

    @Open
    @GetMapping("/problems.geojson")
    void geoJson(FilterForm form, HttpServletRequest request, HttpServletResponse response) throws IOException {
        ProblemFilter filter = filter(form);
        name(response, "geojson", "application/geo+json");
        write(filter, request, TableWriter.geoJson(response.getOutputStream(), COLUMNS));
    }

    /** A file cannot say what was left out of its filter. */
    private ProblemFilter filter(FilterForm form) {
        Filters.Asked asked = filters.read(form, Sight.EVERYBODY);
        if (!asked.unknown().isEmpty()) {
            throw new NotFoundException();
        }
        return asked.filter();
    }

    private void name(HttpServletResponse response, String ending, String type) {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"problems-" + LocalDate.now(clock) + "." + ending + "\"");
    }

    private void write(ProblemFilter filter, HttpServletRequest request, RowSink sink) {
        Language language = RequestLanguage.of(request);
        String site =
                ServletUriComponentsBuilder.fromContextPath(request).build().toUriString() + language.prefix();
        try (sink) {
            problems.each(filter, row -> sink.write(cells(row, language, site), geometry(row.point())));
        }
    }

    private List<@Nullable Object> cells(ProblemRow row, Language language, String site) {
        List<@Nullable Object> cells = new ArrayList<>(COLUMNS.size());
        cells.add(row.id().text());
        cells.add(row.numberIn(Language.EN));
        cells.add(row.neighbourhood().id().text());
        cells.add(row.place(language));
        cells.add(row.topic() == null ? null : row.topic().code());
        cells.add(row.topicName(language));
        cells.add(row.state().code());
        cells.add(words.in(language).t("problems.state." + row.state().code()));
        cells.add(row.stateSince());
        cells.add(row.openedOn());
        cells.add(row.dueOn());
        cells.add(row.endedOn());
        cells.add(row.title());
        cells.add(row.body());
        cells.add(row.title() == null ? null : row.language().code());
        cells.add(row.placeWords());
        cells.add(row.point() == null ? null : row.point().latitude());
        cells.add(row.point() == null ? null : row.point().longitude());
        cells.add(site + row.address());
        return cells;
    }

    private static @Nullable Geometry geometry(@Nullable Point point) {
        return point == null
                ? null
                : Boundaries.FACTORY.createPoint(new Coordinate(point.longitude(), point.latitude()));
    }
}
