package org.mahalla.problems.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mahalla.problems.testing.DeskTown.body;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mahalla.problems.browse.NeighbourhoodProgress;
import org.mahalla.problems.browse.Progress;
import org.mahalla.problems.intake.Received;
import org.mahalla.problems.testing.AtTheDesk;
import org.springframework.beans.factory.annotation.Autowired;

/** The overview, the list and the languages of the desk. */
class DeskPagesTests extends AtTheDesk {
    @Autowired
    private NeighbourhoodProgress progress;

    @Test
    void listPageAndDeskNameTheSameHolder() {
        Received received = town.report(home);
        String there = "?neighbourhood=" + home.id().text();
        assertThat(body(get("/problems" + there, null))).contains("<bdi>مدیر محله</bdi>");
        assertThat(body(get("/desk/problems/" + id(received), manager))).contains("مدیر محله");
        post(received, "/checks", manager, Map.of());
        post(received, "/hold", manager, Map.of("holder", "کارگروه عمران"));
        for (String path : List.of("/problems" + there, "/problems/" + id(received))) {
            assertThat(body(get(path, null))).as(path).contains("<bdi>کارگروه عمران</bdi>");
        }
        assertThat(body(get("/desk/problems/" + id(received), manager))).contains("کارگروه عمران");
    }

    @Test
    void aStageThatWasLeftOutIsNotTickedAndNotCounted() {
        Received received = inHand();
        String page = body(get("/problems/" + id(received), null));
        assertThat(page).contains("class=\"leftout\"><b>۲. راهکار</b>", "بی این مرحله");
        assertThat(progress.of(home.id()))
                .extracting(Progress::found, Progress::solution, Progress::followUp)
                .containsExactly(1L, 0L, 1L);
    }

    @Test
    void theWordOfAStateIsTheSameOnPageAndInFiles() {
        Received received = town.report(home);
        String there = "?neighbourhood=" + home.id().text();
        for (String path : List.of(
                "/problems",
                "/problems.csv",
                "/problems.geojson",
                "/track/" + received.code().digits())) {
            String page = path.startsWith("/track") ? path : path + there;
            assertThat(body(get(page, null))).as(page).contains("در بازبینی");
        }
        assertThat(body(get("/desk/problems/" + id(received), manager))).contains("در بازبینی");
    }

    @Test
    void aNewCouncilSeesFiveSteps() {
        assertThat(body(get("/desk", manager))).contains("هنوز گزارشی نرسیده است", "پنج گام آغاز");
        post(town.report(home), "/checks", manager, Map.of());
        assertThat(body(get("/desk", manager))).contains("همه را خوانده‌اید").doesNotContain("پنج گام آغاز");
    }

    @Test
    void theListIsFilteredSortedAndPaged() {
        for (int i = 0; i < DeskListController.PAGE + 3; i++) {
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
}
