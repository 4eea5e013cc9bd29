package org.mahalla.problems.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mahalla.problems.testing.ResidentsPhone.DARK;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.mahalla.platform.files.ContentHash;
import org.mahalla.platform.files.FileStore;
import org.mahalla.platform.timeline.TimelineCheck;
import org.mahalla.problems.testing.ResidentsPhone;
import org.mahalla.problems.testing.YakhchalQazi;
import org.mahalla.testing.MahallaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Up to three photos: what is none is refused beside the words, which are kept. */
@MahallaTest
class PhotosOfAReportTests {
    private final MockMvcTester mvc;
    private final ResidentsPhone phone;
    private final JdbcClient jdbc;
    private final FileStore files;
    private final TimelineCheck check;

    @Autowired
    PhotosOfAReportTests(MockMvcTester mvc, YakhchalQazi place, JdbcClient jdbc, FileStore files, TimelineCheck check) {
        this.mvc = mvc;
        this.phone = new ResidentsPhone(mvc, place);
        this.jdbc = jdbc;
        this.files = files;
        this.check = check;
    }

    @Test
    void aPhotoIsTakenInWhileWhatIsNoneIsRefused() throws IOException {
        String what = phone.where("");
        assertThat(upload(what, picture(), "<svg onload=1/>".getBytes(StandardCharsets.UTF_8)))
                .hasStatus(422)
                .bodyText()
                .contains("/photos/0.jpg", "photos-wrong", DARK);
        phone.code(phone.send(phone.say(what, "lighting-power", "lamp-out", DARK), ""));
        assertThat(jdbc.sql("select count(*) from problems.photo where published_on is null")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void aPhotoTooLargeIsRefusedAndTheWordsAreKept() {
        assertThat(upload(phone.where(""), new byte[40 << 20]))
                .hasStatus(422)
                .bodyText()
                .contains("photos-wrong", "مگابایت", DARK);
    }

    @Test
    void whoeverLeavesTakesNoPhotoThatAnotherDraftHolds() throws IOException {
        byte[] same = picture(1);
        String mine = phone.where("");
        String theirs = phone.where("");
        upload(mine, same);
        upload(theirs, same);
        String shown = mine.replace("/what", "/photos/0.jpg");
        phone.post(theirs.replace("/what", "/help"), Map.of());
        assertThat(phone.get(shown)).hasStatusOk();
        String file = newest();
        phone.post(mine.replace("/what", "/help"), Map.of());
        assertThat(files.exists(new ContentHash(file))).isFalse();
    }

    @Test
    void whatIsOnlyInADraftGoesWithIt() throws IOException {
        String what = phone.where("");
        upload(what, picture(2));
        String file = newest();
        mvc.post()
                .uri(what)
                .with(csrf())
                .param("remove", "0")
                .param("text", DARK)
                .exchange();
        assertThat(files.exists(new ContentHash(file))).isFalse();
    }

    @Test
    void aMissingFileIsNamedByTheCheck() throws IOException {
        String what = phone.where("");
        upload(what, picture(3));
        String file = newest();
        phone.code(phone.send(phone.say(what, "lighting-power", "lamp-out", DARK), ""));
        assertThat(check.run().faults()).noneMatch(fault -> fault.where().contains(file));
        byte[] kept;
        try (var stored = files.open(new ContentHash(file))) {
            kept = stored.readAllBytes();
        }
        files.delete(new ContentHash(file));
        assertThat(check.run().faults())
                .anyMatch(fault -> fault.what().equals("count")
                        && fault.where().startsWith("problems.photo")
                        && fault.where().endsWith("file " + file + " is missing"));
        files.put(new ByteArrayInputStream(kept), kept.length);
    }

    /** The file that the draft saved last holds. */
    private String newest() {
        return jdbc.sql("select files[1] from problems.draft where files <> '{}' order by expires_at desc limit 1")
                .query(String.class)
                .single();
    }

    private MvcTestResult upload(String what, byte[]... files) {
        var request = mvc.post().uri(what).multipart();
        for (byte[] file : files) {
            request.file(new MockMultipartFile("photos", "IMG_0001.JPG", "image/jpeg", file));
        }
        return request.with(csrf())
                .param("area", "lighting-power")
                .param("topic", "lamp-out")
                .param("text", DARK)
                .exchange();
    }

    private static byte[] picture() throws IOException {
        return picture(0);
    }

    /** Another picture for each number. */
    private static byte[] picture(int which) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BufferedImage image = new BufferedImage(64, 48 + which, BufferedImage.TYPE_INT_RGB);
        ImageIO.write(image, "jpeg", out);
        return out.toByteArray();
    }
}
