package org.mahalla.problems.taxonomy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The taxonomy that comes with the program, as its file is written. */
record TaxonomyFile(int version, List<AreaRow> areas, List<TopicRow> topics) {
    record Text(String fa, String en) {
        static final Text NONE = new Text("", "");

        Topic.Words words() {
            return new Topic.Words(fa, en);
        }
    }

    /** Harm and the cost of waiting (0 to 3) of its topics, 1 when not said; what is a danger has 3 of both. */
    record AreaRow(
            String code,
            String icon,
            Text name,
            @Nullable Integer harm,
            @Nullable Integer waitingCost) {}

    record ChoiceRow(
            String code, String fa, String en, @Nullable Integer harm) {}

    record QuestionRow(
            String code,
            String kind,
            Text text,
            @Nullable Integer harm,
            @Nullable List<ChoiceRow> choices) {}

    record TopicRow(
            String code,
            String area,
            String service,
            String icon,
            Text name,
            @Nullable Text ask,
            int responseDays,
            int duplicateRadius,
            @Nullable String agencyKind,
            @Nullable Boolean outside,
            @Nullable String call,
            @Nullable String danger,
            @Nullable Text guidance,
            @Nullable Integer harm,
            @Nullable Integer waitingCost,
            @Nullable List<QuestionRow> questions) {
        int harm(AreaRow of) {
            return level(harm, of.harm());
        }

        int waitingCost(AreaRow of) {
            return level(waitingCost, of.waitingCost());
        }

        private int level(@Nullable Integer own, @Nullable Integer ofArea) {
            return own != null ? own : danger != null ? 3 : ofArea != null ? ofArea : 1;
        }
    }

    AreaRow areaOf(TopicRow topic) {
        return areas.stream()
                .filter(area -> area.code().equals(topic.area()))
                .findFirst()
                .orElseThrow();
    }

    static TaxonomyFile read() {
        try (InputStream file = TaxonomyFile.class.getResourceAsStream("/problems/taxonomy.yaml")) {
            return YAMLMapper.builder()
                    .propertyNamingStrategy(tools.jackson.databind.PropertyNamingStrategies.SNAKE_CASE)
                    .build()
                    .readValue(file, TaxonomyFile.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
