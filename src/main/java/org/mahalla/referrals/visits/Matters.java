package org.mahalla.referrals.visits;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mahalla.access.Viewer;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.stages.Groups;
import org.mahalla.problems.stages.Problems;
import org.springframework.stereotype.Component;

/** What is to be seen on a visit, by what it is followed as now: a problem that was joined to another is that other. */
@Component
class Matters {
    private final Visits visits;
    private final Groups groups;
    private final Problems problems;

    Matters(Visits visits, Groups groups, Problems problems) {
        this.visits = visits;
        this.groups = groups;
        this.problems = problems;
    }

    List<Matter> of(VisitId visit) {
        return of(visits.seen(visit));
    }

    /** Without what is hidden from the viewer. */
    List<Matter> of(VisitId visit, Viewer viewer) {
        List<Visit.Seen> open = visits.seen(visit).stream()
                .filter(seen -> problems.get(seen.problem()).openToDesk(viewer))
                .toList();
        return of(open).stream()
                .filter(matter -> matter.problem().openToDesk(viewer))
                .toList();
    }

    private List<Matter> of(List<Visit.Seen> all) {
        Map<ProblemId, List<Visit.Seen>> followed = new LinkedHashMap<>();
        for (Visit.Seen seen : all) {
            followed.computeIfAbsent(groups.root(seen.problem()), root -> new ArrayList<>())
                    .add(seen);
        }
        return followed.entrySet().stream()
                .map(one -> new Matter(problems.get(one.getKey()), one.getValue()))
                .toList();
    }
}
