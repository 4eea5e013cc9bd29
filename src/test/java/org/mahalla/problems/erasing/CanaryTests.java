package org.mahalla.problems.erasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mahalla.problems.testing.RememberingPhone.location;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.mahalla.access.Role;
import org.mahalla.access.testing.People;
import org.mahalla.places.Neighbourhood;
import org.mahalla.platform.backup.TakeBackup;
import org.mahalla.platform.timeline.TimelineCheck;
import org.mahalla.problems.sensitive.ForgetSensitive;
import org.mahalla.problems.testing.Post;
import org.mahalla.problems.testing.RememberingPhone;
import org.mahalla.problems.testing.ResidentsPhone;
import org.mahalla.problems.testing.Traces;
import org.mahalla.problems.testing.Unpacked;
import org.mahalla.problems.testing.YakhchalQazi;
import org.mahalla.shared.Digits;
import org.mahalla.shared.Sealer;
import org.mahalla.testing.Installed;
import org.mahalla.testing.MahallaTest;
import org.mahalla.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * A bird that is nowhere else in the world goes through the whole life of a report: as words, place, phone, e-mail,
 * metadata of a photo, public copy, note, answer, message, reason. It is readable in the published copy alone, and after
 * erasing it is nowhere.
 */
@MahallaTest
@ExtendWith(OutputCaptureExtension.class)
class CanaryTests {
    private final String bird = "qanari" + UUID.randomUUID().toString().replace("-", "");
    private final String phone = "0913"
            + String.format(Locale.ROOT, "%07d", Math.abs(UUID.randomUUID().hashCode() % 9_000_000));
    private final String mail = bird + "@example.com";

    private final MockMvcTester mvc;
    private final YakhchalQazi place;
    private final Neighbourhood here;
    private final RememberingPhone writer;
    private final RememberingPhone desk;
    private final RememberingPhone reviewer;
    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final Traces traces;
    private final TimelineCheck check;
    private final ForgetSensitive forget;
    private final TakeBackup backup;
    private final Path data;

    @Autowired
    CanaryTests(
            MockMvcTester mvc,
            YakhchalQazi place,
            People people,
            Post post,
            JdbcClient jdbc,
            Sealer sealer,
            TimelineCheck check,
            ForgetSensitive forget,
            TakeBackup backup,
            @Value("${mahalla.data}") Path data) {
        this.mvc = mvc;
        this.place = place;
        this.here = place.neighbourhood();
        this.writer = new RememberingPhone(mvc, post);
        this.desk = new RememberingPhone(mvc, post)
                .with(people.signIn(Role.MANAGER, here.path().value()));
        this.reviewer = new RememberingPhone(mvc, post).with(people.signIn(Role.REVIEWER, "ir.qom"));
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.traces = new Traces(jdbc, sealer, this::tells);
        this.check = check;
        this.forget = forget;
        this.backup = backup;
        this.data = data;
    }

    @Test
    void whatIsErasedIsNowhere(CapturedOutput log) throws IOException {
        String code = report();
        String problem = problem(code);
        live(code, problem);
        assertThat(traces.readable()).as("readable before erasing").containsOnly("problems.problem");
        assertThat(traces.sealed()).as("sealed before erasing").hasSizeGreaterThan(5);
        assertThat(traces.files(data)).as("letters before erasing").isNotEmpty();
        assertThat(telling(problem))
                .as("pages and files that show it before erasing")
                .contains(
                        "/problems/" + problem,
                        OpenPages.file("/problems.csv", here.id()),
                        OpenPages.file("/problems.xlsx", here.id()),
                        OpenPages.file("/problems.geojson", here.id()));

        assertThat(location(writer.post("/track/" + code + "/erase", Map.of()))).isEqualTo("/track/erased");

        assertThat(traces.readable()).as("readable").isEmpty();
        assertThat(traces.sealed()).as("sealed").isEmpty();
        assertThat(traces.files(data)).as("files").isEmpty();
        assertThat(log.getAll()).doesNotContain(bird, phone, phone.substring(1), code);
        assertThat(writer.get("/track/" + code)).hasStatus(404);
        assertThat(writer.read("/problems/" + problem)).doesNotContain(bird).contains("چراغ خاموش");
        assertThat(telling(problem)).as("pages and files").isEmpty();
        assertThat(desk.read("/desk/problems/" + problem)).doesNotContain(bird);
        assertThat(check.run().faults())
                .as("the chain of the problem")
                .noneMatch(fault -> fault.toString().contains(aggregate(problem)));
    }

