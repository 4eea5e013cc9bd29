package org.mahalla.problems.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mahalla.platform.timeline.Actor;
import org.mahalla.platform.timeline.Audience;
import org.mahalla.platform.timeline.Chain;
import org.mahalla.platform.timeline.Step;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.ReportId;
import org.mahalla.problems.imports.ImportedRows.Fresh;
import org.mahalla.problems.model.State;
import org.mahalla.problems.stages.SearchText;
import org.mahalla.problems.stages.Tallies;
import org.mahalla.shared.TerritoryId;

/** Writes new reports of a source, each with its problem and the steps that bring it where the source has it. */
final class ReportWriting {
    private static final String KIND = "problem";
    private static final int LONGEST_TITLE = 120;
    private static final int MOST_SEARCH_TEXTS = 20_000;

    private final ImportRun.Tools tools;
    private final String source;
    private final Map<Integer, Map<Tallies.Cell, Integer>> tallies = new TreeMap<>();
    private final Map<String, String> searchTexts = new HashMap<>();

    ReportWriting(ImportRun.Tools tools, String source) {
        this.tools = tools;
        this.source = source;
    }

    /**
     * Returns the problem of each row.
     *
     * @param roots the problem to join, by the reference of the parent
     */
    Map<Incoming, ProblemId> write(List<Incoming> rows, Map<String, ProblemId> roots) {
        List<ProblemId> problems = new ArrayList<>();
        List<ReportId> reports = new ArrayList<>();
        List<Chain> chains = new ArrayList<>();
        for (Incoming row : rows) {
            TerritoryId territory = row.neighbourhood().id().territory();
            ProblemId problem = new ProblemId(tools.ids().next(territory));
            ReportId report = new ReportId(tools.ids().next(territory));
            problems.add(problem);
            reports.add(report);
            chains.add(new Chain(KIND, problem.value(), steps(row, report, root(row, roots))));
        }
        List<String> states = tools.timeline().begin(chains);
        NextNumbers numbers = new NextNumbers(tools.problems(), rows);
        Map<ProblemId, Integer> more = new HashMap<>();
        List<Fresh> fresh = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Incoming row = rows.get(i);
            ProblemId root = root(row, roots);
            if (root != null) {
                more.merge(root, 1, Integer::sum);
            }
            State state = State.of(states.get(i));
            fresh.add(fresh(row, problems.get(i), reports.get(i), state, root, numbers.next(row)));
            tally(row, state);
        }
        tools.rows().add(source, fresh);
        tools.rows().addReports(more);
        Map<Incoming, ProblemId> written = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            written.put(rows.get(i), problems.get(i));
        }
        return written;
    }

    private static @Nullable ProblemId root(Incoming row, Map<String, ProblemId> roots) {
        return row.parent() == null ? null : roots.get(row.parent());
    }

    private List<Step> steps(Incoming row, ReportId report, @Nullable ProblemId root) {
        List<Step> steps = new ArrayList<>();
        steps.add(step("report", Audience.PUBLIC, row.reported())
                .with(Map.of("report", report.text(), "channel", "import", "source", source)));
        if (root != null) {
            steps.add(step("join", Audience.STAFF, row.reported()).with(Map.of("to", root.text())));
            return steps;
        }
        for (String step : row.state().steps()) {
            LocalDate day = row.state().over() ? row.ended() : row.reported();
            steps.add(step(step, Audience.PUBLIC, day)
                    .with(Map.of("state", row.state().code())));
        }
        return steps;
    }

    private Step step(String step, Audience audience, LocalDate day) {
        return Step.of(
                step, Actor.IMPORT, audience, day.atStartOfDay(tools.zone()).toInstant());
    }

    private Fresh fresh(
            Incoming row, ProblemId problem, ReportId report, State state, @Nullable ProblemId root, int number) {
        String text = shown(row, state);
        boolean isLong = text != null && text.length() > LONGEST_TITLE;
        return new Fresh(
                problem,
                report,
                row,
                state,
                number,
                root,
                text == null || !isLong
                        ? text
                        : text.substring(0, LONGEST_TITLE - 1).strip() + "…",
                isLong ? text : null,
                searchText(row, text));
    }

    /** What everybody may read at once: open words in a language of ours. */
    private static @Nullable String shown(Incoming row, State state) {
        boolean isOurs = row.language().equals("fa") || row.language().equals("en");
        return row.open() && isOurs && state.checked() ? row.text() : null;
    }

    private String searchText(Incoming row, @Nullable String text) {
        if (searchTexts.size() > MOST_SEARCH_TEXTS) {
            searchTexts.clear();
        }
        return searchTexts.computeIfAbsent(
                row.neighbourhood().id().text() + "|" + row.topic().code() + "|" + text,
                key -> SearchText.of(row.neighbourhood(), row.topic(), text));
    }

    private void tally(Incoming row, State state) {
        UUID neighbourhood = row.neighbourhood().id().value();
        tallies.computeIfAbsent(row.neighbourhood().id().territory().value(), t -> new HashMap<>())
                .merge(new Tallies.Cell(neighbourhood, row.topic().code(), state.code()), 1, Integer::sum);
    }

    /** The counts of everything that was written. */
    void finish() {
        tallies.forEach(tools.tallies()::add);
    }
}
