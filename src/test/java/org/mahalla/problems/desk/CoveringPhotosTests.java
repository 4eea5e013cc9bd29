package org.mahalla.problems.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mahalla.problems.testing.DeskTown.body;

import jakarta.servlet.http.Cookie;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mahalla.access.Role;
import org.mahalla.platform.files.ContentHash;
import org.mahalla.platform.files.FileStore;
import org.mahalla.platform.files.Photo;
import org.mahalla.problems.intake.Received;
import org.mahalla.problems.photos.ProblemPhoto;
import org.mahalla.problems.privacy.BlurPhoto;
import org.mahalla.problems.testing.AtTheDesk;
import org.mahalla.problems.testing.DeskTown;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Faces and plates are covered by hand; what is covered is gone for readers. */
class CoveringPhotosTests extends AtTheDesk {
    private static int count;

    @Autowired
    private FileStore files;

    @Autowired
    private BlurPhoto blurPhoto;

    @Autowired
    private Clock clock;

    private Received received;
    private ProblemPhoto before;

    @BeforeEach
    void aReportWithAPhoto() throws IOException {
        Photo photo = intake.accept(noise()).find().orElseThrow();
        received = town.report(home, DeskTown.WORDS, null, List.of(photo));
        post(received, "/checks", manager, Map.of());
        before = photos.of(received.problem()).getFirst();
    }

    @Test
    void twoTapsMakeABoxThatCanBeUndone() {
        String first = redirect(blur(Map.of("at.x", "30", "at.y", "40")));
        assertThat(first).contains("corner=117.");
        String second = redirect(blur(Map.of("at.x", "150", "at.y", "120", "corner", "100.177.10.10")));
        assertThat(second).contains("boxes=100.177.485.").endsWith("corner=");
        MvcTestResult page = get(second, manager);
        assertThat(body(page)).contains("یک کادر کشیده شد", "ذخیرهٔ یک جای پوشانده");
        assertThat(get(second.replace("/blur?", "/blur.jpg?"), manager)).hasStatusOk();
        assertThat(redirect(blur(Map.of("act", "undo", "boxes", "100.100.300.300"))))
                .contains("boxes=&corner=");
        assertThat(photos.of(received.problem()).getFirst()).isEqualTo(before);
    }

    @Test
    void fourNumbersDoTheSameWithoutTapping() {
        Map<String, String> numbers = Map.of("left", "۱۰", "top", "20", "width", "30.5", "height", "40", "act", "add");
        assertThat(redirect(blur(numbers))).contains("boxes=100.200.305.400");
        MvcTestResult refused = blur(Map.of("act", "add", "left", "110"));
        assertThat(refused).hasStatus(422);
        assertThat(body(refused)).contains("چهار عدد میان");
        assertThat(blur(Map.of("act", "save"))).hasStatus(422);
    }

    @Test
    void theCoveredPhotoTakesThePlaceOfTheOther() {
        post(received, "/photos/" + before.id().text() + "/publish", manager, Map.of());
        assertThat(get(shown(before), null))
                .hasStatusOk()
                .as("kept by no proxy, which would go on showing it")
                .hasHeader("Cache-Control", "max-age=3600, private");
        Map<String, String> save =
                Map.of("act", "save", "boxes", "100.100.300.300_500.500.200.200", "once", DeskTown.token());
        assertThat(redirect(blur(save))).endsWith("?done=blur_photo");
        assertThat(redirect(blur(save))).endsWith("?done=blur_photo");
        ProblemPhoto after = photos.of(received.problem()).getFirst();
        assertThat(after.file()).isNotEqualTo(before.file());
        assertThat(after.isPublic()).isTrue();
        assertThat(get(shown(after), null)).hasStatusOk();
        assertThat(get(shown(before), null)).hasStatus(404);
        assertThat(get(shown(before), manager)).hasStatus(404);
        assertThat(entries(received, "blur_photo")).isEqualTo(1);
        assertThat(body(get("/desk/problems/" + id(received), manager))).contains("پوشانده شد");
        assertThat(body(get("/problems/" + id(received), null)))
                .doesNotContain(before.id().text());
    }

