package org.mahalla.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One form sent by sixty-four at once is one report with one code, and all sixty-four are told it. */
@JourneyTest
class AtOnceTests {
    private static final int SENDERS = 64;
    private final World world;
    private final JdbcClient jdbc;

    @Autowired
    AtOnceTests(World world, JdbcClient jdbc) {
        this.world = world;
        this.jdbc = jdbc;
    }

    @Test
    void sixtyFourAtOnceAreOneReport() throws Exception {
        Waited form = new Waited(
                UUID.randomUUID(),
                world.home().id().text(),
                "چراغ سر کوچه سه شب است که خاموش است.",
                List.of(Drawings.jpeg()));
        long before = count("problems.report");
        long photos = count("problems.photo");
        CyclicBarrier together = new CyclicBarrier(SENDERS);
        Set<String> answers = new HashSet<>();
        try (HttpClient client = Caller.client();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<String> send = () -> {
                together.await();
                return sent(client, form);
            };
            for (Future<String> answer : threads.invokeAll(Collections.nCopies(SENDERS, send))) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).hasSize(1).allSatisfy(answer -> assertThat(answer).contains("\"code\":\""));
        assertThat(count("problems.report")).isEqualTo(before + 1);
        assertThat(count("problems.photo")).isEqualTo(photos + 1);
    }

    private String sent(HttpClient client, Waited form) throws Exception {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(world.uri().resolve("/report/sent"))
                        .header("Origin", world.address())
                        .header("Content-Type", form.contentType())
                        .timeout(Duration.ofSeconds(60))
                        .POST(HttpRequest.BodyPublishers.ofByteArray(form.body()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
