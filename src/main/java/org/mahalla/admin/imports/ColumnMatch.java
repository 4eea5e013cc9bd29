package org.mahalla.admin.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mahalla.agencies.imports.ImportAgencies;
import org.mahalla.places.imports.ImportPlaces;
import org.mahalla.platform.mapping.Mapping;
import org.mahalla.platform.mapping.MappingFile;
import org.mahalla.problems.imports.ImportReports;
import org.mahalla.problems.imports.ReportWords;
import org.springframework.stereotype.Component;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Makes the mapping of an upload from the columns that were matched by hand. */
@Component
class ColumnMatch {
    private static final YAMLMapper YAML = YAMLMapper.builder().build();
    private static final Set<String> COORDINATES = Set.of("latitude", "longitude");

    private final ReportWords words;

    ColumnMatch(ReportWords words) {
        this.words = words;
    }

    /** Refuses what no mapping may be. */
    String mapping(Upload.Kind kind, List<FirstRows.Column> header, ColumnForm form) {
        Map<String, Object> columns = new LinkedHashMap<>();
        Map<String, Object> coordinates = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            String field = form.fields().get(i);
            if (!field.isEmpty()) {
                (COORDINATES.contains(field) ? coordinates : columns)
                        .put(field, header.get(i).name());
            }
        }
        Map<String, Object> mapping = new LinkedHashMap<>();
        mapping.put("source", form.source());
        mapping.put("territory", Map.of("code", form.territory(), "name", form.territoryName()));
        mapping.put("dates", new ArrayList<>(Arrays.asList(form.dates().split("\\+"))));
        if (!coordinates.isEmpty()) {
            coordinates.put("system", "wgs84");
            mapping.put("coordinates", coordinates);
        }
        mapping.put("columns", columns);
        if (kind == Upload.Kind.REPORTS) {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("topic", Map.of("map", words.topics()));
            values.put("state", Map.of("map", words.states()));
            mapping.put("values", values);
        } else if (kind == Upload.Kind.AGENCIES) {
            mapping.put("values", Map.of("topic", Map.of("map", words.topics())));
        }
        String text = YAML.writeValueAsString(mapping);
        read(kind, text);
        return text;
    }

    /** Refuses a text that is no mapping of this kind. */
    Mapping read(Upload.Kind kind, String text) {
        return MappingFile.read(
                text,
                switch (kind) {
                    case REPORTS -> ImportReports.FIELDS;
                    case PLACES -> ImportPlaces.FIELDS;
                    case AGENCIES -> ImportAgencies.FIELDS;
                });
    }
}
