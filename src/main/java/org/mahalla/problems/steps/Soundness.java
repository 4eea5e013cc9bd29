package org.mahalla.problems.steps;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mahalla.platform.timeline.StepRow;
import org.mahalla.problems.model.Stage;
import org.mahalla.problems.model.State;

/**
 * What a table of steps must not do: leave a state that nobody who is there can lead a problem out of, a state from which
 * no end can be reached, or a state that no problem can reach any more. An override is no way: it is for what went wrong.
 */
final class Soundness {
    private static final String ANY = "*";
    private static final String NAMED = "?";
    private static final String OVERRIDE = "override";

    /** What is wrong with a state. */
    enum Fault {
        NO_WAY_OUT,
        NO_END,
        UNREACHABLE
    }

    /** A fault and where. */
    record Found(State state, Fault fault) {}

    private Soundness() {}

    /** What the table after does wrong that the one before did not; `held` are the roles that somebody holds. */
    static List<Found> broken(Collection<StepRow> before, Collection<StepRow> after, Set<String> held) {
        List<Found> found = new ArrayList<>(faults(after, held));
        found.removeAll(faults(before, held));
        return found;
    }

    private static List<Found> faults(Collection<StepRow> rows, Set<String> held) {
        List<Found> found = new ArrayList<>();
        Set<String> reached = from("", rows, held);
        for (State state : State.values()) {
            Set<String> ways = from(state.code(), rows, held);
            if (ways.isEmpty()) {
                found.add(new Found(state, Fault.NO_WAY_OUT));
            } else if (state.open() && ways.stream().map(State::of).noneMatch(one -> one.stage() == Stage.ENDED)) {
                found.add(new Found(state, Fault.NO_END));
            }
            if (!reached.contains(state.code())) {
                found.add(new Found(state, Fault.UNREACHABLE));
            }
        }
        return found;
    }

    /** Every state that a problem may come to from there. */
    private static Set<String> from(String start, Collection<StepRow> rows, Set<String> held) {
        Set<String> reached = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(Set.of(start));
        while (!open.isEmpty()) {
            String here = open.remove();
            for (StepRow row : rows) {
                if (leads(row, here, held) && reached.add(row.to())) {
                    open.add(row.to());
                }
            }
            for (StepRow row : rows) {
                if (row.to().equals(NAMED)
                        && row.from().equals(here)
                        && held.contains(row.role())
                        && reached.add("new")) {
                    open.add("new");
                }
            }
        }
        return reached;
    }

    private static boolean leads(StepRow row, String here, Set<String> held) {
        return row.moves()
                && !row.to().equals(NAMED)
                && !row.step().equals(OVERRIDE)
                && (row.from().equals(here) || (row.from().equals(ANY) && !here.isEmpty()))
                && held.contains(row.role());
    }
}
