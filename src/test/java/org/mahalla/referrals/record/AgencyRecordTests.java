package org.mahalla.referrals.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mahalla.problems.testing.DeskTown.body;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mahalla.agencies.Agencies;
import org.mahalla.agencies.AgencyId;
import org.mahalla.platform.timeline.Actor;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.TakeStep;
import org.mahalla.problems.testing.AtTheDesk;
import org.mahalla.referrals.answering.AnswerReferral;
import org.mahalla.referrals.model.AnswerKind;
import org.mahalla.referrals.stages.DecideAnswer;
import org.mahalla.referrals.stages.Referral;
import org.mahalla.referrals.testing.ReferralTown;
import org.springframework.beans.factory.annotation.Autowired;

/** An agency's record counts what it was asked, what it answered in time, and what residents said of it. */
class AgencyRecordTests extends AtTheDesk {
    @Autowired
    private ReferralTown referralTown;

    @Autowired
    private AnswerReferral answer;

    @Autowired
    private DecideAnswer decide;

    @Autowired
    private TakeStep steps;

    @Autowired
    private AgencyRecords records;

    @Autowired
    private Agencies agencies;

    @Autowired
    private Clock clock;

    @Test
    void inTimeLateKeptConfirmedAndDisputedStandApart() {
        AgencyId agency = referralTown.agency("utility", null);
        said(agency, "confirm");
        said(agency, "dispute");
        Referral late = referralTown.sent(referralTown.verified(home), agency, 10);
        jdbc.sql("update referrals.referral set first_due_on = sent_on - 1 where referral_id = ?")
                .param(late.id().value())
                .update();
        referralTown.sent(referralTown.verified(home), agency, 10);
        AgencyRecord record = records.of(agency, LocalDate.now(clock).minusDays(30));
        assertThat(record).isEqualTo(new AgencyRecord(4, 3, 2, 1, 0, 0, 1, 1, 0, 0));
        String page =
                body(get("/agencies/" + agencies.find(agency).orElseThrow().code() + "/record", null));
        assertThat(page).contains("کارنامهٔ").contains("اعتراض").doesNotContain("درصد");
    }

    @Test
    void anAgencyThatWasNeverAskedHasAPageThatSaysSo() {
        String code = agencies.find(referralTown.agency("utility", null))
                .orElseThrow()
                .code();
        assertThat(body(get("/en/agencies/" + code + "/record", null))).contains("No referral went");
        assertThat(get("/agencies/nobody-at-all/record", null)).hasStatus(404);
    }

    private void said(AgencyId agency, String word) {
        Problem problem = referralTown.verified(home);
        Referral sent = referralTown.sent(problem, agency, 10);
        answer.answered(sent.id(), AnswerKind.DONE, new AnswerReferral.Said("عوض شد", ""), List.of());
        decide.accept(referralTown.officer(), sent.id(), "چراغ‌ها عوض شد");
        steps.take(problem.id(), Actor.RESIDENT, word, null, Map.of());
    }
}
