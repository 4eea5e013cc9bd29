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

    record AreaRow(String code, String icon, Text name) {}

    record ChoiceRow(String code, String fa, String en) {}

    record QuestionRow(
            String code, String kind, Text text, @Nullable List<ChoiceRow> choices) {}

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
            @Nullable List<QuestionRow> questions) {}

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
