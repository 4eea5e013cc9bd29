package org.mahalla.problems.stages;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.Action;
import org.mahalla.access.Grant;
import org.mahalla.access.RoleTable;
import org.mahalla.access.Viewer;
import org.mahalla.places.NeighbourhoodId;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.model.State;
import org.mahalla.shared.Language;
import org.mahalla.shared.PlacePath;
import org.mahalla.shared.Point;

/**
 * What is wrong, where. `title`, `body` and `placeWords` are the public, edited copy and null until a person has looked;
 * `point` is as exact as the public may know; `assignee` is the account at the desk that has it in hand.
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
        @Nullable String source,
        @Nullable LocalDate plannedOn,
        boolean aboutCouncil,
        Holder holder,
        @Nullable UUID assignee) {

    /** The number of what has none: what was reported as being about the manager or the council. */
    public static final int UNNUMBERED = 0;

    public boolean late(LocalDate today) {
        return state.open() && dueOn != null && dueOn.isBefore(today);
    }

    /** Whether it is open to the viewer at the desk: what is about a person or the council is to nobody there. */
    public boolean openToDesk(Viewer viewer) {
        return !sensitive && !aboutCouncil && viewer.may(Action.SEE_REPORTS, placePath);
    }

    /**
     * Whether a reviewer's grant reaches what is hidden. What is about the manager or the council goes to a reviewer of a
     * place above, who holds nothing in the neighbourhood itself.
     */
    public boolean openToReviewer(Viewer viewer) {
        if (!aboutCouncil) {
            return viewer.may(Action.SEE_SENSITIVE_REPORTS, placePath);
        }
        List<Grant> here = viewer.grants().stream()
                .filter(grant -> grant.path().contains(placePath))
                .toList();
        return here.stream().noneMatch(grant -> grant.path().equals(placePath))
                && here.stream().anyMatch(grant -> RoleTable.may(grant.role(), Action.SEE_SENSITIVE_REPORTS));
    }
}
