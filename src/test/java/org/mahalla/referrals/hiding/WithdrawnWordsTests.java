package org.mahalla.referrals.hiding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mahalla.problems.testing.DeskTown.body;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mahalla.access.Role;
import org.mahalla.agencies.AgencyId;
import org.mahalla.agencies.Channel;
import org.mahalla.councils.bodies.Body;
import org.mahalla.councils.bodies.Seats;
import org.mahalla.councils.testing.CouncilTown;
import org.mahalla.platform.jobs.JobsByHand;
import org.mahalla.platform.notices.Notices;
import org.mahalla.platform.timeline.TimelineCheck;
import org.mahalla.problems.erasing.EraseReport;
import org.mahalla.problems.intake.Received;
import org.mahalla.problems.testing.AtTheDesk;
import org.mahalla.problems.testing.DeskTown;
import org.mahalla.problems.testing.Traces;
import org.mahalla.referrals.ReferralId;
import org.mahalla.referrals.answering.OfficialLinks;
import org.mahalla.referrals.model.ReferralState;
import org.mahalla.referrals.replies.ArrivingMail;
import org.mahalla.referrals.stages.NewReferral;
import org.mahalla.referrals.stages.Referral;
import org.mahalla.referrals.stages.Referrals;
import org.mahalla.referrals.stages.WriteReferral;
import org.mahalla.referrals.testing.ReferralTown;
import org.mahalla.shared.DateFields;
import org.mahalla.shared.Language;
import org.mahalla.shared.Sealer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A bird that was published flies through letters, answers, mail, meetings, a ballot and a visit, and is nowhere in the end. */
class WithdrawnWordsTests extends AtTheDesk {
    @Autowired
    private ReferralTown referralTown;

    @Autowired
    private CouncilTown councilTown;

    @Autowired
    private Referrals referrals;

    @Autowired
    private WriteReferral write;

    @Autowired
    private OfficialLinks links;

    @Autowired
    private ArrivingMail mail;

    @Autowired
    private EraseReport erase;

    @Autowired
    private Seats seats;

    @Autowired
    private JobsByHand jobs;

    @Autowired
    private Notices notices;

    @Autowired
    private Sealer sealer;

    @Autowired
    private TimelineCheck check;

    @Autowired
    private Clock clock;

    @Value("${mahalla.data}")
    private Path data;

    @TempDir
    private Path folder;

    private final String bird = "qanari" + UUID.randomUUID().toString().replace("-", "");
    private Traces traces;
    private Cookie officer;
    private Cookie secretary;
    private AgencyId agency;
    private Received received;
    private ReferralId referral;
    private String token;

    @BeforeEach
    void aPublishedProblemAtAnAgency() {
        traces = new Traces(jdbc, sealer, text -> text.contains(bird));
        officer = town.signInAbove(Role.OFFICER);
        secretary = town.signIn(Role.SECRETARY, home);
        agency = referralTown.agency("utility", null);
        referralTown.reached(agency, Channel.EMAIL, bird.substring(0, 20) + "@office.example.org");
        received = town.report(home);
        assertThat(post(
                        received,
                        "/checks",
                        manager,
                        Map.of("publish", "yes", "title", "چراغ " + bird, "body", "خاموش " + bird, "place", bird)))
                .hasStatus(303);
        referral = write.draft(
                referralTown.officer(),
                new NewReferral(
                        problems.get(received.problem()),
                        "executive",
                        agency,
                        null,
                        "چراغ " + bird,
                        "تعویض چراغ " + bird,
                        10,
                        null,
                        null));
        write.send(referralTown.officer(), referral);
        token = links.make(referral).token();
    }

