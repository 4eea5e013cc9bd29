package org.mahalla.referrals.stages;

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
import org.mahalla.platform.timeline.Actor;
import org.mahalla.platform.timeline.Audience;
import org.mahalla.platform.timeline.Step;
import org.mahalla.platform.timeline.Timeline;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.testing.DeskTown;
import org.mahalla.referrals.ReferralId;
import org.mahalla.referrals.model.ReferralState;
import org.mahalla.referrals.testing.ReferralTown;
import org.mahalla.shared.RefusedException;
import org.mahalla.testing.MahallaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Every step by every role in every state, against a referral that stands there: done where a row says so, else refused. */
@MahallaTest
class ReferralStepTableTests {
    private static final ReferralState NAMED = ReferralState.PROMISED;

    /** One row of the table. */
    record Row(String fromState, String step, String role, String toState) {}

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Timeline timeline;

    @Autowired
    private Referrals referrals;

    @Autowired
    private ReferralTown town;

    @Autowired
    private DeskTown desk;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Clock clock;

    @Test
    void allowsWhatARowAllowsAndNothingElse() {
        List<Row> rows = jdbc.sql(
                        "select from_state, step, role, to_state from platform.timeline_step where kind = 'referral'")
                .query(Row.class)
                .list();
        Set<String> steps = new TreeSet<>(rows.stream().map(Row::step).toList());
        Set<String> roles = new TreeSet<>(rows.stream().map(Row::role).toList());
        roles.addAll(List.of("resident", "member", "auditor", "administrator", "analyst"));
        Map<ReferralState, ReferralId> standing = standing();
        List<String> wrong = new ArrayList<>();
        for (ReferralState state : ReferralState.values()) {
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
                                select from_state from platform.timeline_step where kind = 'referral'
                                union select to_state from platform.timeline_step where kind = 'referral'
                                """).query(String.class).list())
                .allMatch(state -> Set.of("", "*", "?").contains(state) || ReferralState.of(state) != null)
                .containsAll(List.of("draft", "sent", "promised", "answered", "accepted", "returned"));
    }

    private Map<ReferralState, ReferralId> standing() {
        Problem problem = town.verified(desk.neighbourhood());
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        Map<ReferralState, ReferralId> standing = new EnumMap<>(ReferralState.class);
        for (ReferralState state : ReferralState.values()) {
            ReferralId referral = town.draft(problem, town.agency("utility", null), 10, null);
            if (state != ReferralState.DRAFT) {
                transaction.executeWithoutResult(status -> take(referral, Step.OVERRIDE, "officer", state));
            }
            assertThat(referrals.get(referral).state()).isEqualTo(state);
            standing.put(state, referral);
        }
        return standing;
    }

    private static String expected(List<Row> rows, ReferralState state, String step, String role) {
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
    private String tried(ReferralId referral, String step, String role) {
        return Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> {
            status.setRollbackOnly();
            try {
                return take(referral, step, role, NAMED);
            } catch (RefusedException e) {
                return e.refusal().code();
            }
        }));
    }

    private String take(ReferralId referral, String step, String role, ReferralState target) {
        Actor actor = new Actor(List.of(role), new UUID(1, 1));
        Step taken = Step.of(step, actor, Audience.STAFF, clock.instant())
                .saying("چون")
                .with(Map.of("days", "5", "level", "1", "used", "0", "reminded", "false"))
                .to(target.code());
        return timeline.take("referral", referral.value(), taken).to();
    }
}
