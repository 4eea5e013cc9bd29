package org.mahalla.referrals.visits;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mahalla.access.Action;
import org.mahalla.access.Viewer;
import org.mahalla.agencies.Agencies;
import org.mahalla.agencies.Agency;
import org.mahalla.frame.FormErrors;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.platform.idempotency.FormToken;
import org.mahalla.platform.timeline.Timeline;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.shared.Language;
import org.mahalla.shared.NotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of a visit, for who may see it: as it stands, or again with all that was typed. */
@Component
class ShowVisit {
    /** Of more problems each is folded away until it is opened, so that a small screen shows them all. */
    static final int FEW = 5;

    private final Visits visits;
    private final HoldVisit hold;
    private final InviteAgency invite;
    private final Matters matters;
    private final Agencies agencies;
    private final Neighbourhoods neighbourhoods;
    private final Topics topics;
    private final Timeline timeline;
    private final Clock clock;

    ShowVisit(
            Visits visits,
            HoldVisit hold,
            InviteAgency invite,
            Matters matters,
            Agencies agencies,
            Neighbourhoods neighbourhoods,
            Topics topics,
            Timeline timeline,
            Clock clock) {
        this.visits = visits;
        this.hold = hold;
        this.invite = invite;
        this.matters = matters;
        this.agencies = agencies;
        this.neighbourhoods = neighbourhoods;
        this.topics = topics;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * A problem of a visit.
     *
     * @param refers whether what is found of it becomes a referral
     * @param typed what was written under it
     */
    record Thing(Matter matter, String title, boolean refers, String typed) {
        String field() {
            return matter.field();
        }

        /** What was found of it, and of what has been joined to it since. */
        List<Visit.Seen> found() {
            return matter.seen().stream().filter(seen -> seen.found() != null).toList();
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
        List<Thing> things = matters.of(visit.id(), viewer).stream()
                .map(matter -> thing(matter, agency, form, language))
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

    private Thing thing(Matter matter, Agency agency, Map<String, String> form, Language language) {
        Problem problem = matter.problem();
        String title =
                problem.title() == null ? topics.get(problem.topic()).name().in(language) : problem.title();
        return new Thing(matter, title, hold.becomesReferral(agency, problem), typed(matter, form));
    }

    /** Of a page that was opened before problems were joined, what was written under each of them. */
    static String typed(Matter matter, Map<String, String> form) {
        return matter.fields().stream()
                .map(field -> form.getOrDefault(field, ""))
                .filter(words -> !words.isBlank())
                .collect(Collectors.joining("\n"));
    }
}
