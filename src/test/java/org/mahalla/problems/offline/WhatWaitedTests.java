package org.mahalla.problems.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mahalla.problems.testing.ResidentsPhone.DARK;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mahalla.problems.erasing.EraseReport;
import org.mahalla.problems.intake.Reports;
import org.mahalla.problems.testing.ResidentsPhone;
import org.mahalla.problems.testing.YakhchalQazi;
import org.mahalla.shared.CompactId;
import org.mahalla.shared.TrackingCode;
import org.mahalla.testing.MahallaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What waited on a phone is taken in by the rules of the three steps, once for each key. */
@MahallaTest
class WhatWaitedTests {
    private final MockMvcTester mvc;
    private final YakhchalQazi place;
    private final Reports reports;
    private final EraseReport erase;
    private final JdbcClient jdbc;

    @Autowired
    WhatWaitedTests(MockMvcTester mvc, YakhchalQazi place, Reports reports, EraseReport erase, JdbcClient jdbc) {
        this.reports = reports;
        this.erase = erase;
        this.mvc = mvc;
        this.place = place;
        this.jdbc = jdbc;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/en"})
    void itIsAnsweredWithTheCodeAndWhereToFollowIt(String language) {
        JsonNode answer = json(send(language + "/report/sent", said(key()), 200));
        String code = answer.get("code").asString();
        assertThat(answer.get("followUrl").asString()).isEqualTo(language + "/track/" + code);
        assertThat(answer.get("due").asString()).matches("\\d{4}-\\d\\d-\\d\\d");
        assertThat(answer.get("dueShown").asString()).isNotBlank();
        assertThat(mvc.get().uri(answer.get("followUrl").asString())).hasStatusOk();
    }

    @Test
    void sentAgainItIsTheFirstAnswerWhateverItSays() {
        String key = key();
        long before = count();
        String first = code(said(key));
        Map<String, String> other = said(key);
        other.put("text", "سخن دیگری که با همین کلید آمده است.");
        other.put("topic", "no-such-topic");
        other.put("phone", "no number");
        assertThat(code(other)).isEqualTo(first);
        assertThat(code(said(key))).isEqualTo(first);
        assertThat(count()).isEqualTo(before + 1);
    }

    @Test
    void aReportBegunInStepsAndFinishedHereIsOne() {
        ResidentsPhone phone = new ResidentsPhone(mvc, place);
        String contact = phone.lampOut();
        String token = contact.replaceAll("/report/([^/]+)/contact", "$1");
        String code = code(said(token));
        assertThat(phone.code(phone.send(contact, ""))).isEqualTo(code);
        String finished = phone.lampOut();
        String first = phone.code(phone.send(finished, ""));
        assertThat(code(said(finished.replaceAll("/report/([^/]+)/contact", "$1"))))
                .isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({
        "neighbourhood,,neighbourhood",
        "topic,,area",
        "text,کوتاه,text",
        "phone,123,phone",
        "email,خانه,email",
        "topic,water-outage,area",
        "key,1,key"
    })
    void whatIsWrongIsSaidFieldByField(String name, String value, String field) {
        Map<String, String> said = said(key());
        said.put(name, value == null ? "" : value);
        if (name.equals("topic")) {
            said.put("area", "");
            said.put("topic", value == null ? "" : outside());
        }
        JsonNode persian = json(send("/report/sent", said, 422)).get("errors");
        JsonNode english = json(send("/en/report/sent", said, 422)).get("errors");
        assertThat(persian.get(0).get("field").asString()).isEqualTo(field);
        assertThat(persian.get(0).get("words").asString()).containsPattern("[\\u0600-\\u06FF]");
        assertThat(english.get(0).get("words").asString()).containsPattern("[a-z]{3}");
    }

    @ParameterizedTest
    @CsvSource({
        "cross-site,,403",
        "same-site,,403",
        "none,,403",
        ",,403",
        ",http://elsewhere.example,403",
        "cross-site,http://localhost,403",
        ",http://localhost,200",
        "same-origin,,200"
    })
    void onlyAPageOfOursMaySend(String site, String origin, int status) {
        var request = mvc.post().uri("/report/sent").header("Host", "localhost");
        if (site != null) {
            request.header("Sec-Fetch-Site", site);
        }
        if (origin != null) {
            request.header("Origin", origin);
        }
        said(key()).forEach(request::param);
        assertThat(request.exchange()).hasStatus(status);
    }

    @Test
    void whatIsAboutTheCouncilGoesOneLevelUpWithItsAnswers() {
        Map<String, String> said = said(key());
        said.put("above", "yes");
        said.put("answer-lamp-count", "few");
        said.put("place", "نبش کوچهٔ ۱۲");
        Map<String, Object> row = jdbc.sql("""
                        select p.about_council, r.answers_sealed is not null as answered, r.place_sealed is not null as placed
                        from problems.tracking_code c
                        join problems.report r on r.territory_id = c.territory_id and r.report_id = c.report_id
                        join problems.problem p on p.territory_id = r.territory_id and p.problem_id = r.problem_id
                        where c.code = ?
                        """).param(code(said)).query().singleRow();
        assertThat(row)
                .containsEntry("about_council", true)
                .containsEntry("answered", true)
                .containsEntry("placed", true);
    }

    @Test
    void somebodysNumberIsAskedAboutAndNeverTakenInUnseen() {
        Map<String, String> said = said(key());
        said.put("text", DARK + " به ۰۹۱۲۳۴۵۶۷۸۹ زنگ بزنید.");
        JsonNode wrong = json(send("/report/sent", said, 422)).get("errors").get(0);
        assertThat(wrong.get("field").asString()).isEqualTo("left");
        assertThat(wrong.get("words").asString()).contains("۰۹۱۲۳۴۵۶۷۸۹");
        said.put("left", "out");
        assertThat(code(said)).hasSize(10);
        Map<String, String> open = said(key());
        open.put("text", said.getOrDefault("text", ""));
        open.put("left", "desk");
        assertThat(code(open)).hasSize(10);
        Map<String, String> bare = said(key());
        bare.put("text", "زنگ ۰۹۱۲۳۴۵۶۷۸۹");
        bare.put("left", "out");
        assertThat(json(send("/report/sent", bare, 422))
                        .get("errors")
                        .get(0)
                        .get("field")
                        .asString())
                .isEqualTo("text");
    }

    @Test
    void aFileThatIsNoPhotoIsSaidAndNothingIsTakenIn() {
        long before = count();
        var request = mvc.post().uri("/report/sent").multipart();
        request.file(new MockMultipartFile("photos", "0.jpg", "image/jpeg", "<svg/>".getBytes(StandardCharsets.UTF_8)));
        said(key()).forEach(request::param);
        assertThat(request.header("Sec-Fetch-Site", "same-origin").exchange())
                .hasStatus(422)
                .bodyText()
                .contains("\"field\":\"photos\"");
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void whatWasErasedIsGoneForGood() {
        String key = key();
        erase.erase(reports.byCode(new TrackingCode(code(said(key)))).orElseThrow());
        JsonNode persian =
                json(send("/report/sent", said(key), 410)).get("errors").get(0);
        JsonNode english =
                json(send("/en/report/sent", said(key), 410)).get("errors").get(0);
        assertThat(persian.get("field").asString()).isEqualTo("send");
        assertThat(persian.get("words").asString()).contains("پاک شده است");
        assertThat(english.get("words").asString()).contains("was erased");
        assertThat(mvc.get().uri("/report/" + token(key) + "/received")).hasStatus(404);
    }

    @Test
    void whatStoodInTheFirstStepIsNotLost() {
        ResidentsPhone phone = new ResidentsPhone(mvc, place);
        String token = phone.where("نبش کوچهٔ ۱۲").replaceAll("/report/([^/]+)/what", "$1");
        String code = code(said(token));
        assertThat(reports.find(reports.byCode(new TrackingCode(code)).orElseThrow())
                        .orElseThrow()
                        .place())
                .isEqualTo("نبش کوچهٔ ۱۲");
    }

    /** The key as the addresses of a report have it. */
    private static String token(String key) {
        return CompactId.encode(UUID.fromString(key));
    }

    @Test
    void theListOfPlacesIsAskedForOnce() {
        MvcTestResult places = mvc.get().uri("/en/report/here/places.json").exchange();
        assertThat(places).hasStatusOk().bodyText().contains("Yakhchal Qazi");
        String tag = Objects.requireNonNull(places.getResponse().getHeader("ETag"));
        assertThat(mvc.get()
                        .uri("/en/report/here/places.json")
                        .header("If-None-Match", tag)
                        .exchange())
                .hasStatus(304);
    }

    @Test
    void theWorkerIsAskedForEachTimeAndKnowsItsVersion() {
        MvcTestResult worker = mvc.get().uri("/sw.js").exchange();
        assertThat(worker).hasStatusOk().hasHeader("Cache-Control", "no-cache");
        assertThat(worker.getResponse().getContentType()).startsWith("text/javascript");
        assertThat(worker).bodyText().startsWith("const VERSION = \"").contains("importScripts(\"/assets/", "shell-");
    }

    private Map<String, String> said(String key) {
        return new HashMap<>(Map.of(
                "key",
                key,
                "neighbourhood",
                place.neighbourhood().id().text(),
                "area",
                "lighting-power",
                "topic",
                "lamp-out",
                "text",
                DARK));
    }

    private String outside() {
        return jdbc.sql("select topic from problems.topic where outside and retired_on is null limit 1")
                .query(String.class)
                .single();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private String code(Map<String, String> said) {
        return json(send("/report/sent", said, 200)).get("code").asString();
    }

    private MvcTestResult send(String path, Map<String, String> said, int status) {
        var request = mvc.post().uri(path).header("Sec-Fetch-Site", "same-origin");
        said.forEach(request::param);
        MvcTestResult result = request.exchange();
        assertThat(result).hasStatus(status);
        return result;
    }

    private static JsonNode json(MvcTestResult result) {
        try {
            return JsonMapper.shared().readTree(result.getResponse().getContentAsString(StandardCharsets.UTF_8));
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private long count() {
        return jdbc.sql("select count(*) from problems.report")
                .query(Long.class)
                .single();
    }
}
