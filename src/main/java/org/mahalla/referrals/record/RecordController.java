package org.mahalla.referrals.record;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.Open;
import org.mahalla.agencies.Agencies;
import org.mahalla.agencies.Agency;
import org.mahalla.frame.RequestLanguage;
import org.mahalla.platform.tables.RowSink;
import org.mahalla.platform.tables.TableWriter;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.referrals.sources.SourceRows;
import org.mahalla.shared.JalaliDate;
import org.mahalla.shared.Language;
import org.mahalla.shared.NotFoundException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The public records of agencies: all of them side by side, and one with its topics, months and promises. */
@Open
@Controller
class RecordController {
    private static final int MONTHS = 6;
    private static final List<String> COLUMNS = List.of(
            "agency",
            "topic",
            "from",
            "until",
            "due",
            "in_time",
            "promised",
            "kept",
            "confirmed",
            "disputed",
            "unanswered",
            "median_days");

    private final Agencies agencies;
    private final AgencyRecords records;
    private final OpenPromises promises;
    private final SourceRows sources;
    private final Topics topics;

    RecordController(
            Agencies agencies, AgencyRecords records, OpenPromises promises, SourceRows sources, Topics topics) {
        this.agencies = agencies;
        this.records = records;
        this.promises = promises;
        this.sources = sources;
        this.topics = topics;
    }

    /** An agency of the board, by its name. */
    record Line(String name, String path, AgencyRecord record) {}

    @GetMapping("/agencies/records")
    ModelAndView board(@RequestParam(required = false) @Nullable String period, HttpServletRequest request) {
        Language language = RequestLanguage.of(request);
        Period chosen = Period.of(period);
        return new ModelAndView("referrals/record/board")
                .addObject("period", chosen)
                .addObject(
                        "lines",
                        records.board(chosen).stream()
                                .flatMap(place -> agencies.find(place.agency()).stream()
                                        .map(agency -> new Line(
                                                agency.name().in(language),
                                                "/agencies/" + agency.code() + "/record",
                                                place.record())))
                                .toList())
                .addObject("all", records.ofAll(chosen));
    }

    @GetMapping("/agencies/{code}/record")
    ModelAndView show(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String period,
            HttpServletRequest request) {
        Agency agency = agencies.byCode(code).orElseThrow(NotFoundException::new);
        Language language = RequestLanguage.of(request);
        Period chosen = Period.of(period);
        AgencyRecords.Sheet sheet = records.of(agency.id(), chosen);
        Map<String, String> names = new TreeMap<>();
        sheet.topics()
                .keySet()
                .forEach(topic -> names.put(topic, topics.get(topic).name().in(language)));
        return new ModelAndView("referrals/record/record")
                .addObject("agency", agency)
                .addObject("period", chosen)
                .addObject("sheet", sheet)
                .addObject("names", names)
                .addObject("course", records.course(agency.id(), months(records.today()), sheet.earlier()))
                .addObject("promises", promises.of(agency.id(), language))
                .addObject("years", sources.years(agency.id()))
                .addObject("all", records.ofAll(chosen));
    }

    @GetMapping("/agencies/{code}/record.csv")
    void csv(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String period,
            HttpServletResponse response)
            throws IOException {
        Agency agency = agencies.byCode(code).orElseThrow(NotFoundException::new);
        Period chosen = Period.of(period);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"record-" + agency.code() + "-" + chosen.code() + ".csv\"");
        AgencyRecords.Sheet sheet = records.of(agency.id(), chosen);
        try (RowSink sink = TableWriter.csv(response.getOutputStream(), COLUMNS, true)) {
            sheet.topics().forEach((topic, record) -> sink.write(cells(agency, topic, chosen, record), null));
        }
    }

    private List<@Nullable Object> cells(Agency agency, String topic, Period period, AgencyRecord record) {
        LocalDate today = records.today();
        return Arrays.asList(
                agency.code(),
                topic,
                period.from(today),
                period.until(today),
                record.due(),
                record.inTime(),
                record.promised(),
                record.kept(),
                record.confirmed(),
                record.disputed(),
                record.unanswered(),
                record.medianDays());
    }

    /** The first days of this Persian month and the five before. */
    private static List<LocalDate> months(LocalDate today) {
        JalaliDate now = JalaliDate.of(today);
        return IntStream.rangeClosed(1 - MONTHS, 0)
                .map(back -> now.year() * 12 + now.month() - 1 + back)
                .mapToObj(month -> new JalaliDate(month / 12, month % 12 + 1, 1).toLocalDate())
                .toList();
    }
}
