package org.mahalla.problems.intake;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mahalla.places.NeighbourhoodId;
import org.mahalla.shared.CompactId;
import org.springframework.web.multipart.MultipartFile;

/**
 * All three steps at once, as a phone kept them; `key` was made there and is the same on every try. `left` says what
 * becomes of personal details in the words: `out` or `desk`.
 */
public record WholeForm(
        @Nullable String key,
        @Nullable String neighbourhood,
        @Nullable String place,
        @Nullable String latitude,
        @Nullable String longitude,
        @Nullable String area,
        @Nullable String topic,
        @Nullable String text,
        @Nullable String above,
        @Nullable String left,
        @Nullable String phone,
        @Nullable String email,
        @Nullable List<MultipartFile> photos) {
    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /** The key as drafts have it: a report begun in steps and finished on one page is one report. */
    public Optional<String> canonicalKey() {
        if (key == null) {
            return Optional.empty();
        }
        return UUID_TEXT.matcher(key).matches()
                ? Optional.of(CompactId.encode(UUID.fromString(key)))
                : CompactId.decode(key).map(CompactId::encode);
    }

    Optional<NeighbourhoodId> there() {
        return Optional.ofNullable(neighbourhood).flatMap(NeighbourhoodId::of);
    }

    /** Words for the spot that were given in the first step stand until there are others. */
    WhereForm where(ReportDraft begun) {
        String spot = place == null || place.isBlank() ? begun.place() : Unreadable.takenFromLine(place);
        return new WhereForm(neighbourhood, null, spot, latitude, longitude, null);
    }

    WhatForm what() {
        return new WhatForm(area, topic, text == null ? null : Unreadable.takenFrom(text), photos, null, above);
    }
}