    @Test
    void aReportThatIsErasedTakesItsWordsOutOfReferralsAndMeetings() throws Exception {
        meeting("دربارهٔ آن گفته شد", "چراغ کوچه درست شود");
        letters();
        answer("promise", "می‌سازیم " + bird);
        notices.sendWaiting();
        assertThat(traces.readable())
                .contains("problems.problem", "referrals.referral", "councils.agenda_item", "councils.decision");
        assertThat(traces.sealed()).isNotEmpty();

        erase.erase(received.report());

        assertThat(traces.readable()).as("readable").isEmpty();
        assertThat(traces.sealed()).as("sealed").isEmpty();
        assertThat(traces.files(data)).as("files").isEmpty();
        Referral left = referrals.get(referral);
        assertThat(left.state()).as("the agency still owes it").isEqualTo(ReferralState.PROMISED);
        assertThat(left.subject()).isEqualTo("چراغ خاموش");
        assertThat(body(get("/official/" + token, null))).contains("چراغ خاموش");
        assertThat(body(get("/desk/referrals/" + referral.text(), officer))).contains("پس گرفته شده");
        assertSound();
    }

    @Test
    void whatIsAboutAPersonEndsEverywhereAtOnceAndIsToldToNobody() throws Exception {
        String meeting = meeting("گفته شد " + bird, "تصمیم " + bird);
        ballot();
        String visit = visit();
        letters();
        answer("promise", "می‌سازیم " + bird);
        mail.arrives(folder, referral, bird.substring(0, 20) + "@office.example.org", "پاسخ", "پاسخ ما " + bird);
        notices.sendWaiting();
        int told = told();

        hide();

        assertThat(referrals.get(referral).state()).isEqualTo(ReferralState.WITHDRAWN);
        assertThat(told()).as("letters about it").isZero().isLessThan(told);
        assertThat(get("/official/" + token, null)).hasStatus(404);
        assertThat(postTo("/official/" + token, officer, Map.of("answer", "done", "done", "شد")))
                .hasStatus(404);
        assertThat(get("/desk/referrals/" + referral.text(), officer)).hasStatus(404);
        for (String page : List.of(
                "/desk/referrals?band=late",
                "/desk/visits",
                "/desk/referrals/mail",
                "/desk/referrals/mail?show=aside",
                "/desk/referrals/mail?show=joined",
                visit,
                meeting,
                meeting + "/minutes")) {
            assertThat(body(get(page, page.contains("meetings") ? secretary : officer)))
                    .as(page)
                    .doesNotContain(bird);
        }
        mail.arrives(folder, referral, bird.substring(0, 20) + "@office.example.org", "باز", "باز هم " + bird);
        assertThat(traces.readable()).as("what a reviewer may still read").isEmpty();

        erase.eraseAll(received.problem());

        assertThat(traces.readable()).as("readable").isEmpty();
        assertThat(traces.sealed()).as("sealed").isEmpty();
        assertThat(traces.files(data)).as("files").isEmpty();
        assertSound();
    }

    /** A manager saw too late that it names somebody. */
    private void hide() {
        assertThat(post(received, "/override", manager, Map.of("target", "new", "reason", "اشتباه بود")))
                .hasStatus(303);
        assertThat(post(received, "/aside", manager, Map.of("as", "about_person")))
                .hasStatus(303);
    }

    private void answer(String kind, String words) {
        DateFields day = DateFields.of(Language.FA, LocalDate.now(clock).plusDays(20));
        var request = web.post()
                .uri("/official/" + token)
                .with(csrf())
                .param("answer", kind)
                .param("promisedDay", day.day())
                .param("promisedMonth", day.month())
                .param("promisedYear", day.year())
                .param("once", DeskTown.token());
        assertThat(request.param(kind, words).exchange()).hasStatus(303);
    }

