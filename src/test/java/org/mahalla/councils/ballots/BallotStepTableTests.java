package org.mahalla.councils.ballots;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mahalla.access.Role;
import org.mahalla.access.Viewer;
import org.mahalla.councils.BallotId;
import org.mahalla.councils.bodies.Body;
import org.mahalla.councils.testing.CouncilTown;
import org.mahalla.places.Neighbourhood;
import org.mahalla.platform.timeline.Actor;
import org.mahalla.platform.timeline.Audience;
import org.mahalla.platform.timeline.Step;
import org.mahalla.platform.timeline.Timeline;
import org.mahalla.shared.RefusedException;
import org.mahalla.testing.MahallaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Every step by everybody in every state of a ballot that stands there: done where a row says so, else refused. */
@MahallaTest
class BallotStepTableTests {
    record Row(String fromState, String step, String role, String toState) {}

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Timeline timeline;

    @Autowired
    private CouncilTown town;

    @Autowired
    private RunBallot runBallot;

    @Autowired
    private Ballots ballots;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void allowsWhatARowAllowsAndNothingElse() {
        List<Row> rows = jdbc.sql(
                        "select from_state, step, role, to_state from platform.timeline_step where kind = 'ballot'")
                .query(Row.class)
                .list();
        assertThat(rows.stream().map(Row::step).distinct())
                .containsExactlyInAnyOrder("draw_up", "change", "make_ready", "open", "close", "count", "cancel");
        assertThat(rows.stream().filter(row -> row.step().equals("close")).map(Row::role))
                .as("nobody ends a vote that they might be losing")
                .containsExactly("system");
        assertThat(rows.stream()
                        .filter(row -> row.step().equals("open") && row.role().equals("system"))
                        .map(Row::fromState))
                .as("no date opens what somebody still writes")
                .containsExactly("ready");
        Map<BallotState, BallotId> standing = standing();
        List<String> roles = Stream.concat(Stream.of(Role.values()).map(Role::code), Stream.of("system", "resident"))
                .toList();
        List<String> wrong = new ArrayList<>();
        for (BallotState state : BallotState.values()) {
            for (String step : rows.stream().map(Row::step).distinct().toList()) {
                for (String role : roles) {
                    String expected = rows.stream()
                            .filter(row -> row.fromState().equals(state.code())
                                    && row.step().equals(step)
                                    && row.role().equals(role))
                            .map(Row::toState)
                            .findFirst()
                            .orElse("PLT-001");
                    String found = tried(Objects.requireNonNull(standing.get(state)), step, role);
                    if (!found.equals(expected)) {
                        wrong.add(role + " " + step + " from " + state.code() + ": " + found + ", not " + expected);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private Map<BallotState, BallotId> standing() {
        Neighbourhood home = town.neighbourhood();
        Body body = town.council(home, 5);
        Viewer manager = town.viewer(Role.MANAGER, home);
        LocalDate today = town.today();
        Map<BallotState, BallotId> standing = new EnumMap<>(BallotState.class);
        for (BallotState state : BallotState.values()) {
            BallotId id = runBallot
                    .drawUp(
                            manager,
                            body,
                            new RunBallot.NewBallot(BallotKind.PRIORITIES, "چه؟", "", 1, today, today.plusDays(2)))
                    .id();
            runBallot.offer(manager, body, id, null, "الف", "");
            runBallot.offer(manager, body, id, null, "ب", "");
            if (state == BallotState.READY) {
                runBallot.makeReady(manager, body, id);
            }
            if (!state.isToOpen() && state != BallotState.CANCELLED) {
                runBallot.open(manager, body, id);
            }
            if (state == BallotState.CLOSED || state == BallotState.COUNTED) {
                runBallot.closeByDate(id);
            }
            if (state == BallotState.COUNTED) {
                runBallot.count(manager, body, id);
            }
            if (state == BallotState.CANCELLED) {
                runBallot.cancel(manager, body, id, "پرسش نادرست");
            }
            assertThat(ballots.find(id).orElseThrow().state()).isEqualTo(state);
            assertThat(timeline.state(id.value())).contains(state.code());
            standing.put(state, id);
        }
        return standing;
    }

    private String tried(BallotId ballot, String step, String role) {
        return Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> {
            status.setRollbackOnly();
            try {
                Step taken = Step.of(step, new Actor(List.of(role), new UUID(1, 1)), Audience.STAFF, timeline.now())
                        .saying("چون");
                return timeline.take("ballot", ballot.value(), taken).to();
            } catch (RefusedException e) {
                return e.refusal().code();
            }
        }));
    }
}
