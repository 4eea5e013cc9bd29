package org.mahalla.journeys;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Somebody with a plain HTTP client: keeps cookies, sends the form's token with every form, follows nothing. */
final class Caller {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String BOUNDARY = "----mahalla-journeys";

    private final HttpClient client;
    private final Map<String, String> cookies = new TreeMap<>();
    private String token = "";
    private @Nullable String origin;

    Caller(HttpClient client) {
        this.client = client;
    }

    static HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

    Caller carrying(jakarta.servlet.http.Cookie cookie) {
        cookies.put(cookie.getName(), cookie.getValue());
        return this;
    }

    /** Says, as browsers do, from which site it sends. */
    Caller from(String site) {
        origin = site;
        return this;
    }

    HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return ask(HttpRequest.newBuilder(address).GET());
    }

    HttpResponse<String> post(URI address, Map<String, String> fields) throws IOException, InterruptedException {
        String body = fields.entrySet().stream()
                .map(field -> "&" + encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining());
        return postEncoded(address, body);
    }

    /** Fields that are encoded already, each with an ampersand before it. */
    HttpResponse<String> postEncoded(URI address, String fields) throws IOException, InterruptedException {
        return ask(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + encoded(token) + fields)));
    }

    /** A form with one file. */
    HttpResponse<String> upload(URI address, Map<String, String> fields, String field, String name, byte[] file)
            throws IOException, InterruptedException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        Map<String, String> all = new TreeMap<>(fields);
        all.put("_csrf", token);
        for (Map.Entry<String, String> part : all.entrySet()) {
            body.writeBytes(head("name=\"" + part.getKey() + "\"\r\n\r\n" + part.getValue() + "\r\n"));
        }
        body.writeBytes(head("name=\"" + field + "\"; filename=\"" + name + "\"\r\nContent-Type: image/jpeg\r\n\r\n"));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return ask(HttpRequest.newBuilder(address)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static byte[] head(String rest) {
        return ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + rest).getBytes(StandardCharsets.UTF_8);
    }

    private HttpResponse<String> ask(HttpRequest.Builder request) throws IOException, InterruptedException {
        if (origin != null) {
            request.header("Origin", origin);
        }
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        HttpResponse<String> answer = client.send(
                request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        for (String set : answer.headers().allValues("Set-Cookie")) {
            String[] pair = set.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
        Matcher found = TOKEN.matcher(answer.body());
        if (found.find()) {
            token = found.group(1);
        }
        return answer;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
