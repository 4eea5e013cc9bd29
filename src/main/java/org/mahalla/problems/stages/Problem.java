package org.mahalla.problems.stages;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mahalla.places.NeighbourhoodId;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.model.State;
import org.mahalla.shared.Language;
import org.mahalla.shared.PlacePath;
import org.mahalla.shared.Point;

/**
 * What is wrong, where. `title`, `body` and `placeWords` are the public, edited copy and null until a person has looked;
 * `point` is as exact as the public may know.
 */
public record Problem(
        ProblemId id,
        NeighbourhoodId neighbourhood,
        PlacePath placePath,
        int number,
        String topic,
        State state,
        LocalDate stateSince,
        LocalDate openedOn,
        @Nullable LocalDate checkedOn,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate endedOn,
        @Nullable String title,
        @Nullable String body,
        Language language,
        @Nullable String placeWords,
        @Nullable Point point,
        int reports,
        int supporters,
        boolean sensitive,
        @Nullable String setAsideAs,
        @Nullable String source) {

    public boolean late(LocalDate today) {
        return state.open() && dueOn != null && dueOn.isBefore(today);
    }
}
