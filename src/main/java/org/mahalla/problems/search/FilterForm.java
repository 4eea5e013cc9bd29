package org.mahalla.problems.search;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mahalla.shared.PersianText;

/**
 * The filter as it stands in an address, nothing of it believed yet. `area`, `stage` and `late` are older names of
 * `topic`, `state` and `due`.
 */
public record FilterForm(
        @Nullable String q,
        @Nullable String neighbourhood,
        @Nullable String place,
        @Nullable String topic,
        @Nullable String area,
        @Nullable String state,
        @Nullable String stage,
        @Nullable String due,
        @Nullable String late,
        @Nullable String holder,
        @Nullable String assignee,
        @Nullable String from,
        @Nullable String to,
        @Nullable String window,
        @Nullable String cell,
        @Nullable String sort) {
    static final int MOST_LETTERS = 100;

    /** From the query of an address, as somebody kept it. */
    public static FilterForm of(String query) {
        Map<String, String> given = new HashMap<>();
        for (String pair : query.split("&", -1)) {
            int sign = pair.indexOf('=');
            if (sign > 0) {
                given.putIfAbsent(pair.substring(0, sign), decoded(pair.substring(sign + 1)));
            }
        }
        return new FilterForm(
                given.get("q"),
                given.get("neighbourhood"),
                given.get("place"),
                given.get("topic"),
                given.get("area"),
                given.get("state"),
                given.get("stage"),
                given.get("due"),
                given.get("late"),
                given.get("holder"),
                given.get("assignee"),
                given.get("from"),
                given.get("to"),
                given.get("window"),
                given.get("cell"),
                given.get("sort"));
    }

    /** Empty for what has nothing to read in it, as a half space alone. */
    public String words() {
        String line = PersianText.line(q == null ? "" : q);
        return PersianText.key(line).isEmpty() ? "" : shortened(line);
    }

    static String shortened(String line) {
        return line.length() <= MOST_LETTERS
                ? line
                : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, MOST_LETTERS)))
                        .strip();
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return "";
        }
    }
}
