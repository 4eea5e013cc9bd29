package org.mahalla.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.RefusedException;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The frame alone on a real server, with a few handlers that go wrong on purpose. */
@SpringBootTest(classes = FrameTests.Fixture.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class FrameTests {
    @LocalServerPort
    private int port;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void aPersianPageReadsFromRightToLeft() throws Exception {
        HttpResponse<String> page = get("/no/such?a=1");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(page.headers().firstValue("Content-Language")).hasValue("fa");
        assertThat(page.body())
                .contains("<html lang=\"fa\" dir=\"rtl\">", "href=\"/en/no/such?a=1\"", "href=\"/problems\"")
                .contains("rel=\"preload\"");
    }

    @Test
    void theEnglishPageIsTheSameMirrored() throws Exception {
        HttpResponse<String> page = get("/en/no/such?a=1");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.headers().firstValue("Content-Language")).hasValue("en");
        assertThat(page.body())
                .contains("<html lang=\"en\" dir=\"ltr\">", "href=\"/no/such?a=1\"", "href=\"/en/problems\"")
                .doesNotContain("rel=\"preload\"");
        assertThat(tags(page.body()))
                .isEqualTo(tags(get("/no/such?a=1").body().replaceAll("<link rel=\"preload.*\n", "")));
    }

    @Test
    void theCurrentPlaceIsMarked() throws Exception {
        assertThat(get("/problems/7").body()).contains("<a href=\"/problems\" aria-current=\"page\">");
        assertThat(get("/problemsolver").body()).doesNotContain("aria-current");
    }

    @Test
    void accessRulesSeeThePathWithoutItsLanguage() throws Exception {
        assertThat(get("/closed").statusCode()).isEqualTo(403);
        HttpResponse<String> english = get("/en/closed");
        assertThat(english.statusCode()).isEqualTo(403);
        assertThat(english.body()).contains("lang=\"en\"", "This cannot be done from here");
    }

    @Test
    void aRedirectStaysInTheLanguage() throws Exception {
        assertThat(post("/fixture/save").headers().firstValue("Location")).hasValue("/fixture/done");
        HttpResponse<String> english = post("/en/fixture/save");
        assertThat(english.statusCode()).isEqualTo(303);
        assertThat(english.headers().firstValue("Location")).hasValue("/en/fixture/done");
    }

    @ParameterizedTest
    @CsvSource({
        "/fixture/missing, 404",
        "/fixture/refused, 409",
        "/fixture/number?value=x, 400",
        "/fixture/number, 400",
        "/fixture/save, 405",
        "/error, 404",
        "/fixture/number?value=%00, 400",
        "/fixture/text?value=%00, 200",
        "/fixture/text?value=a;b, 200"
    })
    void everyFailureIsAPageOfOurs(String path, int status) throws Exception {
        HttpResponse<String> page = get(path);
        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.body()).contains(status == 200 ? "done" : "class=\"mast pub");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/fixture/%zz",
                "/%00",
                "/en/%c0%ae",
                "/fixture/text?value=%zz",
                "/fixture/text?value=%ff%fe",
                "//evil.example/",
                "/a/../../b",
                "/a%2fb",
                "/a;b=c",
                "/fixture/text?%00=1",
                "/\\evil",
                "/{}",
                "/en//x",
            })
    void garbledAddressesAreNeverOurFault(String path) throws Exception {
        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer.split(" ", 3)[1])
                .as(answer.lines().findFirst().orElse(""))
                .matches("200|400|404");
        assertThat(answer.split(" ", 3)[1].equals("200") || answer.contains("class=\"mast pub"))
                .as(answer)
                .isTrue();
    }

    @Test
    void anAddressForFormsTellsWhatItTakes() throws Exception {
        assertThat(get("/fixture/save").headers().firstValue("Allow")).hasValue("POST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/fixture/upload", "/fixture/guarded"})
    void tooLargeAFileIsAnsweredWithAPage(String path) throws Exception {
        String head = "--b\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"a.jpg\"\r\n\r\n";
        HttpRequest upload = request(path)
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(HttpRequest.BodyPublishers.ofString(head + "x".repeat(68_000_000) + "\r\n--b--\r\n"))
                .build();
        HttpResponse<String> answer = client.send(upload, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("class=\"mast pub");
    }

    @Test
    void aFormWithoutItsTokenIsRefusedWithAPage() throws Exception {
        HttpResponse<String> answer = post("/en/fixture/guarded");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("The form may have been open for too long");
    }

    @Test
    void aFaultOfOursShowsANumberAndNothingElse() throws Exception {
        HttpResponse<String> page = get("/en/fixture/broken");
        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(page.body())
                .contains("Incident number")
                .doesNotContain("secret")
                .doesNotContain("Exception");
    }

    @Test
    void aProgramGetsAProblemDocument() throws Exception {
        HttpResponse<String> answer = client.send(
                request("/fixture/refused").header("Accept", "application/json").build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"SHR-001\"", "\"status\":409");
        assertThat(get("/api/none").headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(get("/api/none").body()).contains("\"status\":404");
    }

    @Test
    void assetsAreKeptForEverUnderTheirHash() throws Exception {
        String address = new Assets().address("css/mahalla.css");
        HttpResponse<byte[]> sheet = client.send(
                request(address).header("Accept-Encoding", "gzip, br").build(), BodyHandlers.ofByteArray());
        assertThat(sheet.statusCode()).isEqualTo(200);
        assertThat(sheet.headers().firstValue("Cache-Control").orElse("")).contains("max-age=31536000", "immutable");
        assertThat(sheet.headers().firstValue("Content-Encoding")).hasValue("gzip");
        String tag = sheet.headers().firstValue("ETag").orElseThrow();
        HttpRequest again = request(address)
                .header("Accept-Encoding", "gzip")
                .header("If-None-Match", tag)
                .build();
        assertThat(client.send(again, BodyHandlers.ofString()).statusCode()).isEqualTo(304);
        assertThat(get("/assets/0000000000/css/mahalla.css")
                        .headers()
                        .firstValue("Cache-Control")
                        .orElse(""))
                .contains("max-age=300");
        assertThat(get("/assets/0000000000/css/none.css").statusCode()).isEqualTo(404);
        assertThat(get("/robots.txt").body()).contains("Disallow");
    }

    private static String tags(String html) {
        return java.util.regex.Pattern.compile("<(/?[a-z0-9]+)")
                .matcher(html)
                .results()
                .map(tag -> tag.group(1))
                .toList()
                .toString();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(path).header("Accept", "text/html").build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path) throws IOException, InterruptedException {
        return client.send(
                request(path).POST(HttpRequest.BodyPublishers.noBody()).build(), BodyHandlers.ofString());
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
    @Import({
        Handlers.class,
        FrameConfiguration.class,
        Words.class,
        Assets.class,
        Pages.class,
        JteViews.class,
        AssetController.class,
        FailurePages.class,
        ErrorAdvice.class,
        FailureController.class
    })
    static class Fixture {
        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-11-22T08:00:00Z"), ZoneOffset.UTC);
        }

        @Bean
        SecurityFilterChain everybody(HttpSecurity http) {
            return http.csrf(csrf -> csrf.requireCsrfProtectionMatcher(
                            request -> request.getRequestURI().equals("/fixture/guarded")))
                    .authorizeHttpRequests(rules -> rules.requestMatchers("/closed")
                            .denyAll()
                            .anyRequest()
                            .permitAll())
                    .build();
        }
    }

    @Controller
    static class Handlers {
        @GetMapping("/fixture/missing")
        String missing() {
            throw new NotFoundException();
        }

        @GetMapping("/fixture/refused")
        String refused() {
            throw new RefusedException("SHR-001");
        }

        @GetMapping("/fixture/broken")
        String broken() {
            throw new IllegalStateException("secret");
        }

        @GetMapping("/fixture/number")
        String number(@RequestParam int value) {
            return "redirect:/fixture/" + value;
        }

        @GetMapping("/fixture/text")
        @org.springframework.web.bind.annotation.ResponseBody
        String text(@RequestParam String value) {
            return "done";
        }

        @PostMapping({"/fixture/upload", "/fixture/guarded"})
        String upload(@RequestParam MultipartFile photo) {
            return "redirect:/";
        }

        @PostMapping("/fixture/save")
        String save() {
            return "redirect:/fixture/done";
        }
    }
}
