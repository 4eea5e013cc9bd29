package org.mahalla.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mahalla.testing.Installed;

/** Mahalla and its database are killed under load: what was acknowledged is there, once, and nothing is doubled. */
class SurvivalTests {
    private static final int RESIDENTS = 4;
    private static final int KILLS = 3;
    private static final int ANSWERED_BEFORE_A_KILL = 12;
    private static final String PLACES = """
            code,name,lat,lon
            a,Nirugah,34.60,50.80
            b,Pardisan,34.62,50.82
            """;
    private static final String MAP = """
            source: survival
            territory: {code: survival, name: Survival}
            coordinates: {system: wgs84, latitude: lat, longitude: lon}
            columns: {code: code, name: name}
            """;

    private final AtomicInteger count = new AtomicInteger();
    private final AtomicBoolean fallen = new AtomicBoolean();
    private final ConcurrentLinkedQueue<Resident> unanswered = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> codes = new ConcurrentLinkedQueue<>();
    private final Path folder;
    private final Installed installed;

    SurvivalTests(@TempDir Path folder) throws IOException {
        installed = new Installed(folder);
        Files.writeString(folder.resolve("places.csv"), PLACES);
        Files.writeString(folder.resolve("places.yaml"), MAP);
        this.folder = folder;
    }

    @AfterEach
    void nothingIsLeftRunning() throws InterruptedException {
        installed.stopIfRunning();
    }

    @Test
    void everyAcknowledgedReportIsFoundExactlyOnceAfterKills() throws Exception {
        Installed.Ended imported = installed.run(
                "import",
                "places",
                folder.resolve("places.csv").toString(),
                "--mapping",
                folder.resolve("places.yaml").toString());
        assertThat(imported.code()).as(imported.text()).isZero();
        for (int kill = 0; kill <= KILLS; kill++) {
            URI address = installed.serve();
            repeatWhatWasNotAnswered(address);
            boolean database = kill == KILLS;
            underLoad(address, () -> {
                if (database) {
                    installed.killDatabase();
                } else {
                    installed.kill();
                }
            });
            installed.stopIfRunning();
        }
        URI address = installed.serve();
        repeatWhatWasNotAnswered(address);
        everyCodeIsFound(address);
        everyReportStandsOnce();
        aSecondStartIsRefused();
        assertThat(installed.run("verify").text()).contains("sound");
        installed.stop();
        assertThat(installed.databaseStands()).as("PostgreSQL stopped too").isFalse();
    }

    private interface Blow {
        void fall() throws Exception;
    }

    private void underLoad(URI address, Blow blow) throws Exception {
        int before = codes.size();
        fallen.set(false);
        CountDownLatch enough = new CountDownLatch(ANSWERED_BEFORE_A_KILL);
        try (ExecutorService threads = Executors.newFixedThreadPool(RESIDENTS)) {
            for (int i = 0; i < RESIDENTS; i++) {
                threads.submit(() -> reportUntilTheBlow(address, enough));
            }
            try {
                assertThat(enough.await(60, TimeUnit.SECONDS))
                        .as("reports come in")
                        .isTrue();
                blow.fall();
            } finally {
                fallen.set(true);
            }
        }
        assertThat(codes.size()).isGreaterThanOrEqualTo(before + ANSWERED_BEFORE_A_KILL);
    }

    private void reportUntilTheBlow(URI address, CountDownLatch enough) {
        try (HttpClient client = Caller.client()) {
            while (!fallen.get()) {
                Resident resident = new Resident(client, "چراغ شمارهٔ " + count.incrementAndGet() + " خاموش است.");
                unanswered.add(resident);
                codes.add(resident.report(address));
                unanswered.remove(resident);
                enough.countDown();
            }
        } catch (IOException dead) {
            // the resident stays among the unanswered and tries again after the restart
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void repeatWhatWasNotAnswered(URI address) throws Exception {
        try (HttpClient client = Caller.client()) {
            for (Resident resident : List.copyOf(unanswered)) {
                codes.add(resident.through(client).report(address));
                unanswered.remove(resident);
            }
        }
    }

    private void everyCodeIsFound(URI address) throws Exception {
        List<String> all = new ArrayList<>(codes);
        Set<String> distinct = new HashSet<>(all);
        assertThat(distinct).hasSameSizeAs(all).hasSize(count.get());
        try (HttpClient client = Caller.client()) {
            for (String code : all) {
                HttpRequest asked = HttpRequest.newBuilder(address.resolve("/track/" + code))
                        .timeout(Duration.ofSeconds(20))
                        .build();
                assertThat(client.send(asked, HttpResponse.BodyHandlers.discarding())
                                .statusCode())
                        .as(code)
                        .isEqualTo(200);
            }
        }
    }

    private void everyReportStandsOnce() throws Exception {
        try (var connection = DriverManager.getConnection(installed.database());
                var statement = connection.createStatement();
                var found = statement.executeQuery("select count(*) from problems.report")) {
            assertThat(found.next()).isTrue();
            assertThat(found.getInt(1)).isEqualTo(count.get());
        }
    }

    private void aSecondStartIsRefused() throws Exception {
        Installed.Ended second = installed.run("serve", "--port", "0");
        assertThat(second.code()).isEqualTo(69);
        assertThat(second.text()).contains("mahalla:").doesNotContain("\tat ");
    }
}
