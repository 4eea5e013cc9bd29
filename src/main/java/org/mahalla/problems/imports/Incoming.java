package org.mahalla.problems.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mahalla.places.Neighbourhood;
import org.mahalla.platform.mapping.MappedRow;
import org.mahalla.problems.taxonomy.Topic;
import org.mahalla.shared.Point;

/**
 * A row that was read without fault.
 *
 * @param parent the source's own reference of the row that this one repeats
 * @param held who has it there; null where the source names nobody
 * @param open whether the source lets everybody read its words
 */
record Incoming(
        MappedRow row,
        String reference,
        Topic topic,
        Neighbourhood neighbourhood,
        @Nullable Point point,
        @Nullable String text,
        @Nullable String address,
        LocalDate reported,
        @Nullable LocalDate closed,
        @Nullable LocalDate due,
        SourceState state,
        @Nullable String parent,
        @Nullable Held held,
        String language,
        boolean open) {

    /**
     * Who has it at the source.
     *
     * @param agency code of an agency, as the mapping writes it
     */
    record Held(
            String agency, @Nullable Instant due, @Nullable Instant ended) {}

    /**
     * By which the same content is known again. Neither the source's own time of change nor the neighbourhood found for a
     * point is part of it, for boundaries may change here.
     */
    byte[] hash() {
        return Fingerprint.of(
                topic.code(),
                row.text("neighbourhood").orElse(""),
                Objects.toString(point),
                Objects.toString(text),
                reported.toString(),
                Objects.toString(closed),
                Objects.toString(due),
                state.code(),
                Objects.toString(parent));
    }

    LocalDate ended() {
        return closed == null ? reported : closed;
    }
}
