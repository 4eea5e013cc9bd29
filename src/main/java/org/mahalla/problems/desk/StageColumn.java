package org.mahalla.problems.desk;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mahalla.problems.model.Stage;
import org.mahalla.problems.model.State;
import org.mahalla.problems.search.Group;
import org.mahalla.problems.stages.Problem;

/** One of the three stages at the desk: how many problems stand in it, and the first few. New reports stand apart. */
record StageColumn(Stage stage, long count, List<Problem> first) {
    static final Map<Stage, List<State>> STATES = new EnumMap<>(Map.of(
            Stage.FINDING, List.of(State.VERIFIED),
            Stage.SOLUTION, List.of(State.PROPOSED, State.ADOPTED),
            Stage.FOLLOW_UP, List.of(State.IN_HAND, State.CLAIMED_SOLVED, State.DISPUTED)));

    StageColumn {
        first = List.copyOf(first);
    }

    /** What the list of problems calls what stands in it. */
    String listed() {
        return stage == Stage.FINDING
                ? State.VERIFIED.code()
                : Group.valueOf(stage.name()).code();
    }

    int number() {
        return stage.ordinal() + 1;
    }

    long others() {
        return count - first.size();
    }
}
