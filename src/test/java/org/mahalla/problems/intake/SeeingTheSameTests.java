package org.mahalla.problems.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mahalla.problems.testing.ResidentsPhone.next;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mahalla.places.Neighbourhood;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.duplicates.TwinTown;
import org.mahalla.problems.model.State;
import org.mahalla.problems.testing.ResidentsPhone;
import org.mahalla.problems.testing.YakhchalQazi;
import org.mahalla.testing.MahallaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Between the second step and the third: what was said before is offered, and seeing it too takes two taps. */
@MahallaTest
class SeeingTheSameTests {
    private static final String DARK = "دو چراغ روبه‌روی نانوایی سنگکی خاموش است";

    private final ResidentsPhone phone;
    private final TwinTown town;
    private final JdbcClient jdbc;
    private Neighbourhood home;

    @Autowired
    SeeingTheSameTests(MockMvcTester mvc, YakhchalQazi place, TwinTown town, JdbcClient jdbc) {
        this.phone = new ResidentsPhone(mvc, place);
        this.town = town;
        this.jdbc = jdbc;
        this.home = town.neighbourhood();
    }

    @BeforeEach
    void aPlaceOfItsOwn() {
        home = town.neighbourhood();
    }

    @Test
    void seeingItTooJoinsTheReportInTwoTaps() {
        ProblemId known = town.published(home, "lamp-out", "چراغ نانوایی", DARK, home.centre());
        String similar = said();
        assertThat(similar).endsWith("/similar");
        assertThat(phone.get(similar))
                .hasStatusOk()
                .bodyText()
                .contains("چراغ نانوایی", "همین موضوع", "هر دو از «", "من هم همین را می‌بینم", "مشکل من چیز دیگری است");
        String contact = next(phone.post(similar, Map.of("same", known.text())));
        assertThat(phone.get(contact)).bodyText().contains("گزارش شما به «چراغ نانوایی» می‌پیوندد");
        String received = phone.send(contact, "");
        assertThat(phone.get(received)).bodyText().contains("گزارش شما به «چراغ نانوایی» پیوست");
        assertThat(town.get(known).reports()).isEqualTo(2);
        assertThat(phone.get("/track/" + phone.code(received))).bodyText().contains("تأییدشده");
        assertThat(phone.get("/problems/" + known.text())).bodyText().doesNotContain("سنگکی است که");
    }

    @Test
    void whatIsAnotherProblemGoesOnAlone() {
        ProblemId known = town.published(home, "lamp-out", "چراغ نانوایی", DARK, home.centre());
        String similar = said();
        assertThat(next(phone.post(similar, Map.of("same", "00000000000000000000000000"))))
                .isEqualTo(similar);
        phone.code(phone.send(next(phone.post(similar, Map.of("same", ""))), ""));
        assertThat(town.get(known).reports()).isEqualTo(1);
    }

    @Test
    void whatWasConfirmedWaitsForTheDeskWhenItIsReportedAnew() {
        ProblemId known = town.published(home, "lamp-out", "چراغ نانوایی", DARK, home.centre());
        town.confirmed(known);
        String similar = said();
        assertThat(phone.get(similar)).bodyText().contains("دوباره خراب شده است");
        phone.send(next(phone.post(similar, Map.of("same", known.text()))), "");
        assertThat(town.get(known).state()).isEqualTo(State.CONFIRMED);
        assertThat(town.get(known).reports()).isEqualTo(2);
        assertThat(jdbc.sql("select kind from problems.dispute where problem_id = ? and state = 'waiting'")
                        .param(known.value())
                        .query(String.class)
                        .list())
                .containsExactly("joined");
    }

    @Test
    void whatWasHiddenMeanwhileLeavesTheReportAlone() {
        ProblemId known = town.published(home, "lamp-out", "چراغ نانوایی", DARK, home.centre());
        String contact = next(phone.post(said(), Map.of("same", known.text())));
        jdbc.sql("update problems.problem set sensitive = true where problem_id = ?")
                .param(known.value())
                .update();
        assertThat(phone.code(phone.send(contact, ""))).hasSize(10);
        assertThat(town.get(known).reports()).isEqualTo(1);
    }

    @Test
    void whereNothingIsLikeItTheThirdStepFollows() {
        assertThat(said()).endsWith("/contact");
    }

    /** Step 2 at the middle of the neighbourhood; gives the address of what follows. */
    private String said() {
        String latitude = Double.toString(home.centre().latitude());
        String longitude = Double.toString(home.centre().longitude());
        String what = next(phone.post(
                "/report",
                Map.of("neighbourhood", home.id().text(), "latitude", latitude, "longitude", longitude, "place", "")));
        return next(phone.post(
                what, Map.of("area", "lighting-power", "topic", "lamp-out", "text", "چراغ نانوایی سنگکی خاموش است")));
    }
}
