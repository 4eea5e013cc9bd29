package org.mahalla.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mahalla.places.Neighbourhood;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.model.State;
import org.mahalla.problems.stages.Problems;
import org.mahalla.problems.stages.TakeStep;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.problems.testing.Reported;
import org.mahalla.shared.IdMaker;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Fifty new reports, read and decided with the Persian keyboard alone: each key arrives as its place and the Persian letter
 * on it. A minute has sixty seconds of reading: fifty in a quarter of an hour leave eighteen for each, so what counts here
 * is that one key decides and the next report stands open.
 */
@JourneyTest
class TriageTests {
    private static final int REPORTS = 50;
    private static final Map<String, String> LETTERS =
            Map.of("KeyM", "پ", "BracketLeft", "ج", "Semicolon", "ک", "KeyF", "ب");

    private final World world;
    private final Problems problems;
    private final Reported reported;
    private final Topics topics;
    private final Clock clock;
    private int keys;

    @Autowired
    TriageTests(
            World world, Problems problems, TakeStep steps, Topics topics, IdMaker ids, JdbcClient jdbc, Clock clock) {
        this.world = world;
        this.problems = problems;
        this.topics = topics;
        this.reported = new Reported(problems, steps, topics, ids, jdbc);
        this.clock = clock;
    }

    @Test
    void aManagerDecidesOnFiftyReportsWithOneKeyEach() {
        Neighbourhood there = world.far();
        LocalDate longAgo = LocalDate.now(clock).minusDays(60);
        String topic = topics.areas().getFirst().topics().getFirst().code();
        List<ProblemId> all = new ArrayList<>();
        for (int i = 0; i < REPORTS; i++) {
            all.add(reported.unchecked(there, topic, longAgo.plusDays(i)));
        }
        try (Visitor manager = Visitor.atTheDesk(world).carrying(world.managerOf(there))) {
            CDPSession keyboard = manager.page().context().newCDPSession(manager.page());
            manager.open("/desk");
            for (int i = 0; i < REPORTS - 1; i++) {
                if (i % 10 == 9) {
                    stroke(keyboard, "Semicolon");
                    stroke(keyboard, "ArrowDown");
                    decide(manager.page(), keyboard, "Enter");
                } else {
                    decide(manager.page(), keyboard, "KeyM");
                }
            }
            assertThat(all.stream().filter(id -> state(id) == State.NEW)).hasSize(1);
            assertThat(all.stream().filter(id -> state(id) == State.SET_ASIDE)).hasSizeBetween(1, 5);
            assertThat(manager.page().locator(".rep.open").count()).isEqualTo(1);

            decide(manager.page(), keyboard, "KeyM");
            assertThat(all).noneMatch(id -> state(id) == State.NEW);
            decide(manager.page(), keyboard, "KeyF");
            assertThat(all.stream().filter(id -> state(id) == State.NEW)).hasSize(1);
            decide(manager.page(), keyboard, "KeyM");
            System.out.println("triage: " + REPORTS + " reports, " + keys + " keys");
            assertThat(keys).isLessThanOrEqualTo(REPORTS + 2 * REPORTS / 10 + 3);

            manager.page().keyboard().press("Shift+?");
            assertThat(manager.page().locator("dialog[open]").count()).isEqualTo(1);
        }
    }

    private State state(ProblemId id) {
        return problems.get(id).state();
    }

    private void decide(Page page, CDPSession keyboard, String code) {
        page.waitForNavigation(() -> stroke(keyboard, code));
    }

    /** One key as the browser gets it from a Persian layout: the place of the key, and the letter that stands on it. */
    private void stroke(CDPSession keyboard, String code) {
        keys++;
        String letter = LETTERS.getOrDefault(code, code);
        for (String type : List.of("keyDown", "keyUp")) {
            JsonObject key = new JsonObject();
            key.addProperty(
                    "type",
                    type.equals("keyDown") && letter.length() > 1 && !code.equals("Enter") ? "rawKeyDown" : type);
            key.addProperty("code", code);
            key.addProperty("key", letter);
            if (type.equals("keyDown") && (letter.length() == 1 || code.equals("Enter"))) {
                key.addProperty("text", code.equals("Enter") ? "\r" : letter);
            }
            keyboard.send("Input.dispatchKeyEvent", key);
        }
    }
}
