package org.mahalla.platform.notices;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** An SMS provider on this machine that writes down what it is asked and answers as told. */
final class FakeGateway implements AutoCloseable {
    /** What came: the query, a header named X-Key and the body. */
    record Call(@Nullable String query, @Nullable String key, String body) {}

    final List<Call> calls = new CopyOnWriteArrayList<>();
    volatile int answer = 200;
    private final HttpServer server;

    FakeGateway() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::take);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/send";
    }

    private void take(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        calls.add(new Call(
                exchange.getRequestURI().getRawQuery(),
                exchange.getRequestHeaders().getFirst("X-Key"),
                body));
        if (answer == 302) {
            exchange.getResponseHeaders().add("Location", url() + "?elsewhere");
        }
        exchange.sendResponseHeaders(answer, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
