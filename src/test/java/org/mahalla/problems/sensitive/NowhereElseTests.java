package org.mahalla.problems.sensitive;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.mahalla.access.Role;
import org.mahalla.platform.files.Photo;
import org.mahalla.problems.ProblemFigures;
import org.mahalla.problems.intake.Received;
import org.mahalla.problems.photos.ProblemPhoto;
import org.mahalla.problems.testing.AtTheDesk;
import org.mahalla.problems.testing.Unpacked;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What is about a person, and what is about the manager or the council, looked for wherever a problem can be found: lists,
 * search, number, map, counts, exports, photos, notices, the desk of the place and what the code shows.
 */
class NowhereElseTests extends AtTheDesk {
    private static final String CANARY = "قناریزرد";
    private static final String SOUGHT = "سنتور";
    private static final String WORDS = CANARY + " همسایهٔ طبقهٔ سوم شب‌ها " + SOUGHT + " می‌زند";

    @Autowired
    private ProblemFigures figures;

    @Test
    void aReportAboutAPersonIsNowhereElseEvenWhenItsWordsWereOut() throws IOException {
        Received received = town.report(home, WORDS, "+989121112233", List.of(photo(0x112233)));
        ProblemPhoto shown = photos.of(received.problem()).getFirst();
        post(received, "/text", manager, Map.of("title", CANARY, "body", WORDS, "place", CANARY));
        post(received, "/photos/" + shown.id().text() + "/publish", manager, Map.of());
        assertThat(redirect(post(received, "/aside", manager, Map.of("as", "about_person"))))
                .isEqualTo("/desk?done=hidden");
        staysAway(received, shown);
    }

    @Test
    void aReportAboutTheCouncilIsNowhereElse() {
        Received received = town.report(home, WORDS, "+989121112233", true);
        staysAway(received, null);
        assertThat(Objects.requireNonNull(figures.figures(List.of(home.id())).get(home.id()))
                        .open())
                .isZero();
    }

    @Test
    void sentUpByTheDeskItVanishesWithItsCopyAndPhoto() throws IOException {
        Received received = town.report(home, WORDS, "+989121112233", List.of(photo(0x445566)));
        ProblemPhoto shown = photos.of(received.problem()).getFirst();
        post(received, "/text", manager, Map.of("title", CANARY, "body", WORDS));
        post(received, "/photos/" + shown.id().text() + "/publish", manager, Map.of());
        assertThat(redirect(post(received, "/aside", manager, Map.of("as", "about_council"))))
                .isEqualTo("/desk?done=above");
        staysAway(received, shown);
    }

    private void staysAway(Received received, @org.jspecify.annotations.Nullable ProblemPhoto photo) {
        int number = problems.get(received.problem()).number();
        String there = "neighbourhood=" + home.id().text();
        List<String> open = new ArrayList<>(
                List.of("/", "/data", "/neighbourhoods/" + home.id().text()));
        for (String group : List.of("", "&group=all", "&group=open", "&group=new", "&group=late")) {
            for (String page : List.of(
                    "/problems",
                    "/problems.csv",
                    "/problems.xlsx",
                    "/problems.geojson",
                    "/problems.atom",
                    "/problems/map")) {
                open.add(page + "?" + there + group);
                open.add(page + "?q=" + SOUGHT + group);
                open.add(page + "?q=" + number + "&" + there + group);
            }
        }
        open.add("/problems?view=map&" + there);
        open.add("/neighbourhoods/" + home.id().text() + "/problems.geojson");
        open.add("/neighbourhoods.geojson");
        open.add("/track/" + received.code().digits());
        for (String path : open) {
            for (String address : List.of(path, "/en" + path)) {
                assertThat(Unpacked.text(get(address, null))).as(address).doesNotContain(id(received), CANARY);
            }
        }
        assertThat(get("/problems/" + id(received), null)).hasStatus(404);
        if (photo != null) {
            for (String file : List.of(
                    photo.id().text() + ".jpg",
                    photo.id().text() + "-small.jpg",
                    "strip/" + photo.id().text() + ".jpg")) {
                assertThat(get("/photos/" + file, null)).as(file).hasStatus(404);
                assertThat(get("/photos/" + file, manager)).as(file).hasStatus(404);
            }
        }
        desk(received, number);
        assertThat(purposes(received)).containsOnly("report-received");
    }

    private void desk(Received received, int number) {
        for (Role role : List.of(Role.MANAGER, Role.SECRETARY, Role.OFFICER, Role.ANALYST, Role.ADMINISTRATOR)) {
            var cookie = town.signIn(role, home);
            for (String path : List.of(
                    "/desk",
                    "/desk/problems",
                    "/desk/problems?late=1",
                    "/desk/problems?q=" + SOUGHT,
                    "/desk/problems?q=" + number,
                    "/desk/problems?state=set_aside",
                    "/desk/problems?state=new&sort=oldest")) {
                assertThat(Unpacked.text(get(path, cookie))).as(role + path).doesNotContain(id(received), CANARY);
            }
            assertThat(redirectOrBody(get("/desk/problems?q=" + received.code().digits(), cookie)))
                    .doesNotContain(id(received));
        }
    }

    private List<String> purposes(Received received) {
        return jdbc.sql("select distinct purpose from platform.notice where key like ?")
                .param("%" + received.report().text() + "%")
                .query(String.class)
                .list();
    }

    private Photo photo(int colour) throws IOException {
        var image = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
        image.setRGB(1, 1, colour);
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return intake.accept(out.toByteArray()).find().orElseThrow();
    }
}
