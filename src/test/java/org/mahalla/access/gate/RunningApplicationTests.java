package org.mahalla.access.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mahalla.Mahalla;
import org.mahalla.access.Role;
import org.mahalla.access.testing.People;
import org.mahalla.testing.TestDatabase;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The application on a real server, stopped and started again. */
class RunningApplicationTests {
    private final HttpClient client = HttpClient.newHttpClient();
    private final String database = TestDatabase.fresh();

    @Test
    void sessionsSurviveARestartAndHeadersStandOnEveryAnswer(@TempDir Path data) throws Exception {
        String cookie;
        try (ConfigurableApplicationContext first = start(data)) {
            People people = first.getBean(People.class);
            cookie = "mahalla=" + people.signIn(Role.ADMINISTRATOR, "ir").getValue();
            assertThat(get(first, "/admin/people", cookie).statusCode()).isEqualTo(200);
        }
        try (ConfigurableApplicationContext second = start(data)) {
            HttpResponse<String> page = get(second, "/admin/people", cookie);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("افراد و نقش‌ها");
            headersStandOnEveryAnswer(second, cookie);
            aFormWorksWithoutScriptAndAForgedOneDoesNot(second);
        }
    }

    private void headersStandOnEveryAnswer(ConfigurableApplicationContext application, String cookie) throws Exception {
        String sheet = get(application, "/sign-in", "").body().replaceAll("(?s).*href=\"([^\"]+\\.css)\".*", "$1");
        Map<String, Integer> answers = Map.of(
                "/sign-in",
                200,
                "/admin/keys",
                200,
                "/no/such",
                404,
                "/en/no/such",
                404,
                "/internal/prometheus/nothing",
                404,
                "/internal/health",
                200,
                sheet,
                200);
        for (Map.Entry<String, Integer> answer : answers.entrySet()) {
            HttpResponse<String> response = get(application, answer.getKey(), cookie);
            assertThat(response.statusCode()).as(answer.getKey()).isEqualTo(answer.getValue());
            check(answer.getKey(), response);
        }
        check("forbidden", post(application, "/sign-out", "", cookie));
        assertThat(get(application, "/admin/keys", cookie).headers().firstValue("Cache-Control"))
                .hasValue("no-store");
        assertThat(send(application, request(application, "/").method("TRACE", HttpRequest.BodyPublishers.noBody()))
                        .statusCode())
                .isBetween(400, 499);
    }

    private static void check(String what, HttpResponse<String> response) {
        assertThat(response.headers().firstValue("Content-Security-Policy").orElse(""))
                .as(what)
                .startsWith("default-src 'self'; img-src 'self' data:; frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(response.headers().firstValue("X-Content-Type-Options"))
                .as(what)
                .hasValue("nosniff");
        assertThat(response.headers().firstValue("Referrer-Policy")).as(what).hasValue("same-origin");
        assertThat(response.headers().firstValue("Permissions-Policy")).as(what).isPresent();
        assertThat(response.headers().firstValue("Strict-Transport-Security"))
                .as(what)
                .isEmpty();
        assertThat(response.headers().allValues("Set-Cookie"))
                .as(what)
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax"));
    }

    private void aFormWorksWithoutScriptAndAForgedOneDoesNot(ConfigurableApplicationContext application)
            throws Exception {
        HttpResponse<String> form = get(application, "/sign-in/password", "");
        String cookie = form.headers().allValues("Set-Cookie").stream()
                .map(value -> value.split(";", 2)[0])
                .collect(Collectors.joining("; "));
        String token = form.body().replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
        assertThat(post(application, "/sign-in/password", "_csrf=" + token + "&name=x&password=y", cookie)
                        .statusCode())
                .isEqualTo(422);
        HttpResponse<String> forged = post(application, "/sign-in/password", "_csrf=bad&name=x&password=y", cookie);
        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(forged.body()).contains("<html lang=\"fa\" dir=\"rtl\">");
    }

    private ConfigurableApplicationContext start(Path data) throws IOException {
        List<String> settings = List.of(
                "--server.port=0",
                "--mahalla.database.url=" + database,
                "--mahalla.data=" + Files.createDirectories(data));
        return SpringApplication.run(Mahalla.class, settings.toArray(String[]::new));
    }

    private HttpResponse<String> get(ConfigurableApplicationContext application, String path, String cookie)
            throws Exception {
        HttpRequest.Builder request = request(application, path);
        return send(application, cookie.isEmpty() ? request : request.header("Cookie", cookie));
    }

    private HttpResponse<String> post(
            ConfigurableApplicationContext application, String path, String body, String cookie) throws Exception {
        return send(
                application,
                request(application, path)
                        .header("Cookie", cookie)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(ConfigurableApplicationContext application, HttpRequest.Builder request)
            throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(ConfigurableApplicationContext application, String path) {
        String port = application.getEnvironment().getRequiredProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }
}
