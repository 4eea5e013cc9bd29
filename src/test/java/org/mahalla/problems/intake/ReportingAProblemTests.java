package org.mahalla.problems.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mahalla.places.DivisionKind;
import org.mahalla.places.Divisions;
import org.mahalla.places.Neighbourhood;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.places.registry.PlaceStore;
import org.mahalla.places.testing.PlaceFixtures;
import org.mahalla.places.testing.Registered;
import org.mahalla.platform.timeline.Actor;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.stages.TakeStep;
import org.mahalla.shared.Digits;
import org.mahalla.shared.IdMaker;
import org.mahalla.testing.MahallaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A resident says what is wrong, in three steps, and is given a code. */
@MahallaTest
class ReportingAProblemTests {
    private static final Pattern CODE = Pattern.compile("/track/(\\d{10})");
    private static final String DARK = "از دو هفته پیش چهار چراغ کوچه خاموش است.";

    private final MockMvcTester mvc;
    private final JdbcClient jdbc;
    private final Registered places;
    private final TakeStep steps;
    private Neighbourhood yakhchal;

    @Autowired
    ReportingAProblemTests(
            MockMvcTester mvc,
            JdbcClient jdbc,
            TakeStep steps,
            PlaceStore store,
            Neighbourhoods neighbourhoods,
            Divisions divisions,
            IdMaker ids) {
        this.mvc = mvc;
        this.jdbc = jdbc;
        this.steps = steps;
        this.places = new Registered(store, neighbourhoods, divisions, ids);
        this.yakhchal = neighbourhoods
                .byPath(new org.mahalla.shared.PlacePath("ir.qom.yakhchal-reporting"))
                .orElseGet(() -> {
                    places.division("ir", DivisionKind.COUNTRY, "ایران", "Iran");
                    return places.neighbourhood(
                            places.division("ir.qom", DivisionKind.CITY, "قم", "Qom"),
                            "yakhchal-reporting",
                            "یخچال قاضی",
                            "Yakhchal Qazi",
                            PlaceFixtures.square(51.9, 33.1, 0.01),
                            1);
                });
    }

    @BeforeEach
    void theNeighbourhoodIsThere() {
        assertThat(yakhchal.name().fa()).isEqualTo("یخچال قاضی");
    }

    @Test
    void threeStepsGiveACodeThatShowsTheReport() {
        String what = where("نبش کوچهٔ ۱۲");
        String contact = say(what, "lighting-power", "lamp-out", DARK);
        String received = send(contact, "۰۹۱۲ ۳۴۵ ۶۷۸۹");
        String code = code(received);

        MvcTestResult page = mvc.get()
                .uri("/track?code={code}", Digits.persian(code.substring(0, 4) + " " + code.substring(4)))
                .exchange();
        assertThat(page).hasStatus(303).hasHeader("Location", "/track/" + code);
        assertThat(mvc.get().uri("/track/" + code))
                .hasStatusOk()
                .bodyText()
                .contains("چراغ خاموش", "یخچال قاضی", "یک ساکن", "گزارش رسید")
                .doesNotContain(DARK, "۰۹۱۲", "0912", "912345");
    }

    @Test
    void whoReportedJudgesWhetherItIsSolved() {
        String code = code(send(say(where(null), "lighting-power", "lamp-out", DARK), ""));
        ProblemId problem = new ProblemId(
                jdbc.sql("""
                        select r.problem_id from problems.report r
                        join problems.tracking_code c on c.territory_id = r.territory_id and c.report_id = r.report_id
                        where c.code = ?
                        """).param(code).query(java.util.UUID.class).single());
        assertThat(judge(code, "solved")).hasStatus(409);
        Actor manager = new Actor(List.of("manager"), null);
        for (String step : List.of("verify", "take_in_hand", "claim_solved")) {
            steps.take(problem, manager, step, "لامپ عوض شد.", Map.of());
        }
        assertThat(mvc.get().uri("/track/" + code)).bodyText().contains("می‌گویند حل شد", "لامپ عوض شد.");
        assertThat(judge(code, "unsolved")).hasStatus(303);
        assertThat(judge(code, "unsolved")).as("the same answer again").hasStatus(303);
        assertThat(mvc.get().uri("/track/" + code)).bodyText().contains("اعتراض ساکنان", "گفت که حل نشده است");
        steps.take(problem, manager, "take_in_hand", null, Map.of());
        steps.take(problem, manager, "claim_solved", "این بار سیم هم عوض شد.", Map.of());
        assertThat(judge(code, "solved")).hasStatus(303);
        assertThat(mvc.get().uri("/track/" + code)).bodyText().contains("تأیید ساکنان", "دوباره خراب شده است");
    }

    private MvcTestResult judge(String code, String answer) {
        return mvc.post()
                .uri("/track/" + code + "/answer")
                .with(csrf())
                .param("answer", answer)
                .exchange();
    }

    @Test
    void sentAgainItIsAnsweredWithTheFirstCode() {
        String contact = say(where(null), "lighting-power", "lamp-out", DARK);
        String first = code(send(contact, ""));
        String again = code(send(contact, ""));
        assertThat(again).isEqualTo(first);
    }

