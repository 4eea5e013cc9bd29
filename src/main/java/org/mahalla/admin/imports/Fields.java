package org.mahalla.admin.imports;

import java.util.Arrays;
import java.util.List;
import org.mahalla.frame.Words;
import org.mahalla.shared.Language;
import org.mahalla.shared.PersianText;

/** The fields that a column may go to, and how they are guessed from its name. */
final class Fields {
    private static final List<String> REPORTS = List.of(
            "reference",
            "reported",
            "topic",
            "text",
            "state",
            "closed",
            "due",
            "neighbourhood",
            "latitude",
            "longitude",
            "address",
            "parent");
    private static final List<String> PLACES =
            List.of("code", "name", "name_en", "aliases", "region", "wave", "population", "latitude", "longitude");

    private static final List<String> AGENCIES =
            List.of("code", "name", "name_en", "kind", "place", "superior", "weekend", "response_days", "topic");

    private Fields() {}

    static List<String> of(Upload.Kind kind) {
        return switch (kind) {
            case REPORTS -> REPORTS;
            case PLACES -> PLACES;
            case AGENCIES -> AGENCIES;
        };
    }

    static List<String> needed(Upload.Kind kind) {
        return switch (kind) {
            case REPORTS -> List.of("reference", "reported", "topic");
            case PLACES -> List.of("code", "name");
            case AGENCIES -> List.of("code");
        };
    }

    /** For each column a field, each field at most once; empty where the name tells nothing. */
    static List<String> guess(Upload.Kind kind, List<String> columns, Words words) {
        List<String> free = new java.util.ArrayList<>(of(kind));
        return columns.stream()
                .map(column -> {
                    String found = free.stream()
                            .filter(field -> means(column, field, words))
                            .findFirst()
                            .orElse("");
                    free.remove(found);
                    return found;
                })
                .toList();
    }

    private static boolean means(String column, String field, Words words) {
        String key = PersianText.key(column.replace('_', ' '));
        return Arrays.stream(Language.values())
                .flatMap(language -> Arrays.stream(
                        words.in(language).t("admin.imports.guess." + field).split("\\|")))
                .anyMatch(word -> PersianText.key(word).equals(key));
    }
}
