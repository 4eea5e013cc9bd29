package org.mahalla.problems.imports;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mahalla.platform.timeline.Actor;
import org.mahalla.platform.timeline.Timeline;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.imports.ImportedRows.Known;
import org.mahalla.problems.model.State;
import org.mahalla.problems.stages.Problems;
import org.mahalla.problems.stages.TakeStep;
import org.mahalla.problems.stages.Tallies;
import org.mahalla.shared.IdMaker;

/** One file on its way into the database: decides for each row what it is, and has what is new written. */
final class ImportRun {
    /** The parts of the system that a run works with. */
    record Tools(
            ImportedRows rows,
            Timeline timeline,
            TakeStep takeStep,
            Problems problems,
            Tallies tallies,
            SourceReferrals referrals,
            IdMaker ids,
            ZoneId zone) {}

    private final Tools tools;
    private final String source;
    private final List<Integer> territories;
    private final boolean dryRun;
    private final RowCount count;
    /** References of this file and what they said, each by eight bytes of its fingerprint. */
    private final Map<Long, Long> seen = new HashMap<>();

    private final ReportWriting writing;
    private List<Incoming> waiting = new ArrayList<>();

    ImportRun(Tools tools, String source, List<Integer> territories, boolean dryRun, RowCount count) {
        this.tools = tools;
        this.source = source;
        this.territories = territories;
        this.dryRun = dryRun;
        this.count = count;
        this.writing = new ReportWriting(tools, source);
    }

    void take(List<Incoming> batch) {
        List<Incoming> once = batch.stream().filter(this::isFirst).toList();
        Map<String, Known> known = known(once, Incoming::reference);
        List<Incoming> fresh = new ArrayList<>();
        List<Incoming> children = new ArrayList<>();
        Map<Incoming, ProblemId> there = new LinkedHashMap<>();
        for (Incoming row : once) {
            Known before = known.get(row.reference());
            if (before != null) {
                if (compare(row, before)) {
                    there.put(row, before.id());
                }
            } else if (row.parent() == null || row.parent().equals(row.reference())) {
                fresh.add(row);
            } else {
                children.add(row);
            }
        }
        if (!dryRun) {
            hold(there);
        }
        write(fresh, Map.of());
        waiting.addAll(join(children));
    }

    /** Also of rows that were imported before the agencies were. */
    private void hold(Map<Incoming, ProblemId> problems) {
        List<SourceReferrals.Asked> asked = new ArrayList<>();
        problems.forEach((row, problem) -> {
            Incoming.Held held = row.held();
            if (held != null) {
                asked.add(new SourceReferrals.Asked(problem, held.agency(), row.reported(), held.due(), held.ended()));
            }
        });
        if (!asked.isEmpty()) {
            count.strangers(tools.referrals().keep(source, asked));
        }
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
        writing.finish();
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

    /** Whether what the source says holds. */
    private boolean compare(Incoming row, Known before) {
        byte[] hash = row.hash();
        if (Arrays.equals(hash, before.hash())) {
            count.unchanged();
            return true;
        }
        String step = step(before.state(), row.state());
        if (step == null) {
            count.refuse(row.row(), "reference", "PRB-059", row.reference());
            return false;
        }
        if (!dryRun) {
            tools.takeStep().take(before.id(), Actor.IMPORT, step, null, Map.of("source", source));
            tools.rows().renew(before.id(), hash);
        }
        count.imported();
        return true;
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
        if (!dryRun && !rows.isEmpty()) {
            hold(writing.write(rows, roots));
        }
    }
}
