package org.mahalla.problems.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mahalla.places.Neighbourhood;
import org.mahalla.platform.timeline.Actor;
import org.mahalla.platform.timeline.Audience;
import org.mahalla.platform.timeline.Step;
import org.mahalla.platform.timeline.Timeline;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.model.State;
import org.mahalla.problems.stages.Problems;
import org.mahalla.problems.testing.DeskTown;
import org.mahalla.shared.RefusedException;
import org.mahalla.testing.MahallaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Every step by every role in every state, against a problem that stands there: done where a row says so, else refused. */
@MahallaTest
class StepTableTests {
    private static final State NAMED = State.PROPOSED;

    /** One row of the table. */
    record Row(String fromState, String step, String role, String toState) {}

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Timeline timeline;

    @Autowired
    private Problems problems;

    @Autowired
    private DeskTown town;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Clock clock;

    @Test
    void allowsWhatARowAllowsAndNothingElse() {
        List<Row> rows = jdbc.sql(
                        "select from_state, step, role, to_state from platform.timeline_step where kind = 'problem'")
                .query(Row.class)
                .list();
        Set<String> steps = new TreeSet<>(rows.stream().map(Row::step).toList());
        Set<String> roles = new TreeSet<>(rows.stream().map(Row::role).toList());
        roles.addAll(List.of("officer", "auditor", "administrator", "analyst"));
        Map<State, ProblemId> standing = standing();
        List<String> wrong = new ArrayList<>();
        for (State state : State.values()) {
            for (String step : steps) {
                for (String role : roles) {
                    String expected = expected(rows, state, step, role);
                    String found = tried(Objects.requireNonNull(standing.get(state)), step, role);
                    if (!found.equals(expected)) {
                        wrong.add(role + " " + step + " from " + state.code() + ": " + found + ", not " + expected);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(rows).hasSizeGreaterThan(60);
    }

    @Test
    void namesEveryStateAndOnlyThose() {
        assertThat(jdbc.sql("""
                                select from_state from platform.timeline_step where kind = 'problem'
                                union select to_state from platform.timeline_step where kind = 'problem'
                                """).query(String.class).list())
                .allMatch(state -> Set.of("", "*", "?").contains(state) || State.of(state) != null)
                .containsAll(List.of("new", "verified", "in_hand", "claimed_solved", "confirmed"));
    }

    private Map<State, ProblemId> standing() {
        Neighbourhood home = town.neighbourhood();
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        Map<State, ProblemId> standing = new EnumMap<>(State.class);
        for (State state : State.values()) {
            ProblemId problem = town.report(home).problem();
            if (state != State.NEW) {
                transaction.executeWithoutResult(status -> take(problem, Step.OVERRIDE, "manager", state));
            }
            assertThat(problems.get(problem).state()).isEqualTo(state);
            standing.put(state, problem);
        }
        return standing;
    }

    private static String expected(List<Row> rows, State state, String step, String role) {
        Optional<Row> row = rows.stream()
                .filter(one -> one.step().equals(step) && one.role().equals(role))
                .filter(one ->
                        one.fromState().equals(state.code()) || one.fromState().equals("*"))
                .findFirst();
        return row.map(one -> switch (one.toState()) {
                    case "*" -> state.code();
                    case "?" -> NAMED.code();
                    default -> one.toState();
                })
                .orElse("PLT-001");
    }

    /** What becomes of it; undone afterwards. */
    private String tried(ProblemId problem, String step, String role) {
        return Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> {
            status.setRollbackOnly();
            try {
                return take(problem, step, role, NAMED);
            } catch (RefusedException e) {
                return e.refusal().code();
            }
        }));
    }

    private String take(ProblemId problem, String step, String role, State target) {
        Actor actor = new Actor(List.of(role), new UUID(1, 1));
        Step taken = Step.of(step, actor, Audience.STAFF, clock.instant())
                .saying("چون")
                .to(target.code());
        return timeline.take("problem", problem.value(), taken).to();
    }
}
