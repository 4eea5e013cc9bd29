package org.mahalla.referrals.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mahalla.problems.testing.DeskTown.body;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mahalla.platform.timeline.Actor;
import org.mahalla.problems.duplicates.JoinProblems;
import org.mahalla.problems.stages.Problem;
import org.mahalla.referrals.stages.Referral;
import org.springframework.beans.factory.annotation.Autowired;

/** Problems of a visit are joined after the agency was invited: one thing is seen, and asked about once. */
class JoinedMeanwhileTests extends AtVisits {
    @Autowired
    private JoinProblems joins;

    @Test
    void aProblemThatWasJoinedIsSeenAndReferredAsTheOther() {
        String visit = invite(0, lamp);
        join(lamp, passage);

        assertThat(body(get(visit, officer))).contains(field(passage)).doesNotContain(field(lamp));
        assertThat(body(get("/desk/problems/" + passage.id().text(), officer))).contains("به دیدن آن دعوت شده است");
        postTo(visit + "/hold", officer, Map.of(field(passage), "پله شکسته", "days", "5"));

        Referral made = referrals.of(passage.id()).getFirst();
        assertThat(made.asks()).isEqualTo("پله شکسته");
        assertThat(referrals.of(lamp.id())).isEmpty();
        assertThat(body(get(visit, officer)))
                .contains("پله شکسته", "/desk/referrals/" + made.id().text());
    }

    @Test
    void twoThatBecameOneAreReferredOnce() {
        String visit = invite(0, lamp, passage);
        join(lamp, passage);
        assertThat(body(get(visit, officer))).containsOnlyOnce("name=\"found-");

        postTo(visit + "/hold", officer, Map.of(field(lamp), "چراغ سوخته", field(passage), "پله شکسته", "days", "5"));
        assertThat(referrals.of(passage.id())).extracting(Referral::asks).containsExactly("پله شکسته\nچراغ سوخته");
        assertThat(referrals.of(lamp.id())).isEmpty();
    }

    @Test
    void whatAJoinedOneWasReferredForIsNotAskedAgain() {
        referralTown.sent(lamp, agency, 10);
        String visit = invite(0, passage);
        join(lamp, passage);
        assertThat(body(get(visit, officer))).contains("نوشتهٔ شما کنار بازدید می‌ماند");
        postTo(visit + "/hold", officer, Map.of(field(passage), "هنوز خاموش است", "days", "5"));
        assertThat(referrals.of(passage.id())).isEmpty();
        assertThat(body(get(visit, officer))).contains("هنوز خاموش است");
    }

    @Test
    void whatWasFoundBeforeStaysToBeRead() {
        String visit = invite(0, lamp, passage);
        postTo(visit + "/hold", officer, Map.of(field(lamp), "چراغ سوخته", field(passage), "پله شکسته", "days", "5"));
        join(lamp, passage);
        assertThat(body(get(visit, officer))).contains("چراغ سوخته", "پله شکسته");
    }

    @Test
    void aTickUnderWhatWasJoinedMeanwhileCounts() {
        Map<String, String> form = form(2, lamp);
        join(lamp, passage);
        String visit = redirect(postTo("/desk/visits/new", officer, form));
        assertThat(visits.seen(id(visit))).extracting(Visit.Seen::problem).containsExactly(passage.id());
    }

    private void join(Problem joining, Problem to) {
        joins.join(joining.id(), to.id(), new Actor(List.of("manager"), null));
    }

    private static String field(Problem problem) {
        return "found-" + problem.id().text();
    }
}
