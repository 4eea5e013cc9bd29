package org.mahalla.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mahalla.platform.files.Pictures.ascii;
import static org.mahalla.platform.files.Pictures.chunk;
import static org.mahalla.platform.files.Pictures.joined;
import static org.mahalla.platform.files.Pictures.part;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mahalla.testing.CpuTime;

class PhotoIntakeTests {
    @TempDir
    Path data;

    FileStore store;
    PhotoIntake intake;

    @BeforeEach
    void open() {
        store = new FileStore(data);
        intake = new PhotoIntake(store, PhotoLimits.usual());
    }

    @Test
    void takesTheFourFormats() throws IOException {
        for (var file : List.of(
                Pictures.jpeg(320, 200),
                Pictures.progressiveJpeg(320, 200),
                Pictures.png(320, 200),
                Pictures.gif(320, 200))) {
            var photo = accepted(file);
            assertThat(photo.width()).isEqualTo(320);
            assertThat(photo.height()).isEqualTo(200);
            assertThat(colour(photo, 20, 20)).isEqualTo("red");
            assertThat(colour(photo, 310, 20)).isEqualTo("green");
        }
        assertThat(accepted(Pictures.webp()).width()).isEqualTo(32);
        assertThat(accepted(Pictures.losslessWebp()).height()).isEqualTo(20);
    }

