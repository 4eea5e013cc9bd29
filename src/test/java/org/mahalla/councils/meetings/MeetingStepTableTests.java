package org.mahalla.councils.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mahalla.access.Role;
import org.mahalla.access.Viewer;
import org.mahalla.councils.MeetingId;
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

/** Every step by every role in every state of a meeting that stands there: done where a row says so, else refused. */
@MahallaTest
class MeetingStepTableTests {
    record Row(String fromState, String step, String role, String toState) {}

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Timeline timeline;

    @Autowired
    private CouncilTown town;

    @Autowired
    private PlanMeeting planMeeting;

    @Autowired
    private HoldMeeting holdMeeting;

    @Autowired
    private Meetings meetings;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Clock clock;

    @Test
    void allowsWhatARowAllowsAndNothingElse() {
        List<Row> rows = jdbc.sql(
                        "select from_state, step, role, to_state from platform.timeline_step where kind = 'meeting'")
                .query(Row.class)
                .list();
        Set<String> steps = new TreeSet<>(rows.stream().map(Row::step).toList());
        assertThat(steps).containsExactly("cancel", "close", "decide", "mark_done", "move", "open", "plan");
        Map<MeetingState, MeetingId> standing = standing();
        List<String> wrong = new ArrayList<>();
        for (MeetingState state : MeetingState.values()) {
            for (String step : steps) {
                for (Role role : Role.values()) {
                    String expected = rows.stream()
                            .filter(row -> row.fromState().equals(state.code())
                                    && row.step().equals(step)
                                    && row.role().equals(role.code()))
                            .map(Row::toState)
                            .findFirst()
                            .orElse("PLT-001");
                    String found = tried(Objects.requireNonNull(standing.get(state)), step, role.code());
                    if (!found.equals(expected)) {
                        wrong.add(role + " " + step + " from " + state.code() + ": " + found + ", not " + expected);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(rows)
                .allMatch(row -> Set.of("manager", "deputy", "secretary").contains(row.role()))
                .hasSize(3 * 7);
    }

    private Map<MeetingState, MeetingId> standing() {
        Neighbourhood home = town.neighbourhood();
        Body body = town.council(home, 5);
        Viewer manager = town.viewer(Role.MANAGER, home);
        Map<MeetingState, MeetingId> standing = new EnumMap<>(MeetingState.class);
        for (MeetingState state : MeetingState.values()) {
            MeetingId id = planMeeting
                    .plan(manager, body, town.today(), LocalTime.of(17, 30), "مسجد")
                    .id();
            if (state == MeetingState.UNDER_WAY || state == MeetingState.CLOSED) {
                holdMeeting.open(manager, body, id);
            }
            if (state == MeetingState.CLOSED) {
                holdMeeting.close(manager, body, id);
            }
            if (state == MeetingState.CANCELLED) {
                holdMeeting.cancel(manager, body, id, "برف");
            }
            assertThat(meetings.find(id).orElseThrow().state()).isEqualTo(state);
            assertThat(timeline.state(id.value())).contains(state.code());
            standing.put(state, id);
        }
        return standing;
    }

    private String tried(MeetingId meeting, String step, String role) {
        return Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> {
            status.setRollbackOnly();
            try {
                Step taken = Step.of(step, new Actor(List.of(role), new UUID(1, 1)), Audience.STAFF, clock.instant())
                        .saying("چون");
                return timeline.take("meeting", meeting.value(), taken).to();
            } catch (RefusedException e) {
                return e.refusal().code();
            }
        }));
    }
}
