package org.mahalla.platform.mapping;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mahalla.shared.RefusedException;

/**
 * How the rows of one source become ours, as it is written in a mapping file.
 *
 * @param source short name of the source; with a row's own reference it makes the row known again
 * @param title what the source calls itself, and its licence
 * @param encoding of delimited text that is neither UTF-8 nor UTF-16 with a mark
 * @param zone in which local times without an offset are meant
 * @param dates patterns, or the names `iso`, `us`, `us-short`, `jalali`, tried in this order
 * @param period days outside of which a date is a mistake
 * @param columns field of ours and where its text comes from
 * @param constants fields that are the same in every row
 * @param values words of a field, theirs and ours
 * @param distinct the rows with the same `code` are one place
 * @param box the area of a place for which the source has no boundary
 * @param corrections known mistakes of the source
 * @param lookups fields that stand in a second file
 * @param variants what differs between files of the same source
 */
public record Mapping(
        String source,
        @Nullable String title,
        Territory territory,
        @Nullable String encoding,
        @Nullable String delimiter,
        @Nullable ZoneId zone,
        List<String> dates,
        @Nullable Period period,
        @Nullable Coordinates coordinates,
        Map<String, FieldSource> columns,
        Map<String, String> constants,
        Map<String, ValueMap> values,
        boolean distinct,
        @Nullable Bounds box,
        List<Correction> corrections,
        List<Lookup> lookups,
        List<Variant> variants) {

    /** Under which the rows are stored: a stable code and a name to be shown. */
    public record Territory(String code, String name) {}

    public record Period(LocalDate from, LocalDate to) {}

    /** Where a row's columns say this, its fields are that. */
    public record Correction(Map<String, String> when, Map<String, String> set) {}

    /**
     * A second file, beside the first.
     *
     * @param key the column there that equals our field `match`
     * @param columns field of ours and the column there
     */
    public record Lookup(String file, String key, String match, Map<String, String> columns) {}

    /** Takes hold where the file has all the columns named (and a name that fits); its parts stand over the others. */
    public record Variant(
            @Nullable When when,
            List<String> dates,
            @Nullable Coordinates coordinates,
            Map<String, FieldSource> columns,
            Map<String, String> constants,
            Map<String, ValueMap> values) {
        public Variant {
            dates = dates == null ? List.of() : List.copyOf(dates);
            columns = columns == null ? Map.of() : Map.copyOf(columns);
            constants = constants == null ? Map.of() : Map.copyOf(constants);
            values = values == null ? Map.of() : Map.copyOf(values);
        }
    }

    /**
     * @param columns all of them must be there
     * @param file the file's name begins so
     */
    public record When(List<String> columns, @Nullable String file) {
        public When {
            columns = columns == null ? List.of() : List.copyOf(columns);
        }

        boolean fits(String name, Set<String> header) {
            return header.containsAll(columns) && (file == null || name.startsWith(file));
        }
    }

    public Mapping {
        dates = dates == null ? List.of() : List.copyOf(dates);
        columns = columns == null ? Map.of() : Map.copyOf(columns);
        constants = constants == null ? Map.of() : Map.copyOf(constants);
        values = values == null ? Map.of() : Map.copyOf(values);
        corrections = corrections == null ? List.of() : List.copyOf(corrections);
        lookups = lookups == null ? List.of() : List.copyOf(lookups);
        variants = variants == null ? List.of() : List.copyOf(variants);
        if (source == null || source.isBlank() || territory == null) {
            throw new IllegalArgumentException("source and territory must be said");
        }
        if (delimiter != null && delimiter.length() != 1) {
            throw new IllegalArgumentException("the delimiter is one character");
        }
    }

    /** With the variant that fits the file laid over it; refuses (PLT-364) a file that fits none. */
    Mapping forFile(String name, List<String> header) {
        if (variants.isEmpty()) {
            return this;
        }
        Set<String> names = Set.copyOf(header);
        Variant variant = variants.stream()
                .filter(v -> v.when() == null || v.when().fits(name, names))
                .findFirst()
                .orElseThrow(() -> new RefusedException("PLT-364", String.join(", ", header)));
        return new Mapping(
                source,
                title,
                territory,
                encoding,
                delimiter,
                zone,
                variant.dates().isEmpty() ? dates : variant.dates(),
                period,
                variant.coordinates() == null ? coordinates : variant.coordinates(),
                over(columns, variant.columns()),
                over(constants, variant.constants()),
                over(values, variant.values()),
                distinct,
                box,
                corrections,
                lookups,
                List.of());
    }

    private static <T> Map<String, T> over(Map<String, T> below, Map<String, T> above) {
        Map<String, T> all = new HashMap<>(below);
        all.putAll(above);
        return all;
    }
}