    @Test
    void whatIsErasedDoesNotComeBackWithAnOlderBackup(@TempDir Path folder) throws Exception {
        Path shelf = folder.resolve("shelf");
        String kept = new ResidentsPhone(mvc, place).report();
        String code = report();
        live(code, problem(code));
        String older = backup.take(shelf, true, Duration.ofDays(30)).name();
        assertThat(traces.files(shelf)).as("the older backup holds it").isNotEmpty();

        assertThat(location(writer.post("/track/" + code + "/erase", Map.of()))).isEqualTo("/track/erased");
        String newer = backup.take(shelf, true, Duration.ofDays(30)).name();
        String database = TestDatabase.empty();
        Installed elsewhere = new Installed(folder);
        Installed.Ended restored = elsewhere.run("restore", shelf.resolve(older).toString(), "--database", database);

        assertThat(restored.code()).as(restored.text()).isZero();
        assertThat(restored.text()).contains("1 erased again", "sound");
        JdbcClient rows = JdbcClient.create(TestDatabase.owner(database));
        Traces there = new Traces(rows, sealer, this::tells);
        assertThat(there.readable()).as("readable").isEmpty();
        assertThat(there.sealed()).as("sealed").isEmpty();
        assertThat(there.files(folder.resolve("data"))).as("files").isEmpty();
        assertThat(there.files(shelf.resolve(newer))).as("the newer backup").isEmpty();
        assertThat(rows.sql("select code from problems.tracking_code")
                        .query(String.class)
                        .list())
                .contains(kept)
                .doesNotContain(code);
    }

    @Test
    void whatIsAboutAPersonIsNowhereAfterSevenDays(CapturedOutput log) throws IOException {
        String code = report();
        String problem = problem(code);
        String at = "/desk/problems/" + problem;
        step(desk, at + "/notes", Map.of("note", "یادداشت " + bird));
        step(desk, at + "/answers", Map.of("answer", "پاسخ " + bird));
        step(desk, relay(code) + "/messages", Map.of("message", "پرسش " + bird));
        writer.prove(code, phone.substring(1));
        String once = writer.once("/track/" + code + "/choices");
        step(writer, "/track/" + code + "/messages", Map.of("message", "جواب " + bird, "once", once));
        step(desk, relay(code) + "/reveals", Map.of("reason", "دلیل " + bird));
        step(writer, "/track/" + code + "/contact", Map.of("contact", "2" + mail));
        writer.codeSentTo("2" + mail);
        step(desk, at + "/aside", Map.of("as", "about_person"));
        assertThat(reviewer.read("/desk/sensitive/" + problem)).contains(bird);
        assertThat(telling(problem)).as("pages and files").isEmpty();
        assertThat(traces.files(data)).as("letters before forgetting").isNotEmpty();
        jdbc.sql("update problems.problem set state_since = current_date - 8 where problem_id = ?")
                .param(org.mahalla.problems.ProblemId.of(problem).orElseThrow().value())
                .update();

        assertThat(forget.forgetDue()).isPositive();

        assertThat(traces.readable()).as("readable").isEmpty();
        assertThat(traces.sealed()).as("sealed").isEmpty();
        assertThat(traces.files(data)).as("files").isEmpty();
        assertThat(answersAbout(code, problem)).as("answers").isEmpty();
        assertThat(letters(problem)).as("letters").isZero();
        assertThat(log.getAll()).doesNotContain(bird, phone, phone.substring(1), code);
        assertThat(writer.get("/track/" + code)).hasStatus(404);
        assertThat(telling(problem)).as("pages and files").isEmpty();
        assertThat(check.run().faults())
                .as("the chain of the problem")
                .noneMatch(fault -> fault.toString().contains(aggregate(problem)));
    }

    /** Answers that still tell of the report or of its problem. */
    private List<String> answersAbout(String code, String problem) {
        return jdbc.sql("select key || ' ' || answer from platform.answer where answer like ? or answer like ?")
                .params("%" + code + "%", "%" + problem + "%")
                .query(String.class)
                .list();
    }

