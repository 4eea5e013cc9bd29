package org.mahalla.problems.replies;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The fields that may stand in braces in an answer to begin with, and filling them. */
final class Fields {
    static final List<String> NAMES = List.of("number", "title", "topic", "place", "due", "holder");

    private static final Pattern FIELD = Pattern.compile("\\{([^{}]*)\\}");

    private Fields() {}

    /** What stands in braces and is no field. */
    static List<String> unknown(String words) {
        return FIELD.matcher(words)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !NAMES.contains(name))
                .distinct()
                .toList();
    }

    static String fill(String words, Map<String, String> values) {
        return FIELD.matcher(words)
                .replaceAll(found -> Matcher.quoteReplacement(
                        Objects.requireNonNullElse(values.get(found.group(1)), found.group())));
    }
}
