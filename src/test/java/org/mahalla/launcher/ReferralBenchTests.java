package org.mahalla.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two months with few referrals, with everything that happens in the year of a million. */
class ReferralBenchTests {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void aShortYearHasNoClimbTooManyTooFewOrTooSoon(@TempDir Path folder) {
        int code = new CommandLine(new ReferralBench())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(
                        "--referrals=900",
                        "--days=60",
                        "--neighbourhoods=20",
                        "--seconds=1",
                        "--json",
                        "--data=" + folder);
        assertThat(code).as(err.toString()).isZero();
        JsonNode result = JsonMapper.shared().readTree(out.toString());
        assertThat(result.path("referrals").asInt()).isEqualTo(900);
        assertThat(result.path("climbs").asInt()).isGreaterThan(50);
        assertThat(result.path("late_without_climb").asInt(-1)).isZero();
        assertThat(result.path("climbed_twice").asInt(-1)).isZero();
        assertThat(result.path("climbed_early").asInt(-1)).isZero();
        assertThat(result.path("climbed_to_sender").asInt(-1)).isZero();
        assertThat(result.path("climb_pass_seconds").asDouble(-1)).isBetween(0.0, 30.0);
        assertThat(result.path("bulk_rows").asInt()).isGreaterThan(50);
        assertThat(result.path("bulk_500_seconds").asDouble(-1)).isBetween(0.01, 30.0);
        assertThat(result.path("bulk_500_back_seconds").asDouble(-1)).isBetween(0.01, 30.0);
        assertThat(result.path("figures")
                        .valueStream()
                        .map(figure -> figure.path("name").asString() + " "
                                + figure.path("errors").asInt()))
                .containsExactly(
                        "desk_referrals 0", "desk_of_one 0", "referral 0", "agency_record 0", "agency_records 0");
        assertThat(err.toString()).contains("restarts 1");
    }
}
