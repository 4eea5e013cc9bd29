package org.mahalla.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Files that are no photos: refused with a page that says why and keeps what was typed. */
@JourneyTest
class UploadTests {
    private static final String SAID = "چراغ سر کوچه خاموش است.";
    private static final Map<String, String> FIELDS =
            Map.of("area", "lighting-power", "topic", "lamp-out", "text", SAID);
    private final World world;

    @Autowired
    UploadTests(World world) {
        this.world = world;
    }

    @ParameterizedTest
    @ValueSource(strings = {"svg", "html", "pdf", "zip", "program", "truncated", "wide", "noise", "header", "polyglot"})
    void whatIsNoPhotoIsRefusedAndTheWordsAreKept(String kind) throws Exception {
        try (HttpClient client = Caller.client()) {
            HttpResponse<String> answer = send(client, kind + ".jpg", file(kind));
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("id=\"photos-wrong\"", SAID);
            assertThat(Markup.faults(answer.body())).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../a.jpg", "a.jpg.exe", "\u202egpj.exe", "a.svg", "con", ".htaccess", "نام.jpg"})
    void theNameOfAPhotoMeansNothing(String name) throws Exception {
        try (HttpClient client = Caller.client()) {
            assertThat(send(client, name, Drawings.jpeg()).statusCode()).isBetween(302, 303);
        }
    }

    @Test
    void anEmptyFileIsNoFile() throws Exception {
        try (HttpClient client = Caller.client()) {
            assertThat(send(client, "a.jpg", new byte[0]).statusCode()).isBetween(302, 303);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {11, 31, 60})
    void aPhotoTooLargeIsRefusedAndTheWordsAreKept(int megabytes) throws Exception {
        try (HttpClient client = Caller.client()) {
            HttpResponse<String> answer = send(client, "a.jpg", new byte[megabytes << 20]);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("id=\"photos-wrong\"", SAID);
        }
    }

    @Test
    void whatNoPhotoCouldBeIsAnsweredWithAPage() throws Exception {
        try (HttpClient client = Caller.client()) {
            HttpResponse<String> answer = send(client, "a.jpg", new byte[70 << 20]);
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("<html lang=\"fa\"", "<h1");
        }
    }

    private HttpResponse<String> send(HttpClient client, String name, byte[] file) throws Exception {
        return send(client, new Resident(client, SAID).draft(world.uri()), name, file);
    }

    private HttpResponse<String> send(HttpClient client, String draft, String name, byte[] file) throws Exception {
        Caller caller = new Caller(client);
        caller.get(at(draft, "/what"));
        return caller.upload(at(draft, "/what"), FIELDS, "photos", name, file);
    }

    private URI at(String draft, String step) {
        return world.uri().resolve("/report/" + draft + step);
    }

    private static byte[] file(String kind) {
        return switch (kind) {
            case "svg" -> text("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'><script>1</script></svg>");
            case "html" -> text("<!doctype html><script>alert(1)</script>");
            case "pdf" -> text("%PDF-1.7\n1 0 obj<</OpenAction 2 0 R>>endobj");
            case "zip" -> new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0, 8, 0, 0, 0};
            case "program" -> new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0};
            case "truncated" -> Arrays.copyOf(Drawings.jpeg(), 300);
            case "wide" -> png(50_000, 50_000);
            case "polyglot" -> followed(Drawings.jpeg(), text("<script>alert(1)</script>"));
            case "header" -> Arrays.copyOf(Drawings.jpeg(), 3);
            default -> text("no picture at all ".repeat(100));
        };
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] followed(byte[] photo, byte[] hanging) {
        return ByteBuffer.allocate(photo.length + hanging.length)
                .put(photo)
                .put(hanging)
                .array();
    }

    private static byte[] png(int width, int height) {
        ByteBuffer head = ByteBuffer.allocate(17).put("IHDR".getBytes(StandardCharsets.US_ASCII));
        head.putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
        CRC32 sum = new CRC32();
        sum.update(head.array());
        return ByteBuffer.allocate(33)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'})
                .putInt(13)
                .put(head.array())
                .putInt((int) sum.getValue())
                .array();
    }
}