    private int letters(String problem) {
        return jdbc.sql("select count(*) from platform.notice where key like ?")
                .param("%" + problem + "%")
                .query(Integer.class)
                .single();
    }

    /** Pages and files for everybody, in both languages, on which the bird can be read. */
    private List<String> telling(String problem) {
        return OpenPages.of(problem, here.id()).stream()
                .flatMap(path -> Stream.of(path, "/en" + path))
                .filter(path -> tells(Unpacked.text(mvc.get().uri(path).exchange())))
                .toList();
    }

    private String report() throws IOException {
        String what = location(
                writer.post("/report", Map.of("neighbourhood", here.id().text(), "place", "جنب " + bird)));
        var upload = mvc.post().uri(what).multipart();
        upload.file(new MockMultipartFile("photos", bird + ".jpg", "image/jpeg", SingingPhoto.of(bird + " " + phone)));
        String contact = location(upload.with(csrf())
                .param("area", "lighting-power")
                .param("topic", "lamp-out")
                .param("text", "چراغ خاموش است، " + bird)
                .exchange());
        if (contact.endsWith("/similar")) {
            contact = location(writer.post(contact, Map.of("same", "")));
        }
        String received = location(writer.post(contact, Map.of("phone", Digits.persian(phone), "email", mail)));
        String page = writer.read(received);
        int at = page.indexOf("/track/") + 7;
        return page.substring(at, at + 10);
    }

    private void live(String code, String problem) {
        String at = "/desk/problems/" + problem;
        String relay = relay(code);
        step(
                desk,
                at + "/checks",
                Map.of("publish", "yes", "title", "چراغ " + bird, "body", "خاموش " + bird, "place", bird));
        step(desk, at + "/notes", Map.of("note", "یادداشت " + bird));
        step(desk, at + "/answers", Map.of("answer", "پاسخ " + bird));
        step(desk, relay + "/messages", Map.of("message", "پرسش " + bird));
        writer.prove(code, phone.substring(1));
        String once = writer.once("/track/" + code + "/choices");
        step(writer, "/track/" + code + "/messages", Map.of("message", "جواب " + bird, "once", once));
        step(desk, relay + "/reveals", Map.of("reason", "دلیل " + bird));
        String report = relay.substring(relay.lastIndexOf('/') + 1);
        step(reviewer, "/desk/reveals/" + report + "/1", Map.of("say", "allow"));
        step(desk, relay + "/reveals/open", Map.of());
        step(desk, at + "/hold", Map.of("holder", "گروه " + bird));
        step(desk, at + "/solved", Map.of("solved", "حل شد " + bird));
        step(writer, "/track/" + code + "/contact", Map.of("contact", "2" + mail));
        assertThat(writer.read("/problems/" + problem)).contains(bird);
    }

    private String relay(String code) {
        String report = jdbc.sql("select report_id from problems.tracking_code where code = ?")
                .param(code)
                .query((row, n) -> new org.mahalla.problems.ReportId(row.getObject(1, UUID.class)).text())
                .single();
        return "/desk/problems/" + problem(code) + "/reports/" + report;
    }

    private static void step(RememberingPhone who, String path, Map<String, String> typed) {
        Map<String, String> sent = new java.util.HashMap<>(typed);
        sent.putIfAbsent("once", UUID.randomUUID().toString());
        assertThat(who.post(path, sent)).as(path).hasStatus(303);
    }

    private String problem(String code) {
        return jdbc.sql("""
                        select r.problem_id from problems.report r
                        join problems.tracking_code c on c.territory_id = r.territory_id and c.report_id = r.report_id
                        where c.code = ?
                        """)
                .param(code)
                .query((row, n) -> new org.mahalla.problems.ProblemId(row.getObject(1, UUID.class)).text())
                .single();
    }

    private static String aggregate(String problem) {
        return org.mahalla.problems.ProblemId.of(problem).orElseThrow().value().toString();
    }

    private boolean tells(String text) {
        return text.contains(bird)
                || text.contains(phone.substring(1))
                || text.contains(Digits.persian(phone.substring(1)));
    }
}
