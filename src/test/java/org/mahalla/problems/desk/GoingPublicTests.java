package org.mahalla.problems.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mahalla.problems.testing.DeskTown.body;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mahalla.access.Role;
import org.mahalla.platform.files.Photo;
import org.mahalla.problems.intake.Received;
import org.mahalla.problems.model.State;
import org.mahalla.problems.testing.AtTheDesk;
import org.mahalla.problems.testing.DeskTown;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What goes out, and only after somebody has looked. */
class GoingPublicTests extends AtTheDesk {
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
    void oneTapTakesOutWhatIsMarkedAndPublishesNothing() {
        Received received = town.report(home);
        String typed = "به 09123456789 زنگ بزنید";
        MvcTestResult page =
                post(received, "/text/hidden", manager, Map.of("title", "چراغ", "body", typed, "place", "۱۲ب۳۴۵-۶۷"));
        assertThat(page).hasStatusOk();
        assertThat(body(page)).contains("به ••• زنگ بزنید</textarea>").doesNotContain("09123456789", "۱۲ب۳۴۵");
        assertThat(problems.get(received.problem()).body()).isNull();
        MvcTestResult refused =
                post(received, "/checks", manager, Map.of("publish", "yes", "title", "چراغ", "body", typed));
        assertThat(body(refused)).contains("<mark>09123456789</mark>", "پنهان کردن نشان‌دارها");
        Cookie member = town.signIn(Role.MEMBER, home);
        assertThat(post(received, "/text/hidden", member, Map.of("body", typed)))
                .hasStatus(404);
    }

    @Test
    void theOriginalIsSealedOnceACopyIsOutAndEachOpeningIsTraced() {
        Received received = town.report(home);
        String page = "/desk/problems/" + id(received);
        assertThat(body(get(page, manager))).contains(DeskTown.WORDS);
        post(received, "/checks", manager, Map.of("publish", "yes", "title", "تاریکی", "body", "چراغ‌ها خاموش است."));
        assertThat(body(get(page, manager))).doesNotContain(DeskTown.WORDS).contains("مهر و موم");
        assertThat(openings(received)).isZero();
        assertThat(body(post(received, "/words", manager, Map.of()))).contains(DeskTown.WORDS);
        assertThat(body(post(received, "/words", manager, Map.of()))).contains(DeskTown.WORDS);
        assertThat(openings(received)).isEqualTo(2);
        assertThat(post(received, "/words", town.signIn(Role.ANALYST, home), Map.of()))
                .hasStatus(404);
        assertThat(openings(received)).isEqualTo(2);
    }

    private int openings(Received received) {
        return jdbc.sql("select count(*) from access.trail where event = 'personal_data_read' and subject = ?")
                .param(id(received))
                .query(Integer.class)
                .single();
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
}