    /** The council talks about it and decides. */
    private String meeting(String said, String decision) {
        Body council = councilTown.council(home, 5);
        DateFields day = DateFields.of(Language.FA, LocalDate.now(clock));
        String meeting = redirect(postTo(
                "/desk/bodies/" + council.id().text() + "/meetings/new",
                secretary,
                Map.of(
                        "onDay",
                        day.day(),
                        "onMonth",
                        day.month(),
                        "onYear",
                        day.year(),
                        "once",
                        "meeting-form",
                        "hour",
                        "17:30",
                        "venue",
                        "مسجد محله")));
        assertThat(postTo(meeting + "/open", secretary, Map.of())).hasStatus(303);
        var come = web.post().uri(meeting + "/attendance").cookie(secretary).with(csrf());
        seats.of(council.id()).stream()
                .limit(5)
                .forEach(seat -> come.param("present", seat.id().text()));
        assertThat(come.param("once", DeskTown.token()).exchange()).hasStatus(303);
        String page = body(get(meeting, secretary));
        assertThat(page).contains(bird);
        String item = meeting + "/items/"
                + jdbc.sql("select item_id from councils.agenda_item where subject = ?")
                        .param("problem:" + received.problem().text())
                        .query((row, n) -> org.mahalla.shared.CompactId.encode(row.getObject(1, UUID.class)))
                        .list()
                        .getFirst();
        DateFields due = DateFields.of(Language.FA, LocalDate.now(clock).plusDays(30));
        Map<String, String> decided = new HashMap<>(Map.of(
                "then",
                "decide",
                "said",
                said,
                "words",
                decision,
                "ownerWords",
                "کارگروه عمران",
                "follow",
                "referral",
                "dueDay",
                due.day(),
                "dueMonth",
                due.month(),
                "dueYear",
                due.year()));
        decided.putAll(Map.of("votesFor", "5", "against", "0", "abstained", "0", "once", "decision-form"));
        assertThat(postTo(item, secretary, decided)).hasStatus(303);
        return meeting;
    }

    private void ballot() {
        Body council = councilTown.council(home, 5);
        DateFields opens = DateFields.of(Language.FA, LocalDate.now(clock).plusDays(1));
        DateFields closes = DateFields.of(Language.FA, LocalDate.now(clock).plusDays(9));
        Map<String, String> ballot = new HashMap<>(Map.of(
                "kind", "priorities",
                "title", "کدام اول؟",
                "words", "",
                "most", "1",
                "once", "ballot-form",
                "opensDay", opens.day(),
                "opensMonth", opens.month(),
                "opensYear", opens.year()));
        ballot.putAll(Map.of("closesDay", closes.day(), "closesMonth", closes.month(), "closesYear", closes.year()));
        String address = redirect(postTo("/desk/bodies/" + council.id().text() + "/ballots", secretary, ballot));
        String number = Integer.toString(problems.get(received.problem()).number());
        assertThat(postTo(address + "/options", secretary, Map.of("number", number)))
                .hasStatus(303);
        assertThat(traces.readable()).contains("councils.ballot_option");
    }

    private String visit() {
        DateFields day = DateFields.of(Language.FA, LocalDate.now(clock));
        String problem = received.problem().text();
        Map<String, String> form = new HashMap<>(Map.of(
                "about",
                problem,
                "problem",
                problem,
                "agency",
                agency.text(),
                "office",
                "واحد روشنایی",
                "onDay",
                day.day(),
                "onMonth",
                day.month(),
                "onYear",
                day.year(),
                "hour",
                "10:30",
                "venue",
                "سر کوچه"));
        String visit = redirect(postTo("/desk/visits/new", officer, form));
        assertThat(postTo(visit + "/hold", officer, Map.of("found-" + problem, "دیده شد " + bird, "days", "5")))
                .hasStatus(303);
        assertThat(traces.readable()).contains("referrals.visit_problem");
        return visit;
    }

    private void letters() {
        MvcTestResult made = postTo("/desk/referrals/letters/make", officer, Map.of("referral", referral.text()));
        String path = redirect(made);
        jobs.runWaiting();
        assertThat(get(path + "/file", officer)).hasStatusOk();
        assertDropped(path);
    }

    /** The document is packed: whether it is gone is asked of its page when the words are gone. */
    private void assertDropped(String path) {
        assertThat(body(get(path, officer))).contains("گرفتن ۱ نامه");
    }

    private int told() {
        return jdbc.sql("select count(*) from platform.notice where key like ?")
                .param("%:" + referral.text() + ":%")
                .query(Integer.class)
                .single();
    }

    private void assertSound() {
        String id = referral.value().toString();
        assertThat(check.run().faults()).noneMatch(fault -> fault.toString().contains(id));
        assertThat(jdbc.sql("select count(*) from referrals.letter_batch b join referrals.letter_batch_row r "
                                + "on r.batch_id = b.batch_id where r.referral_id = ? and b.document is not null")
                        .param(referral.value())
                        .query(Integer.class)
                        .single())
                .as("letters to be printed again")
                .isZero();
    }
}
