package org.mahalla.councils.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mahalla.access.Role;
import org.mahalla.access.Viewer;
import org.mahalla.councils.DecisionMade;
import org.mahalla.councils.Decisions;
import org.mahalla.councils.MeetingId;
import org.mahalla.councils.SeatId;
import org.mahalla.councils.bodies.Body;
import org.mahalla.councils.bodies.FillSeat;
import org.mahalla.councils.bodies.Seat;
import org.mahalla.councils.bodies.Seats;
import org.mahalla.councils.testing.CouncilTown;
import org.mahalla.places.Neighbourhood;
import org.mahalla.shared.DateFields;
import org.mahalla.shared.Dates;
import org.mahalla.shared.JalaliDate;
import org.mahalla.shared.Language;
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
    private final FillSeat fillSeat;
    private final JdbcClient jdbc;
    private Neighbourhood home;
    private Body body;
    private Cookie secretary;
    private int forms;

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
            FillSeat fillSeat,
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
        this.fillSeat = fillSeat;
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
        assertThat(add(address, "جای بازی کودکان")).hasStatus3xxRedirection();
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
        assertThat(add(address, "دیر")).hasStatus(422);
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
        assertThat(add("/desk/meetings/" + id.text(), "بند")).hasStatus3xxRedirection();
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
        add(address, "بند یکم");
        add(address, "بند دوم");
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
        Seat sooner = seats.of(body.id()).getLast();
        town.fill(body, sooner, "عضو امروز", town.today(), town.today());
        String address = Objects.requireNonNull(plan("plan-form-4", town.today().plusDays(3), "مسجد", "")
                .getResponse()
                .getRedirectedUrl());
        assertThat(page(address)).contains("۵ عضو در ۸ کرسی");
        assertThat(send(address + "/move", town.today(), "مسجد")).hasStatus3xxRedirection();
        post(address + "/open");
        assertThat(page(address)).contains("۰ از ۶", "عضو امروز");
        MeetingId id = meetings.of(body.id(), town.today(), 1).getFirst().id();
        assertThat(attendances.codes(id)).extracting(Attendances.Code::seat).contains(sooner.id());
        assertThat(arrive(code(id, sooner, false))).hasStatusOk();
        assertThat(page(address)).contains("۱ از ۶");
    }

    @Test
    void aMeetingIsNotHeldBeforeItsDay() {
        LocalDate day = town.today().plusDays(1);
        String address = Objects.requireNonNull(
                plan("plan-form-5", day, "مسجد", "").getResponse().getRedirectedUrl());
        assertThat(post(address + "/open"))
                .hasStatus(422)
                .bodyText()
                .contains("این نشست برای " + Dates.full(Language.FA, day) + " است", "href=\"#open\"", "id=\"open\"");
        assertThat(post(address + "/close")).hasStatus(409);
        assertThat(send(address + "/move", town.today(), "مسجد")).hasStatus3xxRedirection();
        assertThat(post(address + "/open")).hasStatus3xxRedirection();
    }

    @Test
    void oneFilledFormMakesOneItemAndOneDecision() {
        MeetingId id = underWay();
        String address = "/desk/meetings/" + id.text();
        come(address, 3);
        for (int sent = 0; sent < 2; sent++) {
            assertThat(post(address + "/items", "title", "روشنایی کوچه", "once", "item-form-1"))
                    .hasStatus3xxRedirection()
                    .redirectedUrl()
                    .isEqualTo(address + "#agenda");
        }
        assertThat(agendas.of(id)).hasSize(1);
        assertThat(post(address + "/items", "title", "جدول جوی"))
                .hasStatus(422)
                .bodyText()
                .contains("جدول جوی", "کامل نرسید");
        for (int sent = 0; sent < 2; sent++) {
            assertThat(decide(item(id), decision("decision-form-1", "حیاط دبستان باز باشد", 3, 0)))
                    .hasStatus3xxRedirection()
                    .redirectedUrl()
                    .isEqualTo(address);
        }
        assertThat(rows.of(id)).hasSize(1);
        assertThat(decide(item(id), decision("decision-form-1", "چیزی دیگر", 3, 0)))
                .hasStatus(422)
                .bodyText()
                .contains("چیزی دیگر");
        post(address + "/close");
        assertThat(decide(item(id), decision("decision-form-1", "حیاط دبستان باز باشد", 3, 0)))
                .as("a late copy of what was kept")
                .hasStatus3xxRedirection();
        assertThat(rows.of(id)).hasSize(1);
    }

    @Test
    void aTypedDecisionIsNotDroppedByAnotherButton() {
        MeetingId id = underWay();
        add("/desk/meetings/" + id.text(), "بند");
        for (String then : List.of("say", "later", "")) {
            Map<String, String> typed = decision("decision-form-2", "جوی پوشیده شود", 2, 1);
            typed.put("then", then);
            assertThat(decide(item(id), typed))
                    .hasStatus(422)
                    .bodyText()
                    .contains(
                            "این‌جا تصمیمی نوشته شده است",
                            "جوی پوشیده شود",
                            "گفته شد که حیاط بسته است",
                            "کارگروه عمران");
            typed.put("words", " ");
            typed.put("said", "");
            assertThat(decide(item(id), typed)).hasStatus3xxRedirection();
        }
        assertThat(agendas.of(id).getFirst().said()).isNull();
        assertThat(rows.of(id)).isEmpty();
    }

    @Test
    void aDecisionThatSomethingFollowsHasADayNearTheMeeting() {
        MeetingId id = underWay();
        String address = "/desk/meetings/" + id.text();
        come(address, 3);
        add(address, "بند");
        Map<String, String> typed = decision("decision-form-3", "جوی پوشیده شود", 2, 1);
        due(typed, null);
        assertThat(decide(item(id), typed)).hasStatus(422).bodyText().contains("بنویسید تا کی", "جوی پوشیده شود");
        LocalDate today = town.today();
        for (LocalDate wrong : List.of(today.minusDays(1), today.plusYears(5).plusDays(1))) {
            due(typed, wrong);
            assertThat(decide(item(id), typed))
                    .hasStatus(422)
                    .bodyText()
                    .contains("میان روز نشست و ۵ سال پس از آن", "جوی پوشیده شود");
        }
        due(typed, today.plusYears(5));
        assertThat(decide(item(id), typed)).hasStatus3xxRedirection();
        Map<String, String> fallen = decision("decision-form-4", "چراغ خاموش شود", 1, 2);
        due(fallen, null);
        assertThat(decide(item(id), fallen)).as("nothing follows what fell").hasStatus3xxRedirection();
        Map<String, String> alone = decision("decision-form-5", "از همسایه‌ها سپاس", 3, 0);
        due(alone, null);
        alone.put("follow", "none");
        assertThat(decide(item(id), alone)).hasStatus3xxRedirection();
        assertThat(rows.of(id)).hasSize(3);
    }

    @Test
    void theMinutesKeepTheSeatsOfTheirDay() {
        MeetingId id = underWay();
        String address = "/desk/meetings/" + id.text();
        come(address, 3);
        post(address + "/close");
        jdbc.sql("update councils.meeting set day = ? where meeting_id = ?")
                .params(town.today().minusDays(5), id.value())
                .update();
        String before = page(address + "/minutes");
        assertThat(before).contains("۳ حاضر", "۵ عضو در ۸ کرسی").doesNotContain("نام پاک شده");
        fillSeat.close(body, seats.of(body.id()).getLast());
        SeatId added = fillSeat.add(body, "sport");
        town.fill(body, seat(added), "تازه‌وارد", town.today(), null);
        assertThat(plain(page(address + "/minutes"))).isEqualTo(plain(before));
        Seat first = seats.of(body.id()).getFirst();
        fillSeat.erase(body, first.members().getFirst());
        fillSeat.close(body, seat(first.id()));
        assertThat(page(address + "/minutes")).contains("۳ حاضر", "۵ عضو در ۸ کرسی", "مدیر محله (نام پاک شده است)");
        assertThat(page(address)).contains("مدیر محله (نام پاک شده است)");
        assertThat(attendances.present(id)).isEqualTo(3);
    }

    @Test
    void aListKeptAgainLeavesWhoseNameWasErasedPresent() {
        MeetingId id = underWay();
        String address = "/desk/meetings/" + id.text();
        come(address, 1);
        Seat first = seats.of(body.id()).getFirst();
        fillSeat.erase(body, first.members().getFirst());
        assertThat(page(address))
                .contains("مدیر محله (نام پاک شده است)")
                .doesNotContain("name=\"shown\" value=\"" + first.id().text());
        post(address + "/attendance");
        assertThat(attendances.present(id)).isEqualTo(1);
    }

    @Test
    void aMeetingIsCancelledWithAReason() {
        String address = Objects.requireNonNull(
                plan("plan-form-6", town.today(), "مسجد", "").getResponse().getRedirectedUrl());
        String reason = "چون ".repeat(90);
        for (String why : List.of(" ", "۱۲", reason)) {
            assertThat(post(address + "/cancel", "why", why))
                    .hasStatus(422)
                    .bodyText()
                    .contains("بنویسید چرا نشست لغو می‌شود", "id=\"why-wrong\"", why);
        }
        assertThat(post(address + "/cancel", "why", "سالن بسته بود")).hasStatus3xxRedirection();
        assertThat(page(address)).contains("این نشست برگزار نشد");
    }

    @Test
    void aDecisionIsMarkedDoneWithWords() {
        MeetingId id = underWay();
        String address = "/desk/meetings/" + id.text();
        come(address, 3);
        add(address, "بند");
        decide(item(id), 3, 0, 0);
        post(address + "/close");
        String made = rows.of(id).getFirst().id().text();
        String tooMuch = "باز شد ".repeat(80);
        for (String words : List.of("", tooMuch)) {
            assertThat(post(address + "/decisions/" + made + "/done", "words", words))
                    .hasStatus(422)
                    .bodyText()
                    .contains("بنویسید تصمیم به کجا رسید", "id=\"done-" + made + "-wrong\"", words);
        }
        assertThat(rows.of(id).getFirst().doneOn()).isNull();
        assertThat(post(address + "/decisions/" + made + "/done", "words", "باز شد"))
                .hasStatus3xxRedirection();
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
                        .param("title", "بند عضو")
                        .param("once", "member-form"))
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
        add(address, "یک");
        add(address, "دو");
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
        Map<String, String> typed = decision("decision-form-n" + ++forms, "حیاط دبستان عصرها باز باشد", yes, no);
        typed.put("abstained", Integer.toString(neither));
        return decide(item, typed);
    }

    private MvcTestResult decide(String item, Map<String, String> typed) {
        return post(
                item,
                typed.entrySet().stream()
                        .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                        .toArray(String[]::new));
    }

    private Map<String, String> decision(String once, String words, int yes, int no) {
        Map<String, String> typed = new HashMap<>(Map.of(
                "once", once,
                "then", "decide",
                "said", "گفته شد که حیاط بسته است",
                "words", words,
                "ownerWords", "کارگروه عمران",
                "follow", "referral",
                "votesFor", Integer.toString(yes),
                "against", Integer.toString(no),
                "abstained", "0"));
        due(typed, town.today().plusMonths(4));
        return typed;
    }

    private static void due(Map<String, String> typed, @Nullable LocalDate day) {
        DateFields fields = day == null ? new DateFields("", "", "") : DateFields.of(Language.FA, day);
        typed.putAll(Map.of("dueDay", fields.day(), "dueMonth", fields.month(), "dueYear", fields.year()));
    }

    private MvcTestResult add(String meeting, String title) {
        return post(meeting + "/items", "title", title, "once", "item-form-n" + ++forms);
    }

    private Seat seat(SeatId id) {
        return seats.of(body.id()).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String plain(String page) {
        return page.substring(page.indexOf("<article"), page.indexOf("</article>"));
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