    @Test
    void keepsOnlyPixels() throws IOException {
        var photo = accepted(Pictures.talkativeJpeg(300, 200, 1));
        for (var hash : List.of(photo.picture(), photo.thumbnail())) {
            var jpeg = bytes(hash);
            assertThat(Pictures.markers(jpeg)).containsOnly(0xe0, 0xdb, 0xc0, 0xc4, 0xda);
            assertThat(new String(jpeg, StandardCharsets.ISO_8859_1)).doesNotContain("CANARY", "Exif", "ICC", "xmp");
        }
        try (var files = Files.walk(data)) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(2);
        }
    }

    @Test
    void keepsNothingOfTheTextsInPngAndGif() throws IOException {
        var png = Pictures.png(60, 40);
        var text = chunk("tEXt", ascii("Comment\0" + Pictures.CANARY));
        var photo = accepted(joined(part(png, 0, 33), text, part(png, 33, png.length)));
        assertThat(new String(bytes(photo.picture()), StandardCharsets.ISO_8859_1))
                .doesNotContain("CANARY");

        var gif = Pictures.gif(60, 40);
        var comment = joined(ascii("!\u00fe" + (char) Pictures.CANARY.length()), ascii(Pictures.CANARY + "\0;"));
        photo = accepted(joined(part(gif, 0, gif.length - 1), comment));
        assertThat(new String(bytes(photo.picture()), StandardCharsets.ISO_8859_1))
                .doesNotContain("CANARY");
    }

    @Test
    void standsThePictureUpright() throws IOException {
        String[] redCorner = {"upper left", "upper right", "lower right", "lower left"};
        int[][] corners = {{5, 5}, {-5, 5}, {-5, -5}, {5, -5}};
        int[] expected = {0, 1, 2, 3, 0, 1, 2, 3};
        for (int orientation = 1; orientation <= 8; orientation++) {
            var photo = accepted(Pictures.talkativeJpeg(120, 80, orientation));
            assertThat(photo.width()).isEqualTo(orientation < 5 ? 120 : 80);
            var corner = expected[orientation - 1];
            var x = Math.floorMod(corners[corner][0], photo.width());
            var y = Math.floorMod(corners[corner][1], photo.height());
            assertThat(colour(photo, x, y))
                    .as("orientation %d has red at %s", orientation, redCorner[corner])
                    .isEqualTo("red");
        }
    }

    @Test
    void makesLargePhotosSmall() throws IOException {
        var photo = accepted(Pictures.jpeg(4000, 3000));
        assertThat(photo.width()).isEqualTo(1600);
        assertThat(photo.height()).isEqualTo(1200);
        var thumbnail = image(photo.thumbnail());
        assertThat(thumbnail.getWidth()).isEqualTo(480);
        assertThat(store.length(photo.thumbnail())).isLessThanOrEqualTo(40 * 1024);
    }

    @Test
    void keepsTheThumbnailUnderItsLimitEvenForNoise() throws IOException {
        long seed = 4711;
        var random = new Random(seed);
        var noise = new BufferedImage(900, 900, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 900 * 900; i++) {
            noise.setRGB(i % 900, i / 900, random.nextInt());
        }
        var photo = accepted(Pictures.written(noise, "png"));
        assertThat(store.length(photo.thumbnail())).as("seed %d", seed).isLessThanOrEqualTo(40 * 1024);
    }

    @Test
    void givesTheSameNameToTheSamePhoto() {
        assertThat(accepted(Pictures.jpeg(200, 100))).isEqualTo(accepted(Pictures.jpeg(200, 100)));
    }

    @Test
    void keepsGreyAsItIs() throws IOException {
        var grey = new BufferedImage(64, 64, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < 64 * 64; i++) {
            grey.getRaster().setSample(i % 64, i / 64, 0, 100);
        }
        for (var format : List.of("jpeg", "png")) {
            var photo = accepted(Pictures.written(grey, format));
            assertThat(new Color(image(photo.picture()).getRGB(30, 30)).getRed())
                    .isBetween(97, 103);
        }
    }

    @Test
    void showsTransparentPartsWhite() throws IOException {
        var clear = new BufferedImage(50, 50, BufferedImage.TYPE_INT_ARGB);
        var photo = accepted(Pictures.written(clear, "png"));
        assertThat(new Color(image(photo.picture()).getRGB(25, 25)).getRed()).isGreaterThan(250);
    }

    @Test
    void refusesWhatIsNoPhoto() {
        assertThat(refused(new byte[0])).isEqualTo("PLT-102");
        assertThat(refused(ascii("hello"))).isEqualTo("PLT-103");
        assertThat(refused(ascii("<!doctype html><html><script>alert(1)</script></html>")))
                .isEqualTo("PLT-103");
        assertThat(refused(ascii("PK\u0003\u0004" + "\0".repeat(40)))).isEqualTo("PLT-103");
        assertThat(refused(ascii("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>")))
                .isEqualTo("PLT-104");
        assertThat(refused(ascii("<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>")))
                .isEqualTo("PLT-104");
        assertThat(refused(ascii("\0\0\0\u0018ftypheic\0\0\0\0mif1heic"))).isEqualTo("PLT-105");
        assertThat(refused(ascii("%PDF-1.7\n1 0 obj"))).isEqualTo("PLT-106");
        assertThat(refused(ascii("\0\0\0\u0018ftypmp42\0\0\0\0mp42isom"))).isEqualTo("PLT-112");
    }

    @Test
    void refusesFilesThatAreTwoThings() {
        assertThat(refused(ascii("GIF89a/*" + "x".repeat(20) + "*/=1;alert(document.cookie)")))
                .isEqualTo("PLT-107");
        assertThat(refused(joined(Pictures.gif(20, 20), ascii("<script>alert(1)</script>"))))
                .isEqualTo("PLT-109");
        assertThat(refused(joined(Pictures.jpeg(20, 20), ascii("<?php system($_GET[0]);"))))
                .isEqualTo("PLT-109");
        assertThat(refused(joined(
                        Pictures.png(20, 20),
                        ascii("PK\u0003\u0004" + "a".repeat(30) + "PK\u0001\u0002" + "b".repeat(42) + "PK\u0005\u0006"
                                + "\0".repeat(18)))))
                .isEqualTo("PLT-109");
    }

    @Test
    void takesAMotionPhotoWithoutItsFilm() {
        var film = ascii("\0\0\0\u0018ftypmp42" + Pictures.CANARY + "\0".repeat(5000));
        assertThat(accepted(joined(Pictures.jpeg(40, 30), film)).width()).isEqualTo(40);
    }

    @Test
    void refusesDamagedFiles() {
        for (var whole : List.of(Pictures.jpeg(200, 200), Pictures.png(200, 200), Pictures.gif(200, 200))) {
            assertThat(refused(part(whole, 0, whole.length / 2))).isEqualTo("PLT-107");
        }
        assertThat(refused(part(Pictures.webp(), 0, 60))).isEqualTo("PLT-107");
    }

    @Test
    void answersEveryCutAndFlippedByte() {
        long seed = 20261122;
        var random = new Random(seed);
        for (var whole : List.of(
                Pictures.talkativeJpeg(40, 30, 6),
                Pictures.png(40, 30),
                Pictures.gif(40, 30),
                Pictures.webp(),
                Pictures.losslessWebp())) {
            for (int i = 0; i < 150; i++) {
                var broken = whole.clone();
                broken[random.nextInt(Math.min(whole.length, 200))] = (byte) random.nextInt();
                assertThat(intake.accept(broken))
                        .as("seed %d, round %d", seed, i)
                        .isNotNull();
                assertThat(intake.accept(part(whole, 0, random.nextInt(whole.length))))
                        .isNotNull();
            }
        }
    }

    @Test
    void refusesTooManyBytesWhileTheyCome() {
        assertThat(refused(new byte[11 << 20])).isEqualTo("PLT-101");
    }

    @Test
    void refusesTooManyPixelsBeforeDecoding() throws IOException {
        var packed = Pictures.deflated(64L << 20);
        for (var size : List.of(new int[] {50_000, 50_000}, new int[] {12_001, 10}, new int[] {8_000, 8_000})) {
            var bomb = joined(Pictures.pngHeader(size[0], size[1]), chunk("IDAT", packed), chunk("IEND", new byte[0]));
            assertThat(CpuTime.of(() -> assertThat(refused(bomb)).isEqualTo("PLT-108")))
                    .isLessThan(java.time.Duration.ofMillis(500));
        }
    }

    @Test
    void neverUnpacksTextsOfAPng() throws IOException {
        var png = Pictures.png(60, 40);
        var bomb = chunk("zTXt", joined(ascii("Comment\0\0"), Pictures.deflated(900L << 20)));
        assertThat(accepted(joined(part(png, 0, 33), bomb, part(png, 33, png.length)))
                        .width())
                .isEqualTo(60);
    }

    @Test
    void takesThirtyLargePhotosAtOnceInASmallHeap() throws Exception {
        var file = Files.write(data.resolve("large"), Pictures.jpeg(4000, 3000));
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-Xmx160m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ManyUploads.class.getName(),
                        data.toString(),
                        file.toString(),
                        "30")
                .redirectErrorStream(true)
                .start();
        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("30");
    }

    private Photo accepted(byte[] file) {
        return intake.accept(file).get();
    }

    private String refused(byte[] file) {
        return intake.accept(file).findRefusal().orElseThrow().code();
    }

    private byte[] bytes(ContentHash hash) throws IOException {
        try (var file = store.open(hash)) {
            return file.readAllBytes();
        }
    }

    private BufferedImage image(ContentHash hash) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(bytes(hash)));
    }

    private String colour(Photo photo, int x, int y) throws IOException {
        var colour = new Color(image(photo.picture()).getRGB(x, y));
        if (colour.getRed() > 180) {
            return "red";
        }
        return colour.getGreen() > colour.getBlue() ? "green" : "blue";
    }
}
