package org.mahalla.platform.mapping;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mahalla.platform.tables.Row;

/** Gives each field of a row its text, before anything is read out of it. */
final class RowReading {
    private static final int IDENTITY_BYTES = 10;

    private final Mapping mapping;
    private final DateReader dates;
    private final Map<Mapping.Lookup, Map<String, Row>> lookups;
    private final Map<String, Integer> seen = new HashMap<>();

    RowReading(Mapping mapping, Map<Mapping.Lookup, Map<String, Row>> lookups) {
        this.mapping = mapping;
        this.lookups = lookups;
        this.dates = new DateReader(mapping.dates());
    }

    MappedRow read(Row row) {
        Map<String, String> texts = new HashMap<>(mapping.constants());
        Map<String, String> columns = new HashMap<>();
        mapping.columns().forEach((field, source) -> {
            columns.put(field, source.columns().getFirst());
            texts.put(field, text(source, row));
        });
        for (Mapping.Correction correction : mapping.corrections()) {
            boolean applies = correction.when().entrySet().stream()
                    .allMatch(e -> row.get(e.getKey()).strip().equals(e.getValue()));
            if (applies) {
                texts.putAll(correction.set());
            }
        }
        lookups.forEach((lookup, rows) -> {
            Row second = rows.get(texts.getOrDefault(lookup.match(), ""));
            if (second != null) {
                lookup.columns()
                        .forEach((field, column) ->
                                texts.put(field, second.get(column).strip()));
            }
        });
        return new MappedRow(row, mapping, dates, texts, columns);
    }

    private String text(FieldSource source, Row row) {
        List<String> parts =
                source.columns().stream().map(column -> row.get(column).strip()).toList();
        String text = switch (source.kind()) {
            case FIRST ->
                parts.stream().filter(part -> !part.isEmpty()).findFirst().orElse("");
            case JOIN -> parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(source.with()));
            case IDENTITY -> identity(String.join("\u001F", parts));
        };
        return text.isEmpty() ? text : source.prefix() + text;
    }

    private String identity(String parts) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(parts.getBytes(StandardCharsets.UTF_8));
            String hex = HexFormat.of().formatHex(hash, 0, IDENTITY_BYTES);
            return hex + "-" + seen.merge(hex, 1, Integer::sum);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