    @Test
    void coveringAgainDeletesTheFirstCoveredFile() {
        save(before, "100.100.300.300");
        ProblemPhoto once = photos.of(received.problem()).getFirst();
        save(once, "500.500.300.300");
        assertThat(files.exists(new ContentHash(once.file()))).isFalse();
        assertThat(files.exists(new ContentHash(before.file()))).isTrue();
    }

    @Test
    void theOriginalGoesWhenItsDaysAreOver() {
        save(before, "100.100.300.300");
        blurPhoto.forgetOriginals();
        assertThat(files.exists(new ContentHash(before.file()))).isTrue();
        jdbc.sql("update problems.photo set blurred_on = ? where problem_id = ?")
                .params(LocalDate.now(clock).minusDays(31), received.problem().value())
                .update();
        assertThat(blurPhoto.forgetOriginals()).isPositive();
        assertThat(files.exists(new ContentHash(before.file()))).isFalse();
        assertThat(files.exists(new ContentHash(before.thumbnail()))).isFalse();
        ProblemPhoto after = photos.of(received.problem()).getFirst();
        assertThat(files.exists(new ContentHash(after.file()))).isTrue();
    }

    @Test
    void aFileThatAnotherPhotoNeedsStays() {
        var again = new Photo(
                new ContentHash(before.file()), new ContentHash(before.thumbnail()), before.width(), before.height());
        Received other = town.report(home, DeskTown.WORDS, null, List.of(again));
        save(before, "100.100.300.300");
        jdbc.sql("update problems.photo set blurred_on = ? where problem_id = ?")
                .params(LocalDate.now(clock).minusDays(31), received.problem().value())
                .update();
        blurPhoto.forgetOriginals();
        assertThat(files.exists(
                        new ContentHash(photos.of(other.problem()).getFirst().file())))
                .isTrue();
    }

    @Test
    void nobodyElseCovers() {
        String address =
                "/desk/problems/" + id(received) + "/photos/" + before.id().text() + "/blur";
        for (Role role : List.of(Role.MEMBER, Role.OFFICER, Role.REVIEWER, Role.ADMINISTRATOR)) {
            Cookie other = town.signIn(role, home);
            assertThat(get(address, other)).as(role.name()).hasStatus(404);
            assertThat(get(address + ".jpg", other)).as(role.name()).hasStatus(404);
            assertThat(postTo(address, other, Map.of("act", "save", "boxes", "100.100.300.300")))
                    .as(role.name())
                    .hasStatus(404);
        }
        Cookie elsewhere = town.signIn(Role.MANAGER, town.neighbourhood());
        assertThat(get(address, elsewhere)).hasStatus(404);
        jdbc.sql("update problems.problem set sensitive = true where problem_id = ?")
                .param(received.problem().value())
                .update();
        assertThat(get(address, manager)).hasStatus(404);
    }

    private void save(ProblemPhoto photo, String boxes) {
        assertThat(postTo(
                        "/desk/problems/" + id(received) + "/photos/"
                                + photo.id().text() + "/blur",
                        manager,
                        Map.of("act", "save", "boxes", boxes)))
                .hasStatus(303);
    }

    private MvcTestResult blur(Map<String, String> typed) {
        return postTo(
                "/desk/problems/" + id(received) + "/photos/" + before.id().text() + "/blur", manager, typed);
    }

    private static String shown(ProblemPhoto photo) {
        return "/photos/" + photo.id().text() + ".jpg";
    }

    private static byte[] noise() throws IOException {
        Random random = new Random(++count);
        var image = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 320 * 240; i++) {
            image.setRGB(i % 320, i / 320, random.nextInt(0x1000000));
        }
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}
