package org.mahalla.problems.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mahalla.problems.desk.DeskTown.body;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mahalla.access.Role;
import org.mahalla.places.Neighbourhood;
import org.mahalla.platform.files.Photo;
import org.mahalla.platform.files.PhotoIntake;
import org.mahalla.problems.intake.Received;
import org.mahalla.problems.model.State;
import org.mahalla.problems.photos.Photos;
import org.mahalla.problems.stages.Problems;
import org.mahalla.shared.CompactId;
import org.mahalla.shared.IdMaker;
import org.mahalla.testing.MahallaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MahallaTest
class DeskTests {
    @Autowired
    private MockMvcTester web;

    @Autowired
    private DeskTown town;

    @Autowired
    private Problems problems;

    @Autowired
    private Photos photos;

    @Autowired
    private PhotoIntake intake;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private IdMaker ids;

    private Neighbourhood home;
    private Cookie manager;

    @BeforeEach
    void aNeighbourhoodWithAManager() {
        home = town.neighbourhood();
        manager = town.signIn(Role.MANAGER, home);
    }

    @Test
    void receivesTakesInHandAndClosesWithEvidence() throws IOException {
        Received received = town.report(home);
        assertThat(body(get("/desk", manager)))
                .contains("گزارش‌های تازه", DeskTown.WORDS, "گوینده پوشیده است", "نگاه نخست تا");
        assertThat(redirect(post(received, "/checks", manager, Map.of()))).endsWith("?done=verify");
        assertThat(state(received)).isEqualTo(State.VERIFIED);
        assertThat(redirect(post(received, "/hold", manager, Map.of("holder", "کارگروه عمران"))))
                .endsWith("?done=take_in_hand");
        assertThat(body(get("/desk/problems/" + id(received) + "?done=take_in_hand", manager)))
                .contains("پیگیری آغاز شد", "کارگروه عمران", "کار بعدی");
        assertThat(web.post()
                        .uri("/desk/problems/" + id(received) + "/solved")
                        .multipart()
                        .file(new MockMultipartFile("photos", "a.png", "image/png", png()))
                        .param("once", DeskTown.token())
                        .param("solved", "چراغ‌ها عوض شد")
                        .cookie(manager)
                        .with(csrf()))
                .hasStatus(303);
        assertThat(state(received)).isEqualTo(State.CLAIMED_SOLVED);
        assertThat(photos.publicOf(received.problem())).hasSize(1);
        assertThat(body(get("/desk/problems/" + id(received), manager)))
                .contains("چراغ‌ها عوض شد", "گواه حل", "حالا نوبت ساکنان است");
    }

    @Test
    void closingNeedsWordsOrAPhoto() {
        Received received = inHand();
        MvcTestResult refused = post(received, "/solved", manager, Map.of("solved", ""));
        assertThat(refused).hasStatus(422);
        assertThat(body(refused)).contains("چند کلمه بنویسید");
        assertThat(state(received)).isEqualTo(State.IN_HAND);
    }

    @Test
    void aMemberSeesAndNotesAndNothingElse() {
        Received received = inHand();
        Cookie member = town.signIn(Role.MEMBER, home);
        assertThat(body(get("/desk/problems/" + id(received), member)))
                .contains(DeskTown.WORDS, "یادداشت درونی")
                .doesNotContain("اعلام حل</span>", "پاسخ همگانی</label>");
        assertThat(post(received, "/solved", member, Map.of("solved", "حل شد"))).hasStatus(404);
        assertThat(post(received, "/hold", member, Map.of())).hasStatus(404);
        assertThat(post(received, "/answers", member, Map.of("answer", "سلام"))).hasStatus(404);
        assertThat(post(received, "/notes", member, Map.of("note", "دیروز دیدم")))
                .hasStatus(303);
        assertThat(state(received)).isEqualTo(State.IN_HAND);
    }

