package org.mahalla.referrals.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mahalla.agencies.AgencyId;
import org.mahalla.councils.AgendaSource;
import org.mahalla.problems.testing.AtTheDesk;
import org.mahalla.referrals.stages.Referral;
import org.mahalla.referrals.stages.TakeReferralStep;
import org.mahalla.referrals.testing.ReferralTown;
import org.mahalla.shared.Language;
import org.springframework.beans.factory.annotation.Autowired;

/** The next meeting speaks of what agencies answered, and of those that do not. */
class ReferralAgendaTests extends AtTheDesk {
    @Autowired
    private ReferralTown referralTown;

    @Autowired
    private TakeReferralStep steps;

    @Autowired
    private AnsweredReferrals answered;

    @Autowired
    private UnansweredReferrals unanswered;

    @Test
    void answersAndSilenceComeToTheCouncilOfThePlace() {
        AgencyId agency = referralTown.agency("utility", null);
        Referral said = referralTown.sent(referralTown.verified(home), agency, 10);
        steps.take(said.id(), TakeReferralStep.OFFICIAL, "answer", "انجام شد", Map.of("as", "done"));
        Referral silent = referralTown.sent(referralTown.verified(home), agency, 10);
        referralTown.daysPass(silent.id(), 60);
        LocalDate today = LocalDate.now(java.time.ZoneId.of("Asia/Tehran"));
        assertThat(answered.proposed(home.path(), today, 5, Language.FA))
                .extracting(AgendaSource.Proposed::subject)
                .containsExactly("problem:" + said.problem().text());
        assertThat(unanswered.proposed(home.path(), today, 5, Language.EN))
                .extracting(AgendaSource.Proposed::subject)
                .containsExactly("problem:" + silent.problem().text());
        assertThat(answered.proposed(town.neighbourhood().path(), today, 5, Language.FA))
                .isEmpty();
    }
}
