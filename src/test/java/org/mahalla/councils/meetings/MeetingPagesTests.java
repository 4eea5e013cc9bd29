package org.mahalla.councils.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mahalla.access.Role;
import org.mahalla.access.Viewer;
import org.mahalla.councils.DecisionMade;
import org.mahalla.councils.Decisions;
import org.mahalla.councils.MeetingId;
import org.mahalla.councils.bodies.Body;
import org.mahalla.councils.bodies.Seat;
import org.mahalla.councils.bodies.Seats;
import org.mahalla.councils.testing.CouncilTown;
import org.mahalla.places.Neighbourhood;
import org.mahalla.shared.JalaliDate;
import org.mahalla.testing.MahallaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A meeting from its plan to the decision that is marked done, by the secretary’s and the members’ pages. */
@MahallaTest
class MeetingPagesTests {
    private final MockMvcTester browser;
    private final CouncilTown town;
    private final PlanMeeting planMeeting;
    private final HoldMeeting holdMeeting;
    private final Meetings meetings;
    private final Agendas agendas;
    private final Attendances attendances;
    private final DecisionRows rows;
    private final Decisions decisions;
    private final Seats seats;
    private final JdbcClient jdbc;
    private Neighbourhood home;
    private Body body;
    private Cookie secretary;

