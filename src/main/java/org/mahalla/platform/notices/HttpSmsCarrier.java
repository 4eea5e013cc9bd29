package org.mahalla.platform.notices;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mahalla.platform.notices.NoticeSettings.Gateway;
import org.mahalla.shared.Language;
import org.mahalla.shared.PhoneNumber;
import tools.jackson.core.io.JsonStringEncoder;

/** Hands an SMS to a provider over HTTP. Nothing of the letter is logged, and the provider cannot redirect it. */
final class HttpSmsCarrier implements Carrier {
    private static final Pattern PLACE = Pattern.compile("\\{(to|international|text|id)}");

    /** Never sent: it shows a wrong address or header at the start and not with the first message. */
    private static final Letter EXAMPLE =
            new Letter(new UUID(0, 0), Channel.SMS, "+989120000000", Language.FA, "", "…", "example");

    private final Gateway gateway;
    private final HttpClient client;

    HttpSmsCarrier(Gateway gateway) {
        this.gateway = gateway;
        client = HttpClient.newBuilder()
                .followRedirects(Redirect.NEVER)
                .connectTimeout(gateway.timeout())
                .build();
        request(EXAMPLE);
    }

    @Override
    public void carry(Letter letter) throws NotCarriedException {
        int status = send(request(letter));
        if (status == 429 || status >= 500) {
            throw NotCarriedException.forNow("http-" + status);
        }
        if (status >= 300) {
            throw NotCarriedException.forGood("http-" + status);
        }
    }

    private int send(HttpRequest request) throws NotCarriedException {
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        } catch (HttpTimeoutException e) {
            throw NotCarriedException.forNow("timeout");
        } catch (IOException e) {
            throw NotCarriedException.forNow("unreachable");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw NotCarriedException.forNow("interrupted");
        }
    }

    private HttpRequest request(Letter letter) {
        var bare = gateway.method().equals("GET") || gateway.method().equals("DELETE");
        var request = HttpRequest.newBuilder(URI.create(fill(gateway.url(), letter, HttpSmsCarrier::inQuery)))
                .timeout(gateway.timeout())
                .method(
                        gateway.method(),
                        bare
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(fill(gateway.body(), letter, escape())));
        if (!bare) {
            request.header("Content-Type", gateway.contentType() + "; charset=utf-8");
        }
        if (!gateway.headerName().isEmpty()) {
            request.header(gateway.headerName(), gateway.headerValue());
        }
        return request.build();
    }

    private UnaryOperator<String> escape() {
        return switch (gateway.contentType()) {
            case "application/json" ->
                text -> new String(JsonStringEncoder.getInstance().quoteAsCharArray(text));
            case "application/x-www-form-urlencoded" -> HttpSmsCarrier::inQuery;
            default -> UnaryOperator.identity();
        };
    }

    private static String inQuery(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String fill(String template, Letter letter, UnaryOperator<String> escape) {
        var values = Map.of(
                "to", new PhoneNumber(letter.address()).national(),
                "international", letter.address(),
                "text", letter.text(),
                "id", letter.noticeId().toString());
        return PLACE.matcher(template)
                .replaceAll(place -> Matcher.quoteReplacement(escape.apply(values.getOrDefault(place.group(1), ""))));
    }
}
