package org.mahalla.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mahalla.testing.Installed;

/**
 * A thousand reports that waited, each sent ten times with the connection cut at a random byte and Mahalla killed in
 * between: exactly one of each, and every answer that ever came is the same.
 */
class CutConnectionsTests {
    private static final int REPORTS = 1_000;
    private static final int REPLAYS = 10;
    private static final int KILLS = 3;
    private static final int AT_ONCE = 8;
    private static final int ANSWER_BYTES = 1_200;
    private static final Pattern CODE = Pattern.compile("\"code\":\"([0-9]{10})\"");
    private static final Pattern ID = Pattern.compile("<option value=\"([0-9a-z]{26})\"");
    private static final String PLACES = """
            code,name,lat,lon
            a,Nirugah,34.60,50.80
            """;
    private static final String MAP = """
            source: cuts
            territory: {code: cuts, name: Cuts}
            coordinates: {system: wgs84, latitude: lat, longitude: lon}
            columns: {code: code, name: name}
            """;

    private final Path folder;
    private final Installed installed;
    private final List<Set<String>> codes = IntStream.range(0, REPORTS)
            .<Set<String>>mapToObj(report -> ConcurrentHashMap.newKeySet())
            .toList();
    private final AtomicInteger cuts = new AtomicInteger();

    CutConnectionsTests(@TempDir Path folder) throws IOException {
        installed = new Installed(folder);
        Files.writeString(folder.resolve("places.csv"), PLACES);
        Files.writeString(folder.resolve("places.yaml"), MAP);
        this.folder = folder;
    }

    @AfterEach
    void nothingIsLeftRunning() throws InterruptedException {
        installed.stopIfRunning();
    }

    /** The one try: which report, and after how many bytes of request and answer the connection is cut. */
    private record Try(int report, int cutAfter) {}

    @Test
    void exactlyOneOfEach() throws Exception {
        long seed = Long.getLong("mahalla.seed", System.nanoTime());
        System.out.println("cut connections: seed " + seed);
        Random random = new Random(seed);
        placed();
        URI address = installed.serve();
        List<Waited> waited = waited(address, random);
        List<Try> tries = tries(waited, random);
        int part = tries.size() / (KILLS + 1);
        for (int kill = 0; kill < KILLS; kill++) {
            long start = System.nanoTime();
            replay(address, waited, tries.subList(kill * part, (kill + 1) * part), true);
            installed.stopIfRunning();
            long killed = System.nanoTime();
            address = installed.serve();
            System.out.printf(
                    "cut connections: %d tries in %d ms, up again after %d ms%n",
                    part, (killed - start) / 1_000_000, (System.nanoTime() - killed) / 1_000_000);
        }
        replay(address, waited, tries.subList(KILLS * part, tries.size()), false);
        List<Try> last = new ArrayList<>();
        for (int report = 0; report < REPORTS; report++) {
            last.add(new Try(report, Integer.MAX_VALUE));
        }
        replay(address, waited, last, false);
        everyoneWasToldOneCode();
        System.out.printf("cut connections: %d tries, %d cut%n", tries.size() + REPORTS, cuts.get());
        assertThat(cuts.get()).as("connections cut").isGreaterThan(REPORTS * (REPLAYS - 1) / 2);
        assertThat(rows("problems.report")).isEqualTo(REPORTS);
        assertThat(rows("problems.problem")).isEqualTo(REPORTS);
        assertThat(rows("problems.tracking_code")).isEqualTo(REPORTS);
        assertThat(rows("problems.photo")).isEqualTo(REPORTS / 50);
        assertThat(installed.run("verify").text()).contains("sound");
        installed.stop();
    }

    @Test
    void aReportThatEndsEarlyIsNeverTakenForAWholeOne() throws Exception {
        placed();
        URI address = installed.serve();
        Waited report = waited(address, new Random(1)).getFirst();
        byte[] request = report.request(address.getAuthority());
        int photo = request.length - report.photos().getFirst().length;
        List<Integer> taken = new ArrayList<>();
        for (int end = 0; end < request.length - 2; end++) {
            boolean inThePhoto = end > photo + 100 && end < request.length - 100;
            if (!inThePhoto && answer(address, Arrays.copyOf(request, end)).startsWith("HTTP/1.1 200")) {
                taken.add(end);
            }
        }
        assertThat(taken).as("taken when it ended after so many bytes").isEmpty();
        assertThat(rows("problems.report")).isZero();
        assertThat(answer(address, request)).startsWith("HTTP/1.1 200");
        assertThat(rows("problems.photo")).isOne();
        installed.stop();
    }

