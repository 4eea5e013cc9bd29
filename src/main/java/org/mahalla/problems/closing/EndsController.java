package org.mahalla.problems.closing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.Open;
import org.mahalla.frame.RequestLanguage;
import org.mahalla.frame.Words;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.platform.tables.RowSink;
import org.mahalla.platform.tables.TableWriter;
import org.mahalla.problems.ProblemFigures;
import org.mahalla.problems.ProblemFigures.TopicEnds;
import org.mahalla.shared.Language;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Confirmed, disputed and unanswered as files, per neighbourhood and topic, exact and apart. */
@Open
@Controller
class EndsController {
    private static final List<String> COLUMNS = List.of(
            "neighbourhood_id", "neighbourhood", "topic", "topic_name", "confirmed", "disputed", "unanswered", "day");

    private final ProblemFigures figures;
    private final Neighbourhoods neighbourhoods;
    private final Words words;
    private final Clock clock;

    EndsController(ProblemFigures figures, Neighbourhoods neighbourhoods, Words words, Clock clock) {
        this.figures = figures;
        this.neighbourhoods = neighbourhoods;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/closings.csv")
    void csv(HttpServletRequest request, HttpServletResponse response) throws IOException {
        name(response, "csv", "text/csv;charset=UTF-8");
        write(TableWriter.csv(response.getOutputStream(), COLUMNS, true), RequestLanguage.of(request));
    }

    @GetMapping("/closings.xlsx")
    void xlsx(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Language language = RequestLanguage.of(request);
        name(response, "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        String sheet = words.in(language).t("problems.closing.title");
        write(TableWriter.xlsx(response.getOutputStream(), sheet, COLUMNS, language), language);
    }

    private void name(HttpServletResponse response, String ending, String type) {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"closings-" + LocalDate.now(clock) + "." + ending + "\"");
    }

    private void write(RowSink sink, Language language) {
        LocalDate today = LocalDate.now(clock);
        try (sink) {
            figures.ends().forEach(row -> sink.write(cells(row, language, today), null));
        }
    }

    private List<@Nullable Object> cells(TopicEnds row, Language language, LocalDate today) {
        return Arrays.asList(
                row.neighbourhood().text(),
                neighbourhoods.nameOf(row.neighbourhood(), language),
                row.topic(),
                row.name(language),
                row.ends().confirmed(),
                row.ends().disputed(),
                row.ends().unanswered(),
                today);
    }
}
