package org.mahalla.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A very small country, in one folder for all tests: invented in two goes, verified, and measured. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CountryBenchTests {
    private static final String PLACES = "20";

    @TempDir
    private static Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    @Order(1)
    void isInventedOnce() {
        assertThat(invent()).contains("100 problems of 100");
    }

    @Test
    @Order(2)
    void goesOnWhereItWasBrokenOffAndMeasuresWhatPeopleAskFor() {
        int code = run(
                new CountryBench(),
                "--problems=300",
                "--neighbourhoods=" + PLACES,
                "--seconds=1",
                "--json",
                "--data=" + folder);
        assertThat(code).as(err.toString()).isZero();
        assertThat(err.toString()).contains("300 problems of 300").doesNotContain(" 100 problems");
        JsonNode result = JsonMapper.shared().readTree(out.toString());
        assertThat(result.path("rows").path("problem").asInt()).isEqualTo(300);
        assertThat(result.path("machine").path("cores").asInt()).isPositive();
        assertThat(result.path("settings").propertyNames()).contains("mahalla.access.throttle.report.tries");
        assertThat(result.path("figures")
                        .valueStream()
                        .map(figure -> figure.path("name").asString()))
                .containsExactly(
                        "home",
                        "list",
                        "problem",
                        "neighbourhood",
                        "map_window",
                        "search",
                        "desk_inbox",
                        "duplicates",
                        "report_post",
                        "track");
        result.path("figures").forEach(figure -> {
            for (String name : new String[] {"rps", "p50_ms", "p95_ms", "p99_ms", "cpu_ms", "bytes"}) {
                assertThat(figure.path(name).asDouble()).as(figure.toString()).isPositive();
            }
        });
    }

    @Test
    @Order(3)
    void isSoundInEveryChainStateAndCount() {
        assertThat(run(new VerifyCommand(), "--data", folder.toString(), "--json"))
                .isZero();
        JsonNode found = JsonMapper.shared().readTree(out.toString());
        assertThat(found.path("aggregates").asInt()).isGreaterThan(300);
        assertThat(found.path("faults")).isEmpty();
        assertThat(found.path("seals").asInt()).isPositive();
    }

    private String invent() {
        int code = run(
                new CountryBench(),
                "--problems=100",
                "--neighbourhoods=" + PLACES,
                "--only-invent",
                "--data=" + folder);
        assertThat(code).as(err.toString()).isZero();
        return err.toString();
    }

    private int run(Object command, String... arguments) {
        return new CommandLine(command)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
