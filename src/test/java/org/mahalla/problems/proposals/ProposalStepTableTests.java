package org.mahalla.problems.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
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

/** Every step by every role in every state of a proposal that stands there: done where a row says so, else refused. */
@MahallaTest
class ProposalStepTableTests {
    record Row(String fromState, String step, String role, String toState) {}

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Timeline timeline;

    @Autowired
    private ProposalTown town;

    @Autowired
    private Proposals proposals;

    @Autowired
    private EndProposal endProposal;

    @Autowired
    private AdoptProposal adoptProposal;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Clock clock;

    @Test
    void allowsWhatARowAllowsAndNothingElse() {
        List<Row> rows = jdbc.sql(
                        "select from_state, step, role, to_state from platform.timeline_step where kind = 'proposal'")
                .query(Row.class)
                .list();
        Set<String> steps = new TreeSet<>(rows.stream().map(Row::step).toList());
        assertThat(steps)
                .containsExactly(
                        "add_part",
                        "adopt",
                        "do_part",
                        "edit",
                        "pass_over",
                        "reopen_part",
                        "turn_down",
                        "withdraw",
                        "write");
        Set<String> roles = new TreeSet<>(List.of("council", "system", "resident", "key", "import"));
        for (Role role : Role.values()) {
            roles.add(role.code());
        }
        Map<ProposalState, ProposalId> standing = standing();
        List<String> wrong = new ArrayList<>();
        for (ProposalState state : ProposalState.values()) {
            for (String step : steps) {
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
        assertThat(rows.stream()
                        .filter(row -> row.step().equals("adopt"))
                        .map(Row::role)
                        .toList())
                .containsExactlyInAnyOrder("manager", "deputy", "council");
    }

    /** Only a meeting, the manager and the deputy adopt; a member may propose and nothing else. */
    @Test
    void leavesTheProblemsStepsToTheSameRoles() {
        assertThat(roles("proposed", "adopt")).containsExactlyInAnyOrder("manager", "deputy", "council");
        assertThat(roles("verified", "propose"))
                .containsExactlyInAnyOrder("manager", "deputy", "secretary", "member", "group_lead", "council");
        assertThat(roles("proposed", "drop_last_proposal"))
                .containsExactlyInAnyOrder("manager", "deputy", "secretary", "member", "group_lead");
        assertThat(roles("in_hand", "do_part"))
                .containsExactlyInAnyOrder("manager", "deputy", "secretary", "group_lead");
    }

    private List<String> roles(String state, String step) {
        return jdbc.sql(
                        "select role from platform.timeline_step where kind = 'problem' and from_state = ? and step = ?")
                .params(state, step)
                .query(String.class)
                .list();
    }

    private Map<ProposalState, ProposalId> standing() {
        Map<ProposalState, ProposalId> standing = new EnumMap<>(ProposalState.class);
        for (ProposalState state : ProposalState.values()) {
            ProposalTown.There there = town.verified();
            ProposalId id = town.propose(there, "راه");
            switch (state) {
                case ADOPTED -> adoptProposal.withReason(there.manager(), id, "خوب است");
                case WITHDRAWN -> endProposal.withdraw(there.manager(), id, "بد است");
                case NOT_ADOPTED -> endProposal.turnDown(there.manager(), id, "گران است");
                case PROPOSED -> {}
            }
            assertThat(proposals.get(id).state()).isEqualTo(state);
            assertThat(timeline.state(id.value())).contains(state.code());
            standing.put(state, id);
        }
        return standing;
    }

    private String tried(ProposalId proposal, String step, String role) {
        return Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> {
            status.setRollbackOnly();
            try {
                Step taken = Step.of(step, new Actor(List.of(role), new UUID(1, 1)), Audience.STAFF, clock.instant())
                        .saying("چون");
                return timeline.take("proposal", proposal.value(), taken).to();
            } catch (RefusedException e) {
                return e.refusal().code();
            }
        }));
    }
}