    @Test
    void sentByManyAtOnceItIsOneReport() throws Exception {
        String contact = say(where(null), "lighting-power", "lamp-out", DARK);
        long before = reports();
        Callable<String> send = () -> code(send(contact, ""));
        try (ExecutorService phones = Executors.newFixedThreadPool(6)) {
            assertThat(phones.invokeAll(java.util.Collections.nCopies(12, send)).stream()
                            .map(java.util.concurrent.Future::resultNow)
                            .collect(Collectors.toSet()))
                    .hasSize(1);
        }
        assertThat(reports()).isEqualTo(before + 1);
    }

    @Test
    void whatIsMissingIsSaidAndWhatWasTypedIsKept() {
        assertThat(mvc.post().uri("/report").with(csrf()).param("place", "کنار نانوایی"))
                .hasStatus(422)
                .bodyText()
                .contains("بگویید مشکل در کدام محله است", "کنار نانوایی");
        String what = where(null);
        assertThat(mvc.post()
                        .uri(what)
                        .with(csrf())
                        .param("area", "lighting-power")
                        .param("text", "تاریک"))
                .hasStatus(422)
                .bodyText()
                .contains("بگویید دقیق‌تر کدام است", "دست‌کم ۱۰ نویسه", ">تاریک</textarea>");
        String contact = say(what, "lighting-power", "lamp-out", DARK);
        assertThat(mvc.post().uri(contact).with(csrf()).param("phone", "۱۲۳"))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"۱۲۳\"", "aria-invalid");
    }

    @Test
    void aPhotoIsTakenInWithoutItsTraces() throws IOException {
        String what = where(null);
        MockMultipartFile photo = new MockMultipartFile("photos", "IMG_0001.JPG", "image/jpeg", picture());
        MockMultipartFile drawing = new MockMultipartFile(
                "photos", "x.jpg", "image/jpeg", "<svg onload=1/>".getBytes(StandardCharsets.UTF_8));
        assertThat(mvc.post()
                        .uri(what)
                        .multipart()
                        .file(photo)
                        .file(drawing)
                        .with(csrf())
                        .param("area", "lighting-power")
                        .param("topic", "lamp-out")
                        .param("text", DARK))
                .hasStatus(422)
                .bodyText()
                .contains("/photos/0.jpg", DARK);
        String contact = say(what, "lighting-power", "lamp-out", DARK);
        code(send(contact, ""));
        assertThat(jdbc.sql("select count(*) from problems.photo where published_on is null")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void aDangerShowsTheEmergencyNumbersFirst() {
        String next = say(where(null), "lighting-power", "unsafe-pole", "سیم برق روی زمین افتاده است.");
        assertThat(next).endsWith("/danger");
        assertThat(mvc.get().uri(next)).hasStatusOk().bodyText().contains("tel:121", "tel:125");
    }

    @Test
    void whatIsNotOursEndsWithWhomToCall() {
        String next = say(where(null), "lighting-power", "power-cut-now", "");
        assertThat(next).endsWith("/outside");
        assertThat(mvc.get().uri(next)).hasStatusOk().bodyText().contains("tel:121", "چیزی ثبت نشد");
    }

    @Test
    void whatWasSaidAndWhoSaidItStandNowhereInTheClear() {
        String contact = say(where("کوچهٔ قناری ۷۳۹۱"), "lighting-power", "lamp-out", "قناری ۷۳۹۱ در چاه است.");
        code(send(contact, "09127391000"));
        for (String column : new String[] {"text_sealed", "place_sealed"}) {
            assertThat(jdbc.sql("select count(*) from problems.report where position(convert_to('۷۳۹۱', 'UTF8') in "
                                    + column + ") > 0")
                            .query(Long.class)
                            .single())
                    .isZero();
        }
        assertThat(jdbc.sql(
                                "select count(*) from problems.problem where search_text like '%7391%' or body like '%۷۳۹۱%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void nearMeIsKeptRoughly() {
        MvcTestResult result = mvc.post()
                .uri("/report")
                .with(csrf())
                .param("latitude", "33.104567")
                .param("longitude", "51.905432")
                .exchange();
        String what = location(result);
        code(send(say(what, "lighting-power", "lamp-out", DARK), ""));
        assertThat(jdbc.sql("select count(*) from problems.report where latitude = 33.105 and longitude = 51.905")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private String where(@org.jspecify.annotations.Nullable String place) {
        return location(mvc.post()
                .uri("/report")
                .with(csrf())
                .param("neighbourhood", yakhchal.id().text())
                .param("place", place == null ? "" : place)
                .exchange());
    }

    private String say(String what, String area, String topic, String text) {
        return location(mvc.post()
                .uri(what)
                .with(csrf())
                .param("area", area)
                .param("topic", topic)
                .param("text", text)
                .exchange());
    }

    private String send(String contact, String phone) {
        return location(
                mvc.post().uri(contact).with(csrf()).param("phone", phone).exchange());
    }

    private String code(String received) {
        MvcTestResult page = mvc.get().uri(received).exchange();
        assertThat(page).hasStatusOk();
        try {
            Matcher found = CODE.matcher(page.getResponse().getContentAsString(StandardCharsets.UTF_8));
            assertThat(found.find()).isTrue();
            return found.group(1);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String location(MvcTestResult result) {
        assertThat(result).hasStatus(303);
        return Objects.requireNonNull(result.getResponse().getHeader("Location"));
    }

    private long reports() {
        return jdbc.sql("select count(*) from problems.report")
                .query(Long.class)
                .single();
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "jpeg", out);
        return out.toByteArray();
    }
}
