package org.mahalla.problems.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mahalla.access.Role;
import org.mahalla.access.Viewer;
import org.mahalla.platform.timeline.StepRow;
import org.mahalla.platform.timeline.StepRows;
import org.mahalla.platform.timeline.Timeline;
import org.mahalla.problems.model.State;
import org.mahalla.problems.testing.AsAdministrator;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Who may take which step is changed in a draft that is published only when no problem is stranded by it. */
class StepsEditorTests extends AsAdministrator {
    @Autowired
    private StepRows rows;

    @Autowired
    private ChangeSteps change;

    @Autowired
    private Timeline timeline;

    private int first;

    @BeforeEach
    void aDesk() {
        first = rows.versions("problem").getFirst().number();
        people.with(Role.MANAGER, "ir.steps");
        people.with(Role.SECRETARY, "ir.steps");
    }

    @AfterEach
    void backToWhereItBegan() {
        Viewer administrator = everywhere.viewer(Role.ADMINISTRATOR);
        change.goBack(administrator, first);
        if (!change.board().wanted().isEmpty()) {
            change.publish(administrator, ChangeSteps.mark(change.board()), "back");
        }
    }

    @Test
    void aStepIsGivenAndTakenAndHoldsAtOnce() {
        assertThat(post("give", Map.of("state", "new", "step", "verify", "role", "member")))
                .hasStatus(303);
        assertThat(timeline.allowed("problem", "new", List.of("member"))).doesNotContain("verify");
        assertThat(body(get("/admin/steps?state=new"))).contains("«درست دانستن» به عضو شورا داده می‌شود");
        assertThat(publish()).hasStatus(303);
        assertThat(timeline.allowed("problem", "new", List.of("member"))).contains("verify");
        assertThat(body(get("/en/admin/steps"))).contains("Version " + (first + 1));
        assertThat(post("versions/" + first + "/back", Map.of())).hasStatus(303);
        assertThat(publish()).hasStatus(303);
        assertThat(timeline.allowed("problem", "new", List.of("member"))).doesNotContain("verify");
    }

    @Test
    void whatWouldStrandProblemsIsNotPublished() {
        for (String role : List.of("manager", "deputy", "secretary", "officer")) {
            for (String state : List.of("in_hand", "proposed")) {
                assertThat(post("take", Map.of("state", state, "step", "claim_solved", "role", role)))
                        .hasStatus(303);
            }
        }
        assertThat(body(get("/admin/steps?state=in_hand"))).contains("هیچ مشکلی دیگر به «");
        assertThat(publish()).hasStatus(422);
        assertThat(timeline.allowed("problem", "in_hand", List.of("manager"))).contains("claim_solved");
    }

    @Test
    void aWayThatOnlyAnEmptyRoleHasIsNone() {
        StepRow held = new StepRow("", "report", "resident", "new", false);
        StepRow out = new StepRow("new", "verify", "manager", "verified", false);
        StepRow empty = new StepRow("new", "verify", "officer", "verified", false);
        assertThat(Soundness.broken(List.of(held, out), List.of(held, empty), Set.of("resident", "manager")))
                .contains(new Soundness.Found(State.NEW, Soundness.Fault.NO_WAY_OUT));
        assertThat(Soundness.broken(List.of(held, out), List.of(held, out, empty), Set.of("resident", "manager")))
                .isEmpty();
    }

    @Test
    void whatProtectsPeopleIsFixed() {
        assertThat(post("take", Map.of("state", "*", "step", "erase", "role", "resident")))
                .hasStatus(422);
        assertThat(post("take", Map.of("state", "claimed_solved", "step", "confirm", "role", "resident")))
                .hasStatus(422);
        assertThat(post("take", Map.of("state", "*", "step", "hide_photo", "role", "manager")))
                .hasStatus(422);
        assertThat(post("give", Map.of("state", "verified", "step", "erase", "role", "manager")))
                .hasStatus(422);
    }

    @Test
    void whatChangedAfterItWasReadIsNotPublished() {
        assertThat(post("give", Map.of("state", "new", "step", "verify", "role", "member")))
                .hasStatus(303);
        String seen = ChangeSteps.mark(change.board());
        assertThat(post("give", Map.of("state", "new", "step", "verify", "role", "officer")))
                .hasStatus(303);
        assertThat(post("publish", Map.of("seen", seen, "reason", "why"))).hasStatus(422);
    }

    @Test
    void onlyWhoManagesEverythingPublishes() {
        assertThat(post("give", Map.of("state", "new", "step", "verify", "role", "member")))
                .hasStatus(303);
        session = people.signIn(Role.ADMINISTRATOR, "ir.elsewhere");
        assertThat(publish()).hasStatus(422);
    }

    private MvcTestResult publish() {
        return post("publish", Map.of("seen", ChangeSteps.mark(change.board()), "reason", "رأی شورا"));
    }

    private MvcTestResult post(String step, Map<String, String> form) {
        return post("/admin/steps/" + step, session, form);
    }
}
