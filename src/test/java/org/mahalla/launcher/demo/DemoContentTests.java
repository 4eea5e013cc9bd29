package org.mahalla.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mahalla.shared.Point;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The demo's words and places are whole: a city of 116 neighbourhoods and reports for every topic with a form. */
class DemoContentTests {
    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");

    private final List<JsonNode> neighbourhoods = read("/demo/neighbourhoods.yaml")
            .path("neighbourhoods")
            .valueStream()
            .toList();
    private final JsonNode reports = read("/demo/reports.yaml");

    @Test
    void knowsTheNeighbourhoodsOfThreeWaves() {
        Map<Integer, Long> waves = neighbourhoods.stream()
                .collect(Collectors.groupingBy(place -> place.path("wave").asInt(), Collectors.counting()));
        assertThat(waves).isEqualTo(Map.of(1, 15L, 2, 45L, 3, 56L));
        assertThat(neighbourhoods.stream().map(place -> place.path("code").asString()))
                .doesNotHaveDuplicates();
        assertThat(neighbourhoods.stream()
                        .map(place -> place.path("name").path("fa").asString()))
                .doesNotHaveDuplicates();
    }

    @Test
    void spreadsTheirCentresOverTheCity() {
        List<Point> centres = neighbourhoods.stream()
                .map(place -> new Point(
                        place.path("latitude").asDouble(),
                        place.path("longitude").asDouble()))
                .toList();
        assertThat(centres).allMatch(centre -> centre.latitude() > 34.55 && centre.latitude() < 34.70);
        assertThat(centres).allMatch(centre -> centre.longitude() > 50.80 && centre.longitude() < 50.96);
        for (Point one : centres) {
            assertThat(centres.stream().filter(other -> one != other && one.metresTo(other) < 250))
                    .isEmpty();
        }
    }

    @Test
    void hasTextsAndTitlesForEveryTopicWithAForm() {
        Set<String> forms = read("/problems/taxonomy.yaml")
                .path("topics")
                .valueStream()
                .filter(topic -> !topic.has("outside"))
                .map(topic -> topic.path("code").asString())
                .collect(Collectors.toSet());
        assertThat(reports.path("topics")
                        .valueStream()
                        .map(topic -> topic.path("code").asString()))
                .containsExactlyInAnyOrderElementsOf(forms);
        assertThat(reports.path("topics").valueStream()).allSatisfy(topic -> {
            assertThat(topic.path("texts").size()).isBetween(4, 8);
            assertThat(topic.path("titles").size()).isGreaterThanOrEqualTo(2);
        });
    }

    @Test
    void fillsTheSameSlotsInBothLanguages() {
        reports.path("topics")
                .forEach(topic -> List.of("texts", "titles")
                        .forEach(kind -> topic.path(kind)
                                .forEach(row -> assertThat(slots(row, "fa"))
                                        .isEqualTo(slots(row, "en"))
                                        .isSubsetOf("street", "alley", "landmark"))));
    }

    @Test
    void namesOnlyScenesThatCanBeDrawn() {
        assertThat(reports.path("topics").valueStream().filter(topic -> topic.has("scene")))
                .extracting(
                        topic -> Scene.valueOf(topic.path("scene").asString().toUpperCase(Locale.ROOT)))
                .contains(Scene.values());
    }

    @Test
    void saysWhatWasDoneAboutEveryTopic() {
        assertThat(reports.path("topics").valueStream()).allSatisfy(topic -> {
            for (String kind : List.of("answer", "closure")) {
                assertThat(topic.path(kind).path("fa").asString("")).isNotBlank();
                assertThat(topic.path(kind).path("en").asString("")).isNotBlank();
            }
        });
        assertThat(reports.path("areas").valueStream())
                .hasSize(16)
                .allSatisfy(area -> assertThat(area.path("notes")).isNotEmpty());
    }

    private static Set<String> slots(JsonNode row, String language) {
        return SLOT.matcher(row.path(language).asString())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static JsonNode read(String path) {
        try (InputStream file = DemoContentTests.class.getResourceAsStream(path)) {
            return new YAMLMapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
