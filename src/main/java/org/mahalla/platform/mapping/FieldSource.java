package org.mahalla.platform.mapping;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a field's text comes from: one column; the `first` of several that is not empty; several `join`ed `with` a text
 * between; or an `identity` made of several, for a source that gives its rows no number of their own (equal rows
 * are told apart by how often they came before). A `prefix` stands before whatever is not empty.
 */
public record FieldSource(Kind kind, List<String> columns, String with, String prefix) {
    enum Kind {
        FIRST,
        JOIN,
        IDENTITY
    }

    public FieldSource {
        columns = List.copyOf(columns);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("a field needs at least one column");
        }
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static FieldSource ofColumn(String column) {
        return new FieldSource(Kind.FIRST, List.of(column), "", "");
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static FieldSource ofSeveral(Several several) {
        if (!several.isClear()) {
            throw new IllegalArgumentException("say one of: first, join (with), identity");
        }
        String prefix = several.prefix() == null ? "" : several.prefix();
        if (several.first() != null) {
            return new FieldSource(Kind.FIRST, several.first(), "", prefix);
        }
        if (several.join() != null) {
            return new FieldSource(Kind.JOIN, several.join(), several.with() == null ? " " : several.with(), prefix);
        }
        return new FieldSource(Kind.IDENTITY, several.identity() == null ? List.of() : several.identity(), "", prefix);
    }

    /** As it is written in a mapping file. */
    record Several(
            @Nullable List<String> first,
            @Nullable List<String> join,
            @Nullable String with,
            @Nullable List<String> identity,
            @Nullable String prefix) {
        private boolean isClear() {
            long given =
                    Stream.of(first, join, identity).filter(Objects::nonNull).count();
            return given == 1 && (with == null || join != null);
        }
    }
}
