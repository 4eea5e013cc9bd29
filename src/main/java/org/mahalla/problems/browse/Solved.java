package org.mahalla.problems.browse;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mahalla.problems.photos.PhotoId;

/** A problem that residents confirmed as solved, with a published photo from before and one from after, where there are. */
public record Solved(
        ProblemRow problem,
        @Nullable Picture before,
        @Nullable Picture after) {

    /** A published photo and its day. */
    public record Picture(PhotoId id, LocalDate day) {
        public String address() {
            return "/photos/" + id.text() + "-small.jpg";
        }
    }

    public boolean pictured() {
        return before != null && after != null;
    }

    public Picture first() {
        return java.util.Objects.requireNonNull(before);
    }

    public Picture last() {
        return java.util.Objects.requireNonNull(after);
    }
}
