package org.mahalla.problems.priority;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.mahalla.places.NeighbourhoodId;
import org.mahalla.problems.ProblemCounted;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.ProblemMoved;
import org.mahalla.problems.ProblemsImported;
import org.mahalla.problems.model.State;
import org.mahalla.shared.Point;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Reckons the score of a problem anew: when it is reported or brought in by a file, when people join or leave it, with each
 * step that moves it, and of all of them each night.
 */
@Component
public class RankProblem {
    private final Priorities priorities;
    private final Supplier<Weights> weights;
    private final TransactionOperations transaction;
    private final Clock clock;

    RankProblem(Priorities priorities, Supplier<Weights> weights, TransactionOperations transaction, Clock clock) {
        this.priorities = priorities;
        this.weights = weights;
        this.transaction = transaction;
        this.clock = clock;
    }

    private void again(ProblemId id) {
        LocalDate today = LocalDate.now(clock);
        priorities
                .find(id)
                .ifPresent(row -> priorities.keep(
                        id,
                        Score.of(priorities.signs(row, today), weights.get()).total(),
                        today));
    }

    /** The score of a problem that is being reported, for its row. */
    public int first(NeighbourhoodId neighbourhood, Point point, String topic, int raised) {
        return Score.of(priorities.fresh(neighbourhood, point, topic, raised), weights.get())
                .total();
    }

    /** All open problems; says how many scores changed. */
    public int rankAll() {
        LocalDate today = LocalDate.now(clock);
        int[] changed = {0};
        priorities.eachOpen(
                today,
                rows -> transaction.executeWithoutResult(status -> rows.forEach((row, signs) -> {
                    int now = Score.of(signs, weights.get()).total();
                    if (now != row.priority() || !today.equals(row.priorityOn())) {
                        priorities.keep(row.id(), now, today);
                    }
                    if (now != row.priority()) {
                        changed[0]++;
                    }
                })));
        return changed[0];
    }

    /** In the transaction of the import. */
    @EventListener
    void imported(ProblemsImported fact) {
        LocalDate today = LocalDate.now(clock);
        priorities.eachUnranked(fact.territory(), today, rows -> {
            Map<ProblemId, Integer> scores = new HashMap<>();
            rows.forEach((row, signs) ->
                    scores.put(row.id(), Score.of(signs, weights.get()).total()));
            priorities.keepAll(fact.territory(), scores, today);
        });
    }

    @EventListener
    void counted(ProblemCounted fact) {
        again(fact.problem());
    }

    @EventListener
    void moved(ProblemMoved fact) {
        if (fact.from() == State.CONFIRMED && fact.to() == State.IN_HAND) {
            priorities.brokeAgain(fact.problem());
        }
        again(fact.problem());
    }
}