    @Test
    void anothersManagerFindsWhatIsNotThereAndWhatIsAlike() {
        Received received = town.report(home);
        Cookie stranger = town.signIn(Role.MANAGER, town.neighbourhood());
        String unknown = CompactId.encode(ids.next(home.id().territory()));
        for (String path : List.of("", "/checks", "/hold", "/solved", "/answers", "/notes", "/aside", "/override")) {
            MvcTestResult real = path.isEmpty()
                    ? get("/desk/problems/" + id(received), stranger)
                    : post(received, path, stranger, Map.of());
            MvcTestResult none = path.isEmpty()
                    ? get("/desk/problems/" + unknown, stranger)
                    : postTo("/desk/problems/" + unknown + path, stranger, Map.of());
            assertThat(real).as(path).hasStatus(404);
            assertThat(none).as(path).hasStatus(404);
            assertThat(plain(real, id(received))).as(path).isEqualTo(plain(none, unknown));
        }
        assertThat(body(get("/desk", stranger))).doesNotContain(DeskTown.WORDS);
        assertThat(body(get("/desk/problems", stranger))).doesNotContain(id(received));
        assertThat(redirectOrBody(get("/desk/problems?q=" + received.code().digits(), stranger)))
                .doesNotContain(id(received));
    }

    @Test
    void theReportsWordsAreOnNoPublicPage() {
        Received received = town.report(home);
        post(received, "/checks", manager, Map.of());
        post(received, "/notes", manager, Map.of("note", "این را بیرون نگویید"));
        for (String path : List.of(
                "/problems/" + id(received),
                "/problems",
                "/",
                "/track/" + received.code().digits())) {
            assertThat(body(get(path, null))).as(path).doesNotContain(DeskTown.WORDS, "این را بیرون نگویید");
        }
    }

    @Test
    void theEditedCopyGoesOutWithTheCheck() {
        Received received = town.report(home);
        assertThat(post(
                        received,
                        "/checks",
                        manager,
                        Map.of(
                                "publish",
                                "yes",
                                "title",
                                "تاریکی کوچهٔ ۱۲",
                                "body",
                                "چهار چراغ خاموش است.",
                                "place",
                                "کوچهٔ ۱۲")))
                .hasStatus(303);
        var problem = problems.get(received.problem());
        assertThat(problem.title()).isEqualTo("تاریکی کوچهٔ ۱۲");
        assertThat(problem.state()).isEqualTo(State.VERIFIED);
        assertThat(body(get("/desk/problems?q=تاریک", manager))).contains("تاریکی کوچهٔ ۱۲");
    }

    @Test
    void personalDetailsAreMarkedTakenOutAndHeldBack() {
        Received received = town.report(home, "چراغ خاموش است، با ۰۹۱۲۳۴۵۶۷۸۹ زنگ بزنید", null, List.of());
        assertThat(body(get("/desk/problems/" + id(received), manager)))
                .contains("<mark>۰۹۱۲۳۴۵۶۷۸۹</mark>")
                .contains("چراغ خاموش است، با ••• زنگ بزنید</textarea>");
        Map<String, String> copy = Map.of("publish", "yes", "title", "چراغ", "body", "به 09123456789 زنگ بزنید");
        MvcTestResult refused = post(received, "/checks", manager, copy);
        assertThat(refused).hasStatus(422);
        assertThat(body(refused)).contains("به 09123456789 زنگ بزنید", "اطلاعات شخصی کسی نیست", "شماره یا نشانی‌ای");
        assertThat(state(received)).isEqualTo(State.NEW);
        assertThat(post(
                        received,
                        "/checks",
                        manager,
                        Map.of("publish", "yes", "title", "چراغ", "body", "به 09123456789 زنگ بزنید", "sure", "yes")))
                .hasStatus(303);
    }

    @Test
    void aRefusedStepKeepsWhatWasTyped() {
        Received received = town.report(home);
        MvcTestResult refused = post(received, "/impossible", manager, Map.of("impossible", "بودجه نداریم"));
        assertThat(refused).hasStatus(422);
        assertThat(body(refused)).contains("این کار در وضع کنونی شدنی نیست");
        MvcTestResult blank = post(received, "/answers", manager, Map.of("answer", "پ"));
        assertThat(blank).hasStatus(422);
        assertThat(body(blank)).contains(">پ</textarea>");
    }

