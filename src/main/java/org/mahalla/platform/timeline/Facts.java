package org.mahalla.platform.timeline;

import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The facts of an entry, kept as a JSON object of strings. */
final class Facts {
    private static final TypeReference<Map<String, String>> STRINGS = new TypeReference<>() {};

    private Facts() {}

    static Map<String, String> read(String json) {
        return JsonMapper.shared().readValue(json, STRINGS);
    }
}
