package org.mahalla.referrals.visits;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.mahalla.access.Action;
import org.mahalla.access.Viewer;
import org.mahalla.agencies.Agencies;
import org.mahalla.agencies.Agency;
import org.mahalla.frame.FormErrors;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.platform.timeline.Timeline;
import org.mahalla.problems.model.FormToken;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.Problems;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.shared.Language;
import org.mahalla.shared.NotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of a visit, for who may see it: as it stands, or again with all that was typed. */
@Component
class ShowVisit {
    private final Visits visits;
    private final HoldVisit hold;
    private final InviteAgency invite;
    private final Problems problems;
    private final Agencies agencies;
    private final Neighbourhoods neighbourhoods;
    private final Topics topics;
    private final Timeline timeline;
    private final Clock clock;

    ShowVisit(
            Visits visits,
            HoldVisit hold,
            InviteAgency invite,
            Problems problems,
            Agencies agencies,
            Neighbourhoods neighbourhoods,
            Topics topics,
            Timeline timeline,
            Clock clock) {
        this.visits = visits;
        this.hold = hold;
        this.invite = invite;
        this.problems = problems;
        this.agencies = agencies;
        this.neighbourhoods = neighbourhoods;
        this.topics = topics;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** A problem of a visit, and whether what is found of it becomes a referral. */
    record Thing(Visit.Seen seen, String title, boolean refers) {
        String field() {
            return "found-" + seen.problem().text();
        }
    }

    /** What may be done with the visit by now, by who may do it. */
    record Chances(boolean refers, boolean sends, boolean come, boolean begun, boolean missTakenBack) {}

    Visit get(String id, Viewer viewer, Action action) {
        return VisitId.of(id)
                .flatMap(visits::find)
                .filter(visit -> viewer.may(action, visit.place()))
                .orElseThrow(NotFoundException::new);
    }

    /** @param form what was typed; empty for a fresh page */
    ModelAndView page(Visit visit, Viewer viewer, Map<String, String> form, FormErrors errors, Language language) {
        Agency agency = agencies.find(visit.agency()).orElseThrow(NotFoundException::new);
        List<Thing> things = visits.seen(visit.id()).stream()
                .filter(seen -> problems.get(seen.problem()).openToDesk(viewer))
                .map(seen -> thing(seen, agency, language))
                .toList();
        return new ModelAndView("referrals/visits/visit")
                .addObject("visit", visit)
                .addObject("agency", agency)
                .addObject("place", neighbourhoods.nameOf(visit.neighbourhood(), language))
                .addObject("things", things)
                .addObject("reached", invite.reaches(visit))
                .addObject("may", chances(visit, viewer))
                .addObject("story", timeline.of(visit.id().value()))
                .addObject("form", form)
                .addObject("once", FormToken.keep(form.get("once")))
                .addObject("errors", errors);
    }

    private Chances chances(Visit visit, Viewer viewer) {
        LocalDateTime now = LocalDateTime.now(clock);
        boolean refers = viewer.may(Action.REFER, visit.place());
        return new Chances(
                refers,
                viewer.may(Action.HANDLE_REFERRALS, visit.place()),
                !visit.day().isAfter(now.toLocalDate()),
                !visit.begins().isAfter(now),
                refers && visit.state() == VisitState.MISSED && hold.mayTakeMissBack(visit.id()));
    }

    private Thing thing(Visit.Seen seen, Agency agency, Language language) {
        Problem problem = problems.get(seen.problem());
        String title =
                problem.title() == null ? topics.get(problem.topic()).name().in(language) : problem.title();
        return new Thing(seen, title, hold.becomesReferral(agency, problem));
    }
}
