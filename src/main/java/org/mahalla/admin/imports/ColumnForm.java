package org.mahalla.admin.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mahalla.frame.FormErrors;
import org.mahalla.shared.Digits;

/** Which column is which field, as it was chosen; `fields` stand in the order of the columns, empty for none. */
record ColumnForm(String source, String territory, String territoryName, String dates, List<String> fields) {
    /** How dates may be written; the names are those of mappings. */
    static final List<String> DATES =
            List.of("iso+jalali", "jalali", "iso", "us", "us-short", "dd/MM/yyyy", "dd.MM.yyyy");

    ColumnForm {
        fields = List.copyOf(fields);
    }

    static ColumnForm of(Map<String, String> parameters, int columns) {
        List<String> fields = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            fields.add(parameters.getOrDefault("c" + i, ""));
        }
        return new ColumnForm(
                plain(parameters.getOrDefault("source", "")),
                plain(parameters.getOrDefault("territory", "")),
                parameters.getOrDefault("territoryName", "").strip(),
                parameters.getOrDefault("dates", DATES.getFirst()),
                fields);
    }

    void check(Upload.Kind kind, FormErrors errors) {
        if (!source.matches("[a-z0-9][a-z0-9-]{0,59}")) {
            errors.reject("source", "refusal.ADM-004");
        }
        if (!territory.matches("[a-z0-9-]+(\\.[a-z0-9-]+)*")) {
            errors.reject("territory", "refusal.ADM-005");
        }
        Set<String> known = new HashSet<>(Fields.of(kind));
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < fields.size(); i++) {
            String field = fields.get(i);
            if (!field.isEmpty() && (!known.contains(field) || !taken.add(field))) {
                errors.reject("c" + i, "refusal.ADM-006");
            }
        }
        Fields.needed(kind).stream()
                .filter(field -> !taken.contains(field))
                .forEach(field -> errors.reject("c0", "admin.imports.missing." + field));
        if (taken.contains("latitude") != taken.contains("longitude")) {
            errors.reject("c0", "refusal.ADM-007");
        }
    }

    private static String plain(String text) {
        return Digits.latin(text).strip().toLowerCase(java.util.Locale.ROOT);
    }
}
