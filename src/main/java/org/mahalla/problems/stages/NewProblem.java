package org.mahalla.problems.stages;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mahalla.places.NeighbourhoodId;
import org.mahalla.problems.ProblemId;
import org.mahalla.shared.Language;
import org.mahalla.shared.PlacePath;
import org.mahalla.shared.Point;

/** A problem to open: where it is as far as the public may know, what it is about, and its rank if that is known. */
public record NewProblem(
        ProblemId id,
        NeighbourhoodId neighbourhood,
        PlacePath placePath,
        String topic,
        LocalDate openedOn,
        @Nullable LocalDate dueOn,
        Language language,
        @Nullable Point point,
        String searchText,
        boolean aboutCouncil,
        @Nullable Integer priority) {
    /** One that is not about the manager or the council, and is ranked later. */
    public NewProblem(
            ProblemId id,
            NeighbourhoodId neighbourhood,
            PlacePath placePath,
            String topic,
            LocalDate openedOn,
            @Nullable LocalDate dueOn,
            Language language,
            @Nullable Point point,
            String searchText) {
        this(id, neighbourhood, placePath, topic, openedOn, dueOn, language, point, searchText, false, null);
    }
}