    /** Empty when the server gave up on the request and closed the connection instead of answering. */
    private static String answer(URI address, byte[] request) throws IOException {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream().write(request);
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (SocketException closed) {
            return "";
        }
    }

    private void placed() throws IOException, InterruptedException {
        installed.run(
                "import",
                "places",
                folder.resolve("places.csv").toString(),
                "--mapping",
                folder.resolve("places.yaml").toString());
    }

    private static List<Waited> waited(URI address, Random random) throws Exception {
        String page;
        try (HttpClient client = Caller.client()) {
            page = client.send(
                            HttpRequest.newBuilder(address.resolve("/report")).build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        }
        Matcher id = ID.matcher(page);
        assertThat(id.find()).isTrue();
        List<Waited> waited = new ArrayList<>();
        for (int i = 0; i < REPORTS; i++) {
            waited.add(new Waited(
                    new UUID(random.nextLong(), random.nextLong()),
                    id.group(1),
                    "چراغ شمارهٔ " + i + " سه شب است که خاموش است.",
                    i % 50 == 0 ? List.of(Drawings.jpeg()) : List.of()));
        }
        return waited;
    }

    /** Nine tries of each with a cut, in any order; the tenth comes through at the end. */
    private static List<Try> tries(List<Waited> waited, Random random) {
        List<Try> tries = new ArrayList<>();
        for (int report = 0; report < REPORTS; report++) {
            int size = waited.get(report).request("127.0.0.1:00000").length + ANSWER_BYTES;
            for (int i = 1; i < REPLAYS; i++) {
                tries.add(new Try(report, random.nextInt(size)));
            }
        }
        Collections.shuffle(tries, random);
        return tries;
    }

    private void replay(URI address, List<Waited> waited, List<Try> tries, boolean killed) throws Exception {
        Semaphore turns = new Semaphore(AT_ONCE);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < tries.size(); i++) {
                if (killed && i == tries.size() - 2 * AT_ONCE) {
                    installed.kill();
                }
                Try next = tries.get(i);
                turns.acquire();
                threads.submit(() -> {
                    try {
                        send(address, waited.get(next.report()), next);
                    } finally {
                        turns.release();
                    }
                });
            }
        }
    }

    private void send(URI address, Waited report, Try one) {
        byte[] request = report.request(address.getAuthority());
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address.getHost(), address.getPort()), 2_000);
            socket.setSoTimeout(30_000);
            int sent = Math.min(request.length, one.cutAfter());
            socket.getOutputStream().write(request, 0, sent);
            socket.getOutputStream().flush();
            if (sent == request.length) {
                hear(socket.getInputStream(), one, one.cutAfter() - sent);
            } else {
                cuts.incrementAndGet();
            }
            if (one.cutAfter() != Integer.MAX_VALUE) {
                socket.setSoLinger(true, 0);
            }
        } catch (IOException dead) {
            cuts.incrementAndGet();
        }
    }

    private void hear(InputStream answer, Try one, int most) throws IOException {
        byte[] heard = answer.readNBytes(Math.min(most, 8_000));
        Matcher code = CODE.matcher(new String(heard, StandardCharsets.UTF_8));
        if (code.find()) {
            codes.get(one.report()).add(code.group(1));
        } else {
            cuts.incrementAndGet();
        }
    }

    private void everyoneWasToldOneCode() {
        Set<String> all = new HashSet<>();
        for (Set<String> told : codes) {
            assertThat(told).hasSize(1);
            all.addAll(told);
        }
        assertThat(all).hasSize(REPORTS);
    }

    private int rows(String table) throws Exception {
        try (var connection = DriverManager.getConnection(installed.database());
                var statement = connection.createStatement();
                var found = statement.executeQuery("select count(*) from " + table)) {
            assertThat(found.next()).isTrue();
            return found.getInt(1);
        }
    }
}
