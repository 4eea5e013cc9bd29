package org.mahalla.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mahalla.access.Viewer;
import org.mahalla.councils.BodyKind;
import org.mahalla.councils.bodies.Body;
import org.mahalla.councils.bodies.FillSeat;
import org.mahalla.councils.bodies.FoundBody;
import org.mahalla.councils.bodies.Seat;
import org.mahalla.councils.bodies.Seats;
import org.mahalla.councils.bodies.Term;
import org.mahalla.places.PlaceName;
import org.mahalla.shared.DateFields;
import org.mahalla.shared.Digits;
import org.mahalla.shared.Language;
import org.springframework.beans.factory.annotation.Autowired;

/** The council's meeting: planned, a guest invited, opened, attended, decided and on paper. */
@JourneyTest
class HoldingAMeetingTests {
    @Autowired
    private World world;

    @Autowired
    private FoundBody foundBody;

    @Autowired
    private FillSeat fillSeat;

    @Autowired
    private Seats seats;

    @Autowired
    private Clock clock;

    @Test
    void aMeetingGoesFromItsPlanToItsMinutes() {
        LocalDate today = LocalDate.now(clock);
        Body council = foundBody.found(
                Viewer.operator(),
                new FoundBody.NewBody(
                        BodyKind.COUNCIL,
                        world.far().path(),
                        new PlaceName("شورای نشست", "Meeting council"),
                        null,
                        List.of("manager", "secretary", "teacher"),
                        today));
        for (Seat seat : seats.of(council.id())) {
            fillSeat.seat(council, seat.id(), new FillSeat.NewMember("کسی", false, new Term(today, null), null));
        }
        try (Visitor desk = Visitor.atTheDesk(world).carrying(world.managerOf(world.far()))) {
            desk.open("/desk/bodies/" + council.id().text() + "/meetings/new");
            day(desk, "on", today);
            desk.type("#venue", "مسجد محله");
            desk.tap("form.card[method=post] button.btn");
            String meeting = desk.path();
            desk.type("#office", "رئیس ادارهٔ برق");
            desk.tap("#guests form[action$='/guests'] button");
            desk.type("#title", "روشنایی کوچه‌ها");
            desk.tap("form[action$='/items'] button");
            desk.tap("form[action$='/open'] button");
            assertThat(Sight.faults(desk.page(), List.of(320, 1440))).isEmpty();
            desk.page().locator("[name=present]").all().forEach(desk::tap);
            desk.tap("form[action$='/attendance'] button");
            assertThat(desk.page().locator(".top .tag.done").isVisible()).isTrue();
            desk.type("#said", "از جا دیده شد.");
            desk.type("#words", "تا پایان ماه چراغ‌ها درست شود.");
            desk.type("#ownerWords", "دبیر شورا");
            day(desk, "due", today.plusDays(30));
            desk.type("#votesFor", "۲");
            desk.type("#against", "۱");
            desk.type("#abstained", "۱");
            desk.tap("button[value=decide]");
            assertThat(desk.page().locator(".errs").isVisible())
                    .as("four votes of three")
                    .isTrue();
            desk.type("#abstained", "۰");
            desk.tap("button[value=decide]");
            desk.tap("form[action$='/close'] button");
            desk.open(meeting.replaceAll("[?#].*", "") + "/minutes");
            assertThat(desk.page().locator("article").innerText())
                    .contains("تا پایان ماه چراغ‌ها درست شود.", "روشنایی کوچه‌ها", "دبیر شورا")
                    .doesNotContain("رئیس ادارهٔ برق");
            assertThat(Sight.faults(desk.page(), List.of(320))).isEmpty();
        }
    }

    private static void day(Visitor desk, String field, LocalDate day) {
        DateFields fields = DateFields.of(Language.FA, day);
        desk.type("#" + field, fields.day());
        desk.choose("#" + field + "-month", Digits.latin(fields.month()));
        desk.type("#" + field + "-year", fields.year());
    }
}
