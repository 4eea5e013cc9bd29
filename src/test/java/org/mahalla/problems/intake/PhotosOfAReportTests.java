package org.mahalla.problems.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mahalla.problems.testing.ResidentsPhone.DARK;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
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

    @Autowired
    PhotosOfAReportTests(MockMvcTester mvc, YakhchalQazi place, JdbcClient jdbc) {
        this.mvc = mvc;
        this.phone = new ResidentsPhone(mvc, place);
        this.jdbc = jdbc;
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
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "jpeg", out);
        return out.toByteArray();
    }
}
