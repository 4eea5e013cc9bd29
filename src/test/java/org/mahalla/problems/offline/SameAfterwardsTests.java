package org.mahalla.problems.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mahalla.problems.testing.ResidentsPhone.found;
import static org.mahalla.problems.testing.ResidentsPhone.next;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mahalla.places.Neighbourhood;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.duplicates.TwinTown;
import org.mahalla.problems.testing.ResidentsPhone;
import org.mahalla.problems.testing.YakhchalQazi;
import org.mahalla.testing.MahallaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A report that came in one piece is told afterwards what may be the same, and joins it in two taps. */
@MahallaTest
class SameAfterwardsTests {
    private static final Pattern SAME = Pattern.compile("\"sameUrl\":\"([^\"]+)\"");
    private static final Pattern SIMILAR = Pattern.compile("\"similarUrl\":\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("\"code\":\"([0-9]{10})\"");

    private final MockMvcTester mvc;
    private final ResidentsPhone phone;
    private final TwinTown town;
    private final JdbcClient jdbc;
    private Neighbourhood home;

    @Autowired
    SameAfterwardsTests(MockMvcTester mvc, YakhchalQazi place, TwinTown town, JdbcClient jdbc) {
        this.mvc = mvc;
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
    void seeingItTooJoinsWhatHasArrived() {
        ProblemId known = known();
        String key = UUID.randomUUID().toString();
        MvcTestResult sent = send(key, Map.of());
        String same = same(sent);
        assertThat(same(send(key, Map.of()))).as("told again").isEqualTo(same);
        assertThat(phone.get(same)).hasStatusOk().bodyText().contains("چراغ نانوایی", "گزارش شما رسیده");
        assertThat(phone.get("/en" + same)).hasStatusOk();
        String received = next(phone.post(same, Map.of("same", known.text())));
        assertThat(phone.get(received)).bodyText().contains("گزارش شما به «چراغ نانوایی» پیوست");
        assertThat(phone.code(received)).isEqualTo(found(CODE, sent));
        assertThat(town.get(known).reports()).isEqualTo(2);
        assertThat(next(phone.get(same))).as("joined already").isEqualTo(received);
        assertThat(phone.get("/report/" + key + "/same/any")).bodyText().doesNotContain(same);
    }

    @Test
    void onlyWhatIsOfferedCanBeChosenAndNothingMustBe() {
        ProblemId known = known();
        String same = same(send(UUID.randomUUID().toString(), Map.of()));
        assertThat(next(phone.post(same, Map.of("same", "00000000000000000000000000"))))
                .isEqualTo(same);
        assertThat(next(phone.post(same, Map.of("same", "")))).endsWith("/received");
        assertThat(town.get(known).reports()).isEqualTo(1);
    }

    @Test
    void onceTheDeskHasReadItItIsTheDesksToJoin() {
        ProblemId known = known();
        String same = same(send(UUID.randomUUID().toString(), Map.of()));
        jdbc.sql("update problems.problem set state = 'verified' where neighbourhood_id = ? and state = 'new'")
                .param(home.id().value())
                .update();
        assertThat(next(phone.post(same, Map.of("same", known.text())))).isEqualTo(same);
        assertThat(next(phone.get(same))).endsWith("/received");
        assertThat(town.get(known).reports()).isEqualTo(1);
    }

    @Test
    void whatIsAboutTheCouncilIsOfferedNothing() {
        known();
        assertThat(send(UUID.randomUUID().toString(), Map.of("above", "yes")))
                .bodyText()
                .contains("\"code\"")
                .doesNotContain("/same/any");
    }

    private String same(MvcTestResult sent) {
        return found(SAME, phone.get(found(SIMILAR, sent)));
    }

    private ProblemId known() {
        return town.published(
                home, "lamp-out", "چراغ نانوایی", "دو چراغ روبه‌روی نانوایی سنگکی خاموش است", home.centre());
    }

    private MvcTestResult send(String key, Map<String, String> more) {
        var request = mvc.post()
                .uri("/report/sent")
                .header("Sec-Fetch-Site", "same-origin")
                .param("key", key)
                .param("neighbourhood", home.id().text())
                .param("latitude", Double.toString(home.centre().latitude()))
                .param("longitude", Double.toString(home.centre().longitude()))
                .param("area", "lighting-power")
                .param("topic", "lamp-out")
                .param("text", "چراغ نانوایی سنگکی خاموش است");
        more.forEach(request::param);
        MvcTestResult result = request.exchange();
        assertThat(result).hasStatusOk();
        return result;
    }
}
