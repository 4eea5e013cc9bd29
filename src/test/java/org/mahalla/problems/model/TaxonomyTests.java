package org.mahalla.problems.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mahalla.frame.Icon;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The default «نظام مسائل محلات» names services and assets only, and is complete in both languages. */
class TaxonomyTests {
    /** Words that would turn a topic into a report about people. */
    private static final List<String> WORDS_FOR_PEOPLE = List.of(
            "همسایه‌ام",
            "همسایه",
            "معتاد",
            "اتباع",
            "مهاجر",
            "افغان",
            "مزاحم",
            "متکدی",
            "کارتن‌خواب",
            "اراذل",
            "بدحجاب",
            "مجرم",
            "فامیل",
            "neighbour’s",
            "addict",
            "immigrant",
            "refugee",
            "beggar",
            "homeless",
            "thug",
            "criminal");

    private static final Set<String> DANGERS = Set.of("true", "gas", "fire", "cable", "violence");

    private final JsonNode taxonomy = read();

    @Test
    void holdsAboutSixtyTopicsUnderItsAreas() {
        Set<String> areas = codes(taxonomy.path("areas"));
        assertThat(areas).hasSize(16);
        assertThat(topics()).hasSizeBetween(55, 70);
        assertThat(topics()).allSatisfy(topic -> assertThat(areas).contains(text(topic, "area")));
        assertThat(topics().map(topic -> text(topic, "area")).distinct()).hasSameElementsAs(areas);
    }

    @Test
    void writesEveryCodeOnceAndPlainly() {
        List<String> codes = topics().map(topic -> text(topic, "code")).toList();
        assertThat(codes).doesNotHaveDuplicates().allMatch(code -> code.matches("[a-z]+(-[a-z]+)*"));
    }

    @Test
    void namesAServiceOfTheClosedListInEveryTopic() {
        assertThat(topics())
                .allSatisfy(topic ->
                        assertThat(ServiceKind.find(text(topic, "service"))).isPresent());
    }

    @Test
    void namesIconsThatTheFrameDraws() {
        assertThat(Stream.concat(taxonomy.path("areas").valueStream(), topics()))
                .allSatisfy(node ->
                        assertThat(Icon.named(text(node, "icon")).word()).isEqualTo(text(node, "icon")));
    }

    @Test
    void saysEverythingInBothLanguages() {
        List<JsonNode> spoken = new ArrayList<>();
        taxonomy.path("areas").forEach(area -> spoken.add(area.path("name")));
        topics().forEach(topic -> {
            spoken.add(topic.path("name"));
            spoken.add(topic.path("ask"));
            if (topic.has("guidance")) {
                spoken.add(topic.path("guidance"));
            }
            topic.path("questions").forEach(question -> {
                spoken.add(question.path("text"));
                question.path("choices").forEach(spoken::add);
            });
        });
        assertThat(spoken).allSatisfy(words -> {
            assertThat(text(words, "fa")).matches(".*[\u0600-\u06FF].*").doesNotContain("ي", "ك", "لطفا");
            assertThat(text(words, "en")).matches(".*[A-Za-z].*").doesNotContainPattern("[\u0600-\u06FF]");
        });
    }

    @Test
    void givesEveryTopicAnAnswerTimeAndARadiusWithinReason() {
        assertThat(topics()).allSatisfy(topic -> {
            assertThat(topic.path("response_days").asInt()).isBetween(1, 90);
            assertThat(topic.path("duplicate_radius").asInt()).isBetween(10, 500);
            assertThat(text(topic, "agency_kind")).matches("[a-z]+(-[a-z]+)*");
        });
    }

    @Test
    void asksAtMostThreeQuestionsOfKnownKinds() {
        assertThat(topics()).allSatisfy(topic -> {
            assertThat(topic.path("questions").size()).isBetween(0, 3);
            assertThat(codes(topic.path("questions")))
                    .hasSize(topic.path("questions").size());
            topic.path("questions").forEach(question -> {
                boolean choice = text(question, "kind").equals("choice");
                assertThat(text(question, "kind")).isIn("choice", "text", "yes-no");
                assertThat(codes(question.path("choices")).size() > 1).isEqualTo(choice);
            });
        });
    }

    @Test
    void tellsWhomToCallWhereItOpensNoFormOrDangerIsNear() {
        assertThat(topics().filter(topic -> topic.has("outside") || topic.has("danger")))
                .isNotEmpty()
                .allSatisfy(topic -> {
                    assertThat(text(topic, "call")).matches("1\\d\\d");
                    assertThat(topic.has("guidance")).isTrue();
                    assertThat(DANGERS).contains(topic.path("danger").asString("true"));
                });
    }

    @Test
    void accusesNobody() {
        assertThat(topics())
                .allSatisfy(topic -> assertThat(wordsForPeople(topic)).isEmpty());
    }

    @Test
    void refusesATopicThatNamesPeople() {
        JsonNode accusing = new YAMLMapper().readTree("""
                code: people-in-park
                name: {fa: "تجمع معتادان در بوستان", en: "Addicts in the park"}
                ask: {fa: "بنویسید همسایه‌ام چه می‌کند.", en: "Say what they do."}
                """);
        assertThat(wordsForPeople(accusing)).contains("معتاد", "همسایه‌ام", "addict");
        assertThat(ServiceKind.find("people")).isEmpty();
    }

    private static Set<String> wordsForPeople(JsonNode topic) {
        String said = topic.toString().toLowerCase(Locale.ROOT);
        Set<String> found = new TreeSet<>(WORDS_FOR_PEOPLE);
        found.removeIf(word -> !said.contains(word));
        return found;
    }

    private Stream<JsonNode> topics() {
        return taxonomy.path("topics").valueStream();
    }

    private static Set<String> codes(JsonNode nodes) {
        Set<String> codes = new TreeSet<>();
        nodes.forEach(node -> codes.add(text(node, "code")));
        return codes;
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }

    private static JsonNode read() {
        try (InputStream file = TaxonomyTests.class.getResourceAsStream("/problems/taxonomy.yaml")) {
            return new YAMLMapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
