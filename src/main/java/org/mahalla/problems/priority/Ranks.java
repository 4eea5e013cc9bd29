package org.mahalla.problems.priority;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.mahalla.problems.stages.Problem;
import org.springframework.stereotype.Component;

/** Why a problem stands where it stands among the open ones of its neighbourhood, for the desk. */
@Component
public class Ranks {
    private final Priorities priorities;
    private final Supplier<Weights> weights;
    private final Clock clock;

    Ranks(Priorities priorities, Supplier<Weights> weights, Clock clock) {
        this.priorities = priorities;
        this.weights = weights;
        this.clock = clock;
    }

    /** Empty for a problem that has ended or is set aside. */
    public Optional<Rank> of(Problem problem) {
        if (!problem.state().open() || problem.sensitive() || problem.aboutCouncil()) {
            return Optional.empty();
        }
        return priorities
                .find(problem.id())
                .map(row -> new Rank(
                        score(row),
                        weights.get(),
                        priorities.next(row, true).map(this::neighbour).orElse(null),
                        priorities.next(row, false).map(this::neighbour).orElse(null)));
    }

    private Rank.Neighbour neighbour(Priorities.Row row) {
        return new Rank.Neighbour(row.id(), row.number(), score(row));
    }

    private Score score(Priorities.Row row) {
        return Score.of(priorities.signs(row, LocalDate.now(clock)), weights.get());
    }
}
