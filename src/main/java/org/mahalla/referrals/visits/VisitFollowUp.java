package org.mahalla.referrals.visits;

import java.util.List;
import java.util.Optional;
import org.mahalla.access.Action;
import org.mahalla.access.Viewer;
import org.mahalla.agencies.Agencies;
import org.mahalla.problems.FollowUp;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.stages.Groups;
import org.mahalla.problems.stages.Problem;
import org.mahalla.referrals.stages.WriteReferral;
import org.mahalla.shared.Language;
import org.springframework.stereotype.Component;

/** On the pages of a problem: who was invited to see it or what was joined to it, and whether they came. */
@Component
class VisitFollowUp implements FollowUp {
    private final Visits visits;
    private final Groups groups;
    private final Agencies agencies;

    VisitFollowUp(Visits visits, Groups groups, Agencies agencies) {
        this.visits = visits;
        this.groups = groups;
        this.agencies = agencies;
    }

    @Override
    public List<Carried> of(ProblemId problem, Language language) {
        return visits.of(groups.under(problem)).stream()
                .filter(visit -> visit.state() != VisitState.CALLED_OFF)
                .map(visit -> new Carried(
                        agencies.find(visit.agency())
                                .map(agency -> agency.name().in(language))
                                .orElse(""),
                        "referrals.visit.problem." + visit.state().code(),
                        visit.state().shape(),
                        null,
                        visit.state() == VisitState.PLANNED,
                        visit.address()))
                .toList();
    }

    @Override
    public Optional<Begin> begin(Problem problem, Viewer viewer) {
        return viewer.may(Action.REFER, problem.placePath()) && WriteReferral.open(problem)
                ? Optional.of(new Begin(
                        "referrals.visit.plan",
                        "/desk/visits/new?problem=" + problem.id().text()))
                : Optional.empty();
    }
}
