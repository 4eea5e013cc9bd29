package org.mahalla.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mahalla.agencies.Agencies;
import org.mahalla.agencies.Agency;
import org.mahalla.agencies.Contacts;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.model.State;
import org.mahalla.problems.stages.Problems;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.problems.testing.Told;
import org.mahalla.shared.PlacePath;
import org.mahalla.testing.MahallaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** The demo is lived through once, and everything that is written down in it has come to pass. */
@MahallaTest
@TestPropertySource(properties = "mahalla.demo=true")
class DemoTests {
    @Autowired
    private Demo demo;

    @Autowired
    private Problems problems;

    @Autowired
    private Told told;

    @Autowired
    private Agencies agencies;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Topics topics;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void everyStoryEndsAsItIsWritten() {
        List<String> lines = demo.lines(5);
        Map<String, ProblemId> stories = lines.stream()
                .map(line -> line.split(" "))
                .filter(line -> line[0].equals("code"))
                .collect(Collectors.toMap(line -> line[2], line -> told.problem(line[1])));
        assertThat(stories.entrySet())
                .extracting(story -> Map.entry(story.getKey(), told.state(story.getValue())))
                .containsExactlyInAnyOrder(
                        Map.entry("leak", State.IN_HAND),
                        Map.entry("pothole", State.IN_HAND),
                        Map.entry("pavement", State.PROPOSED),
                        Map.entry("alley", State.IN_HAND),
                        Map.entry("bins", State.CLAIMED_SOLVED),
                        Map.entry("crossing", State.CONFIRMED),
                        Map.entry("channel", State.DISPUTED),
                        Map.entry("playground", State.UNANSWERED),
                        Map.entry("power", State.IN_HAND),
                        Map.entry("rubble", State.NEW),
                        Map.entry("stop", State.NEW));
        assertThat(problems.get(Objects.requireNonNull(stories.get("leak"))).reports())
                .isEqualTo(3);
        assertThat(told.entries(Objects.requireNonNull(stories.get("pothole")), "break_again"))
                .isEqualTo(1);
        for (String table : List.of(
                "proposal_support",
                "proposal_backer",
                "proposal_version",
                "dispute",
                "relay_message",
                "reveal",
                "follower",
                "help_request",
                "support")) {
            assertThat(jdbc.sql("select count(*) from problems." + table)
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isPositive();
        }
        assertThat(jdbc.sql("select state from referrals.mail")
                        .query(String.class)
                        .list())
                .contains("waiting");
        assertThat(demo.lines(5)).isEqualTo(lines);
        everyTopicWithAFormIsServed();
        agenciesCameAndAreExpected();
    }

    private void agenciesCameAndAreExpected() {
        assertThat(visits("true")).isEqualTo(12);
        assertThat(visits("state = 'held'")).isEqualTo(7);
        assertThat(visits("state = 'missed'")).isEqualTo(2);
        assertThat(visits("state = 'called_off'")).isOne();
        assertThat(visits("state = 'planned' and on_day > current_date")).isEqualTo(2);
        assertThat(visits("state <> 'planned' and on_day >= current_date")).isZero();
        assertThat(visits("extract(dow from on_day) in (4, 5)")).isZero();
        assertThat(visits("on_day < current_date - 300")).isEqualTo(2);
        assertThat(jdbc.sql("select found is null or referral_id is not null as referred from referrals.visit_problem")
                        .query(Boolean.class)
                        .list())
                .hasSize(19)
                .doesNotContain(false);
        assertThat(jdbc.sql("""
                        select p.state
                        from referrals.visit_problem s
                        join problems.problem p on p.problem_id = s.problem_id
                        where s.found is not null
                        """).query(String.class).list())
                .contains("confirmed", "unanswered", "in_hand")
                .doesNotContain("verified");
    }

    private int visits(String which) {
        return jdbc.sql("select count(*) from referrals.visit where " + which)
                .query(Integer.class)
                .single();
    }

    private void everyTopicWithAFormIsServed() {
        List<Agency> all = agencies.all();
        assertThat(all).hasSizeGreaterThanOrEqualTo(40);
        PlacePath zone = new PlacePath("ir.qom.qom-county.qom-city.zone-2");
        assertThat(topics.areas())
                .allSatisfy(area -> area.topics().stream()
                        .filter(topic -> !topic.outside())
                        .forEach(topic -> assertThat(agencies.serving(List.of(topic.code(), area.code()), zone))
                                .as(topic.code())
                                .isNotEmpty()));
        Agency district = agencies.byCode("municipality-qom-2").orElseThrow();
        assertThat(agencies.ladder(district.id()))
                .extracting(Agency::code)
                .containsExactly("municipality-qom", "county-qom", "governor-qom");
        assertThat(contacts.of(district.id())).hasSize(3);
    }
}
