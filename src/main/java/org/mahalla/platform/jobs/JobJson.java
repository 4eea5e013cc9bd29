package org.mahalla.platform.jobs;

import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How payloads, titles and results stand in the database. */
final class JobJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private JobJson() {}

    static String write(Object value) {
        return JSON.writeValueAsString(value);
    }

    static <P> P read(String json, Class<P> type) {
        return JSON.readValue(json, type);
    }

    static List<String> texts(String json) {
        return JSON.readValue(json, new TypeReference<List<String>>() {});
    }

    static List<Object> values(String json) {
        return JSON.readValue(json, new TypeReference<List<Object>>() {});
    }

    static Map<String, Object> map(String json) {
        return JSON.readValue(json, new TypeReference<Map<String, Object>>() {});
    }
}