    @Autowired
    MeetingPagesTests(
            MockMvcTester browser,
            CouncilTown town,
            PlanMeeting planMeeting,
            HoldMeeting holdMeeting,
            Meetings meetings,
            Agendas agendas,
            Attendances attendances,
            DecisionRows rows,
            Decisions decisions,
            Seats seats,
            JdbcClient jdbc) {
        this.browser = browser;
        this.town = town;
        this.planMeeting = planMeeting;
        this.holdMeeting = holdMeeting;
        this.meetings = meetings;
        this.agendas = agendas;
        this.attendances = attendances;
        this.rows = rows;
        this.decisions = decisions;
        this.seats = seats;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void aCouncil() {
        home = town.neighbourhood();
        body = town.council(home, 5);
        secretary = town.signIn(Role.SECRETARY, home);
    }

    @Test
    void aMeetingIsPlannedHeldAndClosed() {
        MvcTestResult planned = plan("plan-form-1", town.today(), "مسجد محله", "");
        assertThat(planned).hasStatus3xxRedirection();
        String address = Objects.requireNonNull(planned.getResponse().getRedirectedUrl());
        assertThat(post(address + "/items", "title", "جای بازی کودکان")).hasStatus3xxRedirection();
        assertThat(post(address + "/open")).hasStatus3xxRedirection();
        assertThat(page(address)).contains("در جریان", "حد نصاب نیست: ۰ از ۵", "جای بازی کودکان");
        MeetingId id = meetings.of(body.id(), town.today(), 1).getFirst().id();
        String item = address + "/items/" + agendas.of(id).getFirst().text();
        assertThat(decide(item, 3, 0, 0)).hasStatus(422).bodyText().contains("به حد نصاب نرسیده", "حیاط دبستان");
        come(address, 3);
        assertThat(page(address)).contains("حد نصاب هست: ۳ از ۵", "رسمی شد");
        assertThat(decide(item, 3, 1, 0)).hasStatus(422).bodyText().contains("جمع رأی‌ها ۴ است و حاضران ۳ نفرند");
        assertThat(decide(item, 2, 1, 0)).hasStatus3xxRedirection();
        assertThat(page(address))
                .contains("پذیرفته شد", "۲ موافق، ۱ مخالف، ۰ ممتنع از ۳ حاضر؛ دست‌کم ۲ رأی موافق لازم است.");
        assertThat(post(address + "/close")).hasStatus3xxRedirection();
        assertThat(page(address + "/minutes")).contains("صورت‌جلسهٔ نشست ۱", "حیاط دبستان", "گفته شد");
        assertThat(decide(item, 2, 1, 0)).hasStatus(422).bodyText().contains("دیگر دگرگون نمی‌شود");
        assertThat(post(address + "/items", "title", "دیر")).hasStatus(422);
        assertThat(rows.of(id)).hasSize(1);
    }

    @Test
    void oneFilledFormPlansOneMeeting() {
        MvcTestResult first = plan("plan-form-2", town.today(), "مسجد محله", "شورای اداری شهرستان");
        assertThat(first).hasStatus3xxRedirection();
        assertThat(plan("plan-form-2", town.today(), "مسجد محله", "شورای اداری شهرستان")
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo(first.getResponse().getRedirectedUrl());
        assertThat(plan("plan-form-2", town.today(), "خانهٔ فرهنگ", ""))
                .hasStatus(422)
                .bodyText()
                .contains("خانهٔ فرهنگ");
        assertThat(plan("", town.today(), "سرای محله", ""))
                .hasStatus(422)
                .bodyText()
                .contains("سرای محله");
        assertThat(meetings.of(body.id(), town.today(), 9))
                .singleElement()
                .satisfies(one -> assertThat(one.jointWords()).isEqualTo("شورای اداری شهرستان"));
    }

    @Test
    void nobodysNumberStandsInAVenueUnlessItIsNobodys() {
        assertThat(plan("plan-form-3", town.today(), "خانهٔ 09121234567", ""))
                .hasStatus(422)
                .bodyText()
                .contains("خانهٔ 09121234567", "name=\"sure\"");
        assertThat(plan("plan-form-3", town.today(), "مسجد", "با 09121234567"))
                .hasStatus(422)
                .bodyText()
                .contains("با 09121234567");
        assertThat(meetings.of(body.id(), town.today(), 9)).isEmpty();
        assertThat(plan("plan-form-3", town.today(), "خانهٔ 09121234567", "", "sure", "yes"))
                .hasStatus3xxRedirection();
    }

    @Test
    void aMoveThatIsRefusedKeepsWhatWasTyped() {
        String address = "/desk/meetings/" + underWay().text();
        assertThat(send(address + "/move", town.today().plusDays(1), "سرای محله"))
                .hasStatus(422)
                .bodyText()
                .contains("سرای محله", "در وضع کنونی شدنی نیست");
    }

    @Test
    void aDecisionWithoutAMajorityFallsAndOthersKnowIt() {
        MeetingId id = underWay();
        come("/desk/meetings/" + id.text(), 4);
        assertThat(post("/desk/meetings/" + id.text() + "/items", "title", "بند"))
                .hasStatus3xxRedirection();
        assertThat(decide(item(id), 2, 0, 2)).hasStatus3xxRedirection();
        DecisionMade made = decisions.find(rows.of(id).getFirst().id()).orElseThrow();
        assertThat(made.passed()).isFalse();
        assertThat(made.votesFor()).isEqualTo(2);
        assertThat(made.owner()).isEqualTo("کارگروه عمران");
        assertThat(made.body().fa()).startsWith("شورای");
    }

    @Test
    void whatIsOverdueAndWhatWasLeftComeToTheNextAgenda() {
        MeetingId first = underWay();
        String address = "/desk/meetings/" + first.text();
        come(address, 4);
        post(address + "/items", "title", "بند یکم");
        post(address + "/items", "title", "بند دوم");
        decide(item(first), 4, 0, 0);
        post(address + "/close");
        jdbc.sql("update councils.decision set due_on = ? where meeting_id = ?")
                .params(town.today().minusDays(1), first.value())
                .update();
        MeetingId second = planMeeting
                .plan(town.viewer(Role.SECRETARY, home), body, town.today(), LocalTime.NOON, "مدرسه")
                .id();
        assertThat(agendas.of(second))
                .extracting(Item::reason, Item::title)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("overdue", "حیاط دبستان عصرها باز باشد"),
                        org.assertj.core.groups.Tuple.tuple("member", "بند دوم"));
        assertThat(page(address)).contains("انجام شد؟");
        String decision = rows.of(first).getFirst().id().text();
        assertThat(post(address + "/decisions/" + decision + "/done", "words", "از امروز باز است"))
                .hasStatus3xxRedirection();
        assertThat(page(address)).contains("از امروز باز است");
        assertThat(post(address + "/decisions/" + decision + "/done", "words", "باز هم"))
                .hasStatus4xxClientError();
        MeetingId third = planMeeting
                .plan(town.viewer(Role.SECRETARY, home), body, town.today(), LocalTime.NOON, "مدرسه")
                .id();
        assertThat(agendas.of(third)).extracting(Item::reason).doesNotContain("overdue");
    }

    @Test
    void aMemberComesByACodeOnce() {
        MeetingId id = underWay();
        assertThat(attendances.codes(id)).hasSize(5);
        String code = attendances.codes(id).getFirst().code();
        assertThat(code).matches("[2-9]{6}");
        assertThat(browser.get().uri("/meeting/" + code))
                .hasStatusOk()
                .bodyText()
                .contains("حاضرم");
        assertThat(attendances.present(id)).as("looking changes nothing").isZero();
        assertThat(arrive(code)).hasStatusOk().bodyText().contains("حضور شما ثبت شد");
        assertThat(attendances.present(id)).isEqualTo(1);
        assertThat(arrive(code)).hasStatus(409).bodyText().contains("پیش‌تر به کار رفته");
        assertThat(browser.get().uri("/meeting/" + code)).hasStatus(409);
        assertThat(attendances.present(id)).isEqualTo(1);
        assertThat(page("/desk/meetings/" + id.text() + "/codes")).contains("به کار رفت");
    }

    @Test
    void aDeputySitsInForAnAbsentMemberAndForAVacantSeat() {
        Seat held = seats.of(body.id()).getFirst();
        Seat vacant = seats.of(body.id()).getLast();
        town.deputise(body, held, "ج. یکم", town.today(), null);
        town.deputise(body, vacant, "ج. دوم", town.today(), null);
        MeetingId id = underWay();
        String address = "/desk/meetings/" + id.text();
        assertThat(page(address)).contains("۰ از ۶", "ج. یکم", "ج. دوم", "مدیر محله، جانشین");
        assertThat(page(address + "/codes")).contains("مدیر محله، جانشین", "ورزش، جانشین");
        assertThat(attendances.codes(id)).hasSize(7);
        post(
                address + "/attendance",
                "present",
                vacant.id().text(),
                "excused",
                held.id().text());
        assertThat(attendances.present(id)).as("nobody holds that seat").isZero();
        post(
                address + "/attendance",
                "deputy",
                vacant.id().text(),
                "deputy",
                held.id().text(),
                "excused",
                held.id().text());
        assertThat(attendances.of(id))
                .containsEntry(held.id(), new Attendances.Came("list", true))
                .containsEntry(vacant.id(), new Attendances.Came("list", true));
        post(address + "/close");
        assertThat(page(address + "/minutes")).contains("مدیر محله، جانشین", "ورزش، جانشین");
    }

    @Test
    void aDeputysCodeIsGoodUntilTheMemberComes() {
        Seat held = seats.of(body.id()).getFirst();
        town.deputise(body, held, "ج. یکم", town.today(), null);
        MeetingId id = underWay();
        String deputy = code(id, held, true);
        assertThat(arrive(deputy)).hasStatusOk();
        assertThat(attendances.of(id)).containsEntry(held.id(), new Attendances.Came("code", true));
        assertThat(arrive(code(id, held, false))).hasStatusOk();
        assertThat(attendances.of(id)).containsEntry(held.id(), new Attendances.Came("code", false));
        assertThat(attendances.present(id)).as("a seat counts once").isEqualTo(1);
        MeetingId other = underWay();
        arrive(code(other, held, false));
        String late = code(other, held, true);
        assertThat(browser.get().uri("/meeting/" + late)).hasStatus(409);
        assertThat(arrive(late)).hasStatus(409).bodyText().contains("دارندهٔ این کرسی خودش در نشست است");
        assertThat(attendances.of(other)).containsEntry(held.id(), new Attendances.Came("code", false));
    }

    @Test
    void aMemberWhoCameByCodeStaysWhenAnOlderListSaysTheDeputy() {
        Seat held = seats.of(body.id()).getFirst();
        town.deputise(body, held, "ج. یکم", town.today(), null);
        MeetingId id = underWay();
        String list = "/desk/meetings/" + id.text() + "/attendance";
        String seat = held.id().text();
        post(list, "deputy", seat);
        arrive(code(id, held, false));
        post(list, "deputy", seat, "shown", seat, "stood", seat);
        assertThat(attendances.of(id)).containsEntry(held.id(), new Attendances.Came("code", false));
        post(list, "deputy", seat, "shown", seat);
        assertThat(attendances.of(id))
                .as("the list showed the member, and the secretary says that it is the deputy")
                .containsEntry(held.id(), new Attendances.Came("list", true));
    }

    @Test
    void aMeetingThatWasMovedAsksWhoSitsOnItsNewDay() {
        Seat later = seats.of(body.id()).getLast();
        LocalDate day = town.today().plusDays(3);
        town.fill(body, later, "عضو آینده", day, null);
        String address = Objects.requireNonNull(
                plan("plan-form-4", town.today(), "مسجد", "").getResponse().getRedirectedUrl());
        assertThat(send(address + "/move", day, "مسجد")).hasStatus3xxRedirection();
        post(address + "/open");
        assertThat(page(address)).contains("۰ از ۶", "عضو آینده");
        MeetingId id = meetings.of(body.id(), town.today(), 1).getFirst().id();
        assertThat(attendances.codes(id)).extracting(Attendances.Code::seat).contains(later.id());
        assertThat(arrive(code(id, later, false))).hasStatusOk();
        assertThat(page(address)).contains("۱ از ۶");
    }

    @Test
    void aWrongCodeAndOneOfAMeetingThatIsOverGetAClearPage() {
        assertThat(arrive("۹۹۹")).hasStatus(404).bodyText().contains("چنین رمزی نیست");
        MeetingId id = underWay();
        String code = attendances.codes(id).getFirst().code();
        post("/desk/meetings/" + id.text() + "/close");
        assertThat(arrive(code)).hasStatus(404).bodyText().contains("چنین رمزی نیست");
        assertThat(attendances.present(id)).isZero();
    }

    @Test
    void whoCameByCodeStaysWhenAnOlderListIsKept() {
        MeetingId id = underWay();
        String code = attendances.codes(id).getFirst().code();
        arrive(code);
        assertThat(post("/desk/meetings/" + id.text() + "/attendance")).hasStatus3xxRedirection();
        assertThat(attendances.present(id)).isEqualTo(1);
        String seat = attendances.of(id).keySet().iterator().next().text();
        post("/desk/meetings/" + id.text() + "/attendance", "shown", seat);
        assertThat(attendances.present(id)).isZero();
    }

    @Test
    void membersReadAndAddStrangersFindNothing() {
        MeetingId id = underWay();
        String address = "/desk/meetings/" + id.text();
        Cookie member = town.signIn(Role.MEMBER, home);
        assertThat(browser.get().uri(address).cookie(member)).hasStatusOk();
        assertThat(browser.post().uri(address + "/close").with(csrf()).cookie(member))
                .hasStatus4xxClientError();
        assertThat(browser.post()
                        .uri(address + "/items")
                        .with(csrf())
                        .cookie(member)
                        .param("title", "بند عضو"))
                .hasStatus3xxRedirection();
        Cookie stranger = town.signIn(Role.SECRETARY, town.neighbourhood());
        assertThat(browser.get().uri(address).cookie(stranger)).hasStatus(404);
        assertThat(browser.post().uri(address + "/close").with(csrf()).cookie(stranger))
                .hasStatus(404);
        assertThat(agendas.of(id)).extracting(Item::title).contains("بند عضو");
    }

    @Test
    void anItemGoesUpWithinItsReason() {
        MeetingId id = underWay();
        String address = "/desk/meetings/" + id.text();
        post(address + "/items", "title", "یک");
        post(address + "/items", "title", "دو");
        Item second = agendas.of(id).getLast();
        post(address + "/items/" + second.text() + "/up");
        assertThat(agendas.of(id)).extracting(Item::title).containsExactly("دو", "یک");
    }

    private String code(MeetingId id, Seat seat, boolean deputy) {
        return attendances.codes(id).stream()
                .filter(one -> one.seat().equals(seat.id()) && one.deputy() == deputy)
                .findFirst()
                .orElseThrow()
                .code();
    }

    private MvcTestResult plan(String once, LocalDate day, String venue, String joint, String... more) {
        return send(
                "/desk/bodies/" + body.id().text() + "/meetings/new",
                day,
                venue,
                Stream.concat(Stream.of("once", once, "jointWords", joint), Stream.of(more))
                        .toArray(String[]::new));
    }

    private MvcTestResult send(String address, LocalDate on, String venue, String... more) {
        JalaliDate day = JalaliDate.of(on);
        return post(
                address,
                Stream.concat(
                                Stream.of(
                                        "onDay",
                                        Integer.toString(day.day()),
                                        "onMonth",
                                        Integer.toString(day.month()),
                                        "onYear",
                                        Integer.toString(day.year()),
                                        "hour",
                                        "۱۷:۳۰",
                                        "venue",
                                        venue),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    private MeetingId underWay() {
        Viewer viewer = town.viewer(Role.SECRETARY, home);
        MeetingId id = planMeeting
                .plan(viewer, body, town.today(), LocalTime.of(17, 30), "مسجد محله")
                .id();
        holdMeeting.open(viewer, body, id);
        return id;
    }

    private String item(MeetingId id) {
        return "/desk/meetings/" + id.text() + "/items/"
                + agendas.of(id).getFirst().text();
    }

    private void come(String address, int how) {
        List<String> fields = new ArrayList<>();
        seats.of(body.id()).stream().limit(how).forEach(seat -> {
            fields.add("present");
            fields.add(seat.id().text());
        });
        assertThat(post(address + "/attendance", fields.toArray(String[]::new))).hasStatus3xxRedirection();
    }

    private MvcTestResult decide(String item, int yes, int no, int neither) {
        return post(
                item,
                "then",
                "decide",
                "said",
                "گفته شد که حیاط بسته است",
                "words",
                "حیاط دبستان عصرها باز باشد",
                "ownerWords",
                "کارگروه عمران",
                "follow",
                "referral",
                "dueDay",
                "1",
                "dueMonth",
                "1",
                "dueYear",
                "1406",
                "votesFor",
                Integer.toString(yes),
                "against",
                Integer.toString(no),
                "abstained",
                Integer.toString(neither));
    }

    private MvcTestResult arrive(String code) {
        return browser.post().uri("/meeting").with(csrf()).param("code", code).exchange();
    }

    private MvcTestResult post(String address, String... fields) {
        var request = browser.post().uri(address).with(csrf()).cookie(secretary);
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private String page(String address) {
        try {
            MvcTestResult result = browser.get().uri(address).cookie(secretary).exchange();
            assertThat(result).hasStatusOk();
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
