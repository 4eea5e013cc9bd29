package org.mahalla.problems.offline;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahalla.shared.Dates;
import org.mahalla.shared.Language;
import org.mahalla.shared.TrackingCode;

/**
 * What a phone is told of a received report: its code plain and as people read it, where to follow it, by when, and where
 * it may ask what may be the same, if anything can.
 */
record SentAnswer(
        String code,
        String shown,
        String followUrl,
        @Nullable LocalDate due,
        @Nullable String dueShown,
        @Nullable String similarUrl) {
    static SentAnswer of(TrackingCode code, Optional<LocalDate> due, @Nullable String similar, Language language) {
        return new SentAnswer(
                code.digits(),
                code.grouped(language),
                language.prefix() + "/track/" + code.digits(),
                due.orElse(null),
                due.map(day -> Dates.full(language, day)).orElse(null),
                similar == null ? null : language.prefix() + similar);
    }
}
