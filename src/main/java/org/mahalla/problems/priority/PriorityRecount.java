package org.mahalla.problems.priority;

import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.mahalla.platform.timeline.KeptFigures;
import org.springframework.stereotype.Component;

/** Reckons the score of every open problem as of the day it was kept on; what was never ranked waits for the night. */
@Component
class PriorityRecount implements KeptFigures {
    private final Priorities priorities;
    private final Supplier<Weights> weights;

    PriorityRecount(Priorities priorities, Supplier<Weights> weights) {
        this.priorities = priorities;
        this.weights = weights;
    }

    @Override
    public String name() {
        return "problems.priority";
    }

    @Override
    public long recount(Consumer<String> differing) {
        long[] ranked = {0};
        priorities.eachOpen(
                LocalDate.MIN,
                rows -> rows.forEach((row, signs) -> {
                    if (row.priorityOn() == null) {
                        return;
                    }
                    ranked[0]++;
                    int now = Score.of(signs, weights.get()).total();
                    if (now != row.priority()) {
                        differing.accept(row.id().text() + ": kept " + row.priority() + ", reckoned " + now);
                    }
                }));
        return ranked[0];
    }
}
