package org.mahalla.problems.imports;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mahalla.places.NeighbourhoodId;
import org.mahalla.platform.timeline.Actor;
import org.mahalla.platform.timeline.Audience;
import org.mahalla.platform.timeline.Chain;
import org.mahalla.platform.timeline.Step;
import org.mahalla.platform.timeline.Timeline;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.ReportId;
import org.mahalla.problems.imports.ImportedRows.Fresh;
import org.mahalla.problems.imports.ImportedRows.Known;
import org.mahalla.problems.model.State;
import org.mahalla.problems.stages.Problems;
import org.mahalla.problems.stages.SearchText;
import org.mahalla.problems.stages.TakeStep;
import org.mahalla.problems.stages.Tallies;
import org.mahalla.shared.IdMaker;
import org.mahalla.shared.TerritoryId;

/** One file on its way into the database: decides for each row what it is, and writes what is new. */
final class ImportRun {
    private static final String KIND = "problem";
    private static final int LONGEST_TITLE = 120;
    private static final int MOST_SEARCH_TEXTS = 20_000;

    /** The parts of the system that a run works with. */
    record Tools(
            ImportedRows rows,
            Timeline timeline,
            TakeStep takeStep,
            Problems problems,
            Tallies tallies,
            IdMaker ids,
            ZoneId zone) {}

    private final Tools tools;
    private final String source;
    private final List<Integer> territories;
    private final boolean dryRun;
    private final RowCount count;
    /** References of this file and what they said, each by eight bytes of its fingerprint. */
    private final Map<Long, Long> seen = new HashMap<>();

    private final Map<Integer, Map<Tallies.Cell, Integer>> tallies = new TreeMap<>();
    private final Map<String, String> searchTexts = new HashMap<>();
    private List<Incoming> waiting = new ArrayList<>();

    ImportRun(Tools tools, String source, List<Integer> territories, boolean dryRun, RowCount count) {
        this.tools = tools;
        this.source = source;
        this.territories = territories;
        this.dryRun = dryRun;
        this.count = count;
    }

    void take(List<Incoming> batch) {
        List<Incoming> once = batch.stream().filter(this::isFirst).toList();
        Map<String, Known> known = known(once, Incoming::reference);
        List<Incoming> fresh = new ArrayList<>();
        List<Incoming> children = new ArrayList<>();
        for (Incoming row : once) {
            Known before = known.get(row.reference());
            if (before != null) {
                compare(row, before);
            } else if (row.parent() == null || row.parent().equals(row.reference())) {
                fresh.add(row);
            } else {
                children.add(row);
            }
        }
        write(fresh, Map.of());
        waiting.addAll(join(children));
    }

    /** The rows whose parents came later in the file, or never: those stand for themselves. */
    void finish(int size) {
        int before;
        do {
            before = waiting.size();
            List<Incoming> still = new ArrayList<>();
            for (int from = 0; from < before; from += size) {
                still.addAll(join(waiting.subList(from, Math.min(before, from + size))));
            }
            waiting = still;
        } while (!waiting.isEmpty() && waiting.size() < before);
        for (int from = 0; from < waiting.size(); from += size) {
            write(waiting.subList(from, Math.min(waiting.size(), from + size)), Map.of());
        }
        tallies.forEach(tools.tallies()::add);
    }

    private boolean isFirst(Incoming row) {
        long content = Fingerprint.first(row.hash());
        Long earlier = seen.putIfAbsent(key(row.reference()), content);
        if (earlier == null) {
            return true;
        }
        if (earlier == content) {
            count.unchanged();
        } else {
            count.refuse(row.row(), "reference", "PRB-058", row.reference());
        }
        return false;
    }

    private static long key(String reference) {
        return Fingerprint.first(Fingerprint.of(reference));
    }

    private void compare(Incoming row, Known before) {
        byte[] hash = row.hash();
        if (Arrays.equals(hash, before.hash())) {
            count.unchanged();
            return;
        }
        String step = step(before.state(), row.state());
        if (step == null) {
            count.refuse(row.row(), "reference", "PRB-059", row.reference());
            return;
        }
        if (!dryRun) {
            tools.takeStep().take(before.id(), Actor.IMPORT, step, null, Map.of("source", source));
            tools.rows().renew(before.id(), hash);
        }
        count.imported();
    }

    /** What the source's new word asks for; null when it asks for nothing that an import may do. */
    private static @Nullable String step(State present, SourceState said) {
        boolean isOpen = present == State.NEW || present == State.VERIFIED || present == State.IN_HAND;
        if (said.over() && isOpen) {
            return "close_at_source";
        }
        if (said == SourceState.IN_HAND && present == State.VERIFIED) {
            return "take_in_hand";
        }
        return said == SourceState.OPEN && present == State.NEW ? "verify" : null;
    }

    /** Joins those whose parents are there by now; answers the others. */
    private List<Incoming> join(List<Incoming> children) {
        if (children.isEmpty()) {
            return List.of();
        }
        Map<String, Known> parents = known(children, row -> Objects.requireNonNull(row.parent()));
        List<Incoming> others = new ArrayList<>();
        List<Incoming> ready = new ArrayList<>();
        Map<String, ProblemId> roots = new HashMap<>();
        for (Incoming row : children) {
            String parent = Objects.requireNonNull(row.parent());
            Known known = parents.get(parent);
            if (known != null) {
                roots.put(parent, known.root());
                ready.add(row);
            } else if (dryRun && seen.containsKey(key(parent))) {
                count.joined();
            } else {
                others.add(row);
            }
        }
        write(ready, roots);
        return others;
    }

    private Map<String, Known> known(List<Incoming> rows, Function<Incoming, String> reference) {
        return tools.rows()
                .known(
                        territories,
                        source,
                        rows.stream().map(reference).distinct().toList());
    }

    /** @param roots the problem to join, by the reference of the parent */
    private void write(List<Incoming> rows, Map<String, ProblemId> roots) {
        rows.forEach(row -> {
            if (roots.isEmpty()) {
                count.imported();
            } else {
                count.joined();
            }
        });
        if (dryRun || rows.isEmpty()) {
            return;
        }
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
        Numbers numbers = new Numbers(rows);
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

    /** Numbers for a batch, taken from each neighbourhood at once and in one order, so that nobody waits crosswise. */
    private final class Numbers {
        private final Map<NeighbourhoodId, Integer> next = new HashMap<>();

        Numbers(List<Incoming> rows) {
            Map<NeighbourhoodId, Long> wanted = rows.stream()
                    .collect(Collectors.groupingBy(row -> row.neighbourhood().id(), Collectors.counting()));
            wanted.entrySet().stream()
                    .sorted(java.util.Comparator.comparing(
                            entry -> entry.getKey().value()))
                    .forEach(entry -> next.put(
                            entry.getKey(),
                            tools.problems().nextNumbers(entry.getKey(), Math.toIntExact(entry.getValue()))));
        }

        int next(Incoming row) {
            return next.merge(row.neighbourhood().id(), 1, Integer::sum) - 1;
        }
    }
}