    @Test
    void sentTwiceItHappensOnce() {
        Received received = town.report(home, DeskTown.WORDS, "+989121112233", List.of());
        Map<String, String> answer = Map.of("answer", "فردا می‌آییم", "once", DeskTown.token());
        assertThat(post(received, "/answers", manager, answer)).hasStatus(303);
        assertThat(post(received, "/answers", manager, answer)).hasStatus(303);
        assertThat(entries(received, "answer")).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from platform.notice where purpose = 'problem-answered'")
                        .query(Integer.class)
                        .single())
                .isGreaterThanOrEqualTo(1);
        Map<String, String> check = Map.of("once", DeskTown.token());
        assertThat(post(received, "/checks", manager, check)).hasStatus(303);
        assertThat(post(received, "/checks", manager, check)).hasStatus(303);
        assertThat(entries(received, "verify")).isEqualTo(1);
        assertThat(post(received, "/answers", manager, Map.of("answer", "فردا می‌آییم", "once", "!")))
                .hasStatus(422);
    }

    @Test
    void photosGoOutOneByOneAndCanBeHidden() throws IOException {
        Photo photo = intake.accept(png()).find().orElseThrow();
        Received received = town.report(home, DeskTown.WORDS, null, List.of(photo));
        var shown = photos.of(received.problem()).getFirst();
        post(received, "/checks", manager, Map.of());
        assertThat(get("/photos/" + shown.id().text() + ".jpg", null)).hasStatus(404);
        assertThat(get("/photos/" + shown.id().text() + ".jpg", manager)).hasStatusOk();
        String path = "/photos/" + shown.id().text();
        assertThat(post(received, path + "/publish", manager, Map.of())).hasStatus(303);
        assertThat(get("/photos/" + shown.id().text() + ".jpg", null)).hasStatusOk();
        assertThat(post(received, path + "/hide", manager, Map.of())).hasStatus(303);
        assertThat(get("/photos/" + shown.id().text() + ".jpg", null)).hasStatus(404);
        assertThat(photos.of(received.problem())).isEmpty();
    }

    @Test
    void aManagerOverridesWithAReasonAndNeverToAnEnd() {
        Received received = town.report(home);
        assertThat(post(received, "/override", manager, Map.of("target", "confirmed", "reason", "می‌دانم")))
                .hasStatus(422);
        assertThat(post(received, "/override", manager, Map.of("target", "in_hand", "reason", "نشست ۱۲ چنین خواست")))
                .hasStatus(303);
        assertThat(state(received)).isEqualTo(State.IN_HAND);
        Cookie secretary = town.signIn(Role.SECRETARY, home);
        assertThat(post(received, "/override", secretary, Map.of("target", "new", "reason", "نه")))
                .hasStatus(404);
    }

    @Test
    void whatIsSetAsideComesBackWithAReason() {
        Received received = town.report(home);
        assertThat(post(received, "/aside", manager, Map.of("as", "spam"))).hasStatus(303);
        assertThat(problems.get(received.problem()).setAsideAs()).isEqualTo("spam");
        assertThat(post(received, "/return", manager, Map.of("why", "اشتباه بود")))
                .hasStatus(303);
        assertThat(state(received)).isEqualTo(State.NEW);
        assertThat(problems.get(received.problem()).setAsideAs()).isNull();
    }

    @Test
    void theDeskTypesAReportAndReadsTheCodeOut() {
        Map<String, String> said = Map.of(
                "neighbourhood",
                home.id().text(),
                "channel",
                "telephone",
                "topic",
                town.topic().code(),
                "text",
                "زنگ زد و گفت آب قطع است",
                "once",
                DeskTown.token());
        String first = redirect(postTo("/desk/reports/new", manager, said));
        assertThat(redirect(postTo("/desk/reports/new", manager, said))).isEqualTo(first);
        assertThat(body(get(first, manager))).contains("این کد را برایش بخوانید");
        assertThat(get(first, town.signIn(Role.SECRETARY, home))).hasStatus(404);
        assertThat(body(get("/desk", manager))).contains("زنگ زد و گفت آب قطع است");
        MvcTestResult elsewhere = postTo("/desk/reports/new", town.signIn(Role.MANAGER, town.neighbourhood()), said);
        assertThat(elsewhere).hasStatus(422);
        assertThat(body(elsewhere)).contains("یکی از محله‌های خودتان را برگزینید", "زنگ زد و گفت آب قطع است");
    }

    @Test
    void aNewCouncilSeesFiveSteps() {
        assertThat(body(get("/desk", manager))).contains("هنوز گزارشی نرسیده است", "پنج گام آغاز");
        post(town.report(home), "/checks", manager, Map.of());
        assertThat(body(get("/desk", manager))).contains("همه را خوانده‌اید").doesNotContain("پنج گام آغاز");
    }

    @Test
    void theListIsFilteredSortedAndPaged() {
        for (int i = 0; i < ProblemList.PAGE + 3; i++) {
            town.report(home);
        }
        Received one = inHand();
        assertThat(body(get("/desk/problems?state=in_hand", manager)))
                .contains(id(one), "۱ مشکل")
                .doesNotContain("بعدی‌ها");
        String first = body(get("/desk/problems?sort=oldest", manager));
        assertThat(first).contains("بعدی‌ها", "۲۹ مشکل");
        String next =
                first.replaceAll("(?s).*rel=\"next\" href=\"([^\"]+)\".*", "$1").replace("&amp;", "&");
        assertThat(body(web.get().uri(java.net.URI.create(next)).cookie(manager).exchange()))
                .contains("آغاز فهرست")
                .doesNotContain("بعدی‌ها");
        assertThat(redirect(get("/desk/problems?q=" + one.code().digits(), manager)))
                .isEqualTo("/desk/problems/" + id(one));
        int number = problems.get(one.problem()).number();
        assertThat(body(get("/desk/problems?q=" + number, manager))).contains(id(one));
        assertThat(get("/desk/problems?after=x~y&state=nothing&q=%27%26!&late=1", manager))
                .hasStatusOk();
    }

    @Test
    void everyPageSpeaksEnglishToo() {
        Received received = inHand();
        for (String path : List.of("/desk", "/desk/problems", "/desk/problems/" + id(received), "/desk/reports/new")) {
            assertThat(body(get("/en" + path, manager))).as(path).contains("dir=\"ltr\"");
        }
    }

    private Received inHand() {
        Received received = town.report(home);
        post(received, "/checks", manager, Map.of());
        post(received, "/hold", manager, Map.of());
        return received;
    }

    private MvcTestResult get(String path, @Nullable Cookie cookie) {
        var request = web.get().uri(path);
        return (cookie == null ? request : request.cookie(cookie)).exchange();
    }

    private MvcTestResult post(Received received, String path, Cookie cookie, Map<String, String> typed) {
        return postTo("/desk/problems/" + id(received) + path, cookie, typed);
    }

    private MvcTestResult postTo(String path, Cookie cookie, Map<String, String> typed) {
        var request = web.post().uri(path).cookie(cookie).with(csrf());
        typed.forEach(request::param);
        if (!typed.containsKey("once")) {
            request.param("once", DeskTown.token());
        }
        return request.exchange();
    }

    private State state(Received received) {
        return problems.get(received.problem()).state();
    }

    private int entries(Received received, String step) {
        return jdbc.sql("select count(*) from platform.timeline_entry where aggregate_id = ? and step = ?")
                .params(received.problem().value(), step)
                .query(Integer.class)
                .single();
    }

    private static String id(Received received) {
        return received.problem().text();
    }

    private static String redirect(MvcTestResult result) {
        assertThat(result).hasStatus(303);
        return String.valueOf(result.getResponse().getHeader("Location"));
    }

    private static String redirectOrBody(MvcTestResult result) {
        return body(result) + result.getResponse().getHeader("Location");
    }

    private static String plain(MvcTestResult result, String id) {
        return body(result).replace(id, "ID").replaceAll("value=\"[^\"]{20,}\"", "TOKEN");
    }

    private static byte[] png() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
