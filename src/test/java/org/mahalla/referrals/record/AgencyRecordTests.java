package org.mahalla.referrals.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mahalla.problems.testing.DeskTown.body;

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
import org.mahalla.shared.Language;
import org.springframework.beans.factory.annotation.Autowired;

/** An agency's record counts what it was asked, what it answered in time, and what residents said of it. */
class AgencyRecordTests extends AtTheDesk {
    @Autowired
    private org.mahalla.referrals.stages.TakeReferralStep referralSteps;

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
        AgencyRecords.Sheet sheet = records.of(agency, Period.DAYS);
        assertThat(sheet.total()).isEqualTo(new AgencyRecord(3, 2, 0, 0, 1, 1, 0, 0));
        assertThat(records.course(agency, List.of(records.today().minusDays(30)), false)
                        .open())
                .isEqualTo(3);
        assertThat(records.course(agency, List.of(records.today().minusDays(30)), false)
                        .months())
                .extracting(AgencyRecords.Month::due, AgencyRecords.Month::inTime)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(3, 2));
        assertThat(sheet.topics().values().stream().mapToInt(AgencyRecord::due).sum())
                .isEqualTo(3);
        assertThat(records.of(agency, Period.LAST).total()).isEqualTo(AgencyRecord.NONE);
        assertThat(records.board(Period.DAYS))
                .contains(new AgencyRecords.Place(agency, new AgencyRecord(3, 2, 0, 0, 1, 1, 0, 0)));
        String page =
                body(get("/agencies/" + agencies.find(agency).orElseThrow().code() + "/record", null));
        assertThat(page).contains("کارنامهٔ").contains("اعتراض").doesNotContain("درصد");
    }

    @Test
    void anAgencyThatWasNeverAskedHasAPageThatSaysSo() {
        String code = agencies.find(referralTown.agency("utility", null))
                .orElseThrow()
                .code();
        assertThat(body(get("/en/agencies/" + code + "/record", null))).contains("No deadline of a referral came");
        assertThat(get("/agencies/nobody-at-all/record", null)).hasStatus(404);
    }

    @Test
    void aRecordOfManyIsReadAsItWasLastCounted() {
        AgencyId agency = referralTown.agency("utility", null);
        Referral one = referralTown.sent(referralTown.verified(home), agency, 10);
        jdbc.sql("""
                        insert into referrals.referral (territory_id, referral_id, problem_id, neighbourhood_id, place_path,
                            topic, secretariat, agency_id, subject, asks, state, state_since, made_on, sent_on,
                            first_due_on, answered_on, ended_on, given)
                        select territory_id, gen_random_uuid(), problem_id, neighbourhood_id, place_path, topic, secretariat,
                               agency_id, subject, asks, 'withdrawn', state_since, made_on, sent_on - 30, sent_on - 10,
                               sent_on - 9, sent_on - 9, given
                        from referrals.referral, generate_series(1, 5001)
                        where referral_id = ?
                        """).param(one.id().value()).update();
        records.recount();
        AgencyRecords.Sheet counted = records.of(agency, Period.DAYS);
        assertThat(counted.earlier()).isTrue();
        assertThat(counted.total().due()).isEqualTo(5_001);
        assertThat(counted.topics().values()).containsExactly(counted.total());
        assertThat(records.ofAll(Period.DAYS).due()).isGreaterThanOrEqualTo(5_001);
        assertThat(records.board(Period.DAYS)).contains(new AgencyRecords.Place(agency, counted.total()));
        String code = agencies.find(agency).orElseThrow().code();
        assertThat(body(get("/en/agencies/" + code + "/record", null))).contains("last ten minutes");
        jdbc.sql(
                        "update referrals.referral set first_due_on = sent_on - 500 where agency_id = ? and state = 'withdrawn'")
                .param(agency.value())
                .update();
        records.recount();
        assertThat(records.of(agency, Period.DAYS).total()).isEqualTo(AgencyRecord.NONE);
    }

    @Test
    void theTableCanBeTakenAndTheBoardNamesEveryAgency() {
        AgencyId agency = referralTown.agency("utility", null);
        said(agency, "confirm");
        var known = agencies.find(agency).orElseThrow();
        assertThat(body(get("/agencies/" + known.code() + "/record.csv?period=days", null)))
                .contains("agency,topic,from,until,due,in_time", known.code());
        assertThat(body(get("/en/agencies/records?period=year", null)))
                .contains(known.name().in(Language.EN), "Answered in time");
        assertThat(body(get("/agencies/records?period=nonsense", null))).contains("کارنامهٔ دستگاه‌ها");
        assertThat(body(get("/en/agencies/" + known.code() + "/record?period=year", null)))
                .contains("1 of 1", "Only the first of the three");
    }

    @Test
    void anOpenPromiseStandsWithItsDayUntilItIsAnswered() {
        AgencyId agency = referralTown.agency("utility", null);
        Referral sent = referralTown.sent(referralTown.verified(home), agency, 10);
        jdbc.sql("update referrals.referral set promised_on = sent_on - 2 where referral_id = ?")
                .param(sent.id().value())
                .update();
        String code = agencies.find(agency).orElseThrow().code();
        assertThat(body(get("/en/agencies/" + code + "/record", null)))
                .contains("2 days late", "/problems/" + sent.problem().text());
        answer.answered(sent.id(), AnswerKind.DONE, new AnswerReferral.Said("عوض شد", ""), List.of());
        assertThat(body(get("/en/agencies/" + code + "/record", null))).contains("No promise is open");
    }

    @Test
    void aLateAnswerStaysLateWhenItIsSentBack() {
        AgencyId agency = referralTown.agency("utility", null);
        Referral sent = referralTown.sent(referralTown.verified(home), agency, 10);
        referralTown.daysPass(sent.id(), 40);
        answered(sent, AnswerKind.PARTLY);
        sentBack(sent);
        assertThat(total(agency).inTime()).isZero();
        answered(sent, AnswerKind.DONE);
        assertThat(total(agency).due()).isOne();
        assertThat(total(agency).inTime()).isZero();
    }

    @Test
    void anAnswerInTimeThatIsSentBackHasItsTimeAnewAndIsNoneMeanwhile() {
        AgencyId agency = referralTown.agency("utility", null);
        Referral sent = referralTown.sent(referralTown.verified(home), agency, 10);
        answered(sent, AnswerKind.PARTLY);
        sentBack(sent);
        assertThat(total(agency).due()).isZero();
        referralTown.daysPass(sent.id(), 40);
        assertThat(total(agency).due()).isOne();
        assertThat(total(agency).inTime()).isZero();
    }

    @Test
    void aNewPromiseDoesNotMendTheFirst() {
        AgencyId agency = referralTown.agency("utility", null);
        Referral sent = referralTown.sent(referralTown.verified(home), agency, 30);
        AnswerReferral.Said said = new AnswerReferral.Said("می‌سازیم", "");
        answer.promised(sent.id(), records.today().plusDays(3), said);
        referralTown.daysPass(sent.id(), 5);
        answer.promised(sent.id(), records.today().plusDays(9), said);
        answered(sent, AnswerKind.DONE);
        assertThat(total(agency).promised()).isOne();
        assertThat(total(agency).kept()).isZero();
        assertThat(total(agency).inTime()).isOne();
    }

    @Test
    void whatWasNeverAcceptedIsNotWhatResidentsSpeakOf() {
        Problem problem = referralTown.verified(home);
        AgencyId first = referralTown.agency("utility", null);
        AgencyId second = referralTown.agency("municipality", null);
        Referral accepted = referralTown.sent(problem, first, 10);
        Referral open = referralTown.sent(problem, second, 10);
        answered(accepted, AnswerKind.DONE);
        answered(open, AnswerKind.DONE);
        decide.accept(referralTown.officer(), accepted.id(), "چراغ‌ها عوض شد");
        steps.take(problem.id(), Actor.RESIDENT, "confirm", null, Map.of());
        assertThat(total(first).confirmed()).isOne();
        assertThat(total(second).confirmed()).isZero();
    }

    @Test
    void whatIsWithdrawnWhenItsDayIsOverStaysInTheRecord() {
        AgencyId agency = referralTown.agency("utility", null);
        Referral late = referralTown.sent(referralTown.verified(home), agency, 10);
        Referral early = referralTown.sent(referralTown.verified(home), agency, 10);
        referralTown.daysPass(late.id(), 40);
        for (Referral one : List.of(late, early)) {
            referralSteps.by(referralTown.officer(), one, "withdraw", "اشتباه بود", Map.of());
        }
        assertThat(total(agency).due()).isOne();
        assertThat(total(agency).inTime()).isZero();
    }

    private void sentBack(Referral referral) {
        referralSteps.by(referralTown.officer(), referral, "return", "هنوز خاموش است", Map.of());
    }

    private AgencyRecord total(AgencyId agency) {
        return records.of(agency, Period.DAYS).total();
    }

    private void answered(Referral referral, AnswerKind kind) {
        answer.answered(referral.id(), kind, new AnswerReferral.Said("عوض شد", ""), List.of());
    }

    private void said(AgencyId agency, String word) {
        Problem problem = referralTown.verified(home);
        Referral sent = referralTown.sent(problem, agency, 10);
        answer.answered(sent.id(), AnswerKind.DONE, new AnswerReferral.Said("عوض شد", ""), List.of());
        decide.accept(referralTown.officer(), sent.id(), "چراغ‌ها عوض شد");
        steps.take(problem.id(), Actor.RESIDENT, word, null, Map.of());
    }
}
