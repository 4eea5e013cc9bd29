package org.mahalla.problems.testing;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.mahalla.platform.timeline.Actor;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.model.State;
import org.mahalla.problems.stages.Problems;
import org.mahalla.problems.stages.TakeStep;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Brings what a resident reported to where the desk says that it is solved. */
@Component
public final class Told {
    private static final AtomicInteger PHONES = new AtomicInteger(1_000_000);

    private final TakeStep steps;
    private final Problems problems;
    private final JdbcClient jdbc;

    Told(TakeStep steps, Problems problems, JdbcClient jdbc) {
        this.steps = steps;
        this.problems = problems;
        this.jdbc = jdbc;
    }

    /** A phone nobody else in the tests has: 0917…. */
    public static String nextPhone() {
        return "0917" + PHONES.incrementAndGet();
    }

    public ProblemId problem(String code) {
        return new ProblemId(jdbc.sql("""
                        select r.problem_id from problems.report r
                        join problems.tracking_code c on c.territory_id = r.territory_id and c.report_id = r.report_id
                        where c.code = ?
                        """).param(code).query(UUID.class).single());
    }

    /** Verified, in hand, said to be solved. */
    public ProblemId solved(String code) {
        ProblemId problem = problem(code);
        step(problem, "verify");
        step(problem, "take_in_hand");
        step(problem, "claim_solved");
        return problem;
    }

    public void step(ProblemId problem, String step) {
        Actor actor = step.equals("leave_unanswered") ? Actor.SYSTEM : Reported.MANAGER;
        steps.take(problem, actor, step, step.equals("claim_solved") ? "لامپ عوض شد." : null, Map.of());
    }

    /** What a resident says of “solved”. */
    public void judge(ProblemId problem, String step) {
        steps.take(problem, Actor.RESIDENT, step, null, Map.of());
    }

    public State state(ProblemId problem) {
        return problems.get(problem).state();
    }

    public int entries(ProblemId problem, String step) {
        return jdbc.sql("select count(*) from platform.timeline_entry where aggregate_id = ? and step = ?")
                .params(problem.value(), step)
                .query(Integer.class)
                .single();
    }
}
