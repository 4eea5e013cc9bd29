package org.mahalla.referrals.visits;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.Action;
import org.mahalla.access.Viewer;
import org.mahalla.agencies.Agencies;
import org.mahalla.agencies.Agency;
import org.mahalla.platform.timeline.Audience;
import org.mahalla.platform.timeline.Entry;
import org.mahalla.platform.timeline.Step;
import org.mahalla.platform.timeline.Timeline;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.stages.Groups;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.TakeStep;
import org.mahalla.referrals.ReferralId;
import org.mahalla.referrals.secretariats.Secretariats;
import org.mahalla.referrals.stages.NewReferral;
import org.mahalla.referrals.stages.Referrals;
import org.mahalla.referrals.stages.WriteReferral;
import org.mahalla.shared.IdMaker;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.RefusedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Plans a visit, moves it, tells the agency, and makes referrals of what was found. Refuses to say before the day what came of it
 * (REF-041), before the hour that nobody came (REF-042), and to take that back later than on the next day (REF-043).
 */
@Component
public class HoldVisit {
    private final Visits visits;
    private final InviteAgency invite;
    private final WriteReferral write;
    private final Referrals referrals;
    private final Secretariats secretariats;
    private final Agencies agencies;
    private final Matters matters;
    private final Groups groups;
    private final Timeline timeline;
    private final IdMaker ids;
    private final Clock clock;

    HoldVisit(
            Visits visits,
            InviteAgency invite,
            WriteReferral write,
            Referrals referrals,
            Secretariats secretariats,
            Agencies agencies,
            Matters matters,
            Groups groups,
            Timeline timeline,
            IdMaker ids,
            Clock clock) {
        this.visits = visits;
        this.invite = invite;
        this.write = write;
        this.referrals = referrals;
        this.secretariats = secretariats;
        this.agencies = agencies;
        this.matters = matters;
        this.groups = groups;
        this.timeline = timeline;
        this.ids = ids;
        this.clock = clock;
    }

    /** When, where and whom. */
    public record Plan(Agency agency, String office, Appointment at) {}

    /** @param seen of one neighbourhood, at least one */
    @Transactional
    public Visit plan(Viewer viewer, Plan plan, List<Problem> seen) {
        Problem first = seen.getFirst();
        Visit visit = new Visit(
                new VisitId(ids.next(first.id().territory())),
                first.neighbourhood(),
                first.placePath(),
                plan.agency().id(),
                plan.office(),
                plan.at().day(),
                plan.at().hour(),
                plan.at().venue(),
                VisitState.PLANNED);
        visits.add(visit, seen.stream().map(Problem::id).toList());
        timeline.start(VisitStates.KIND, visit.id().value(), step(viewer, visit, "plan"));
        invite.come(visit, seen);
        return visit;
    }

    /** To another day, hour or place; refused where nothing of these is another (REF-044). */
    @Transactional
    void move(Viewer viewer, VisitId id, Appointment to) {
        Visit visit = lock(id);
        Visit moved = visit.at(to);
        if (moved.equals(visit)) {
            throw new RefusedException("REF-044");
        }
        Entry entry = timeline.take(
                VisitStates.KIND,
                id.value(),
                step(viewer, visit, "move")
                        .with(Map.of(
                                "day", visit.day().toString(),
                                "hour", visit.hour().toString())));
        visits.move(id, to);
        invite.comeThen(moved, visit, entry.seq());
    }

    @Transactional
    public void callOff(Viewer viewer, VisitId id, String why) {
        Visit visit = lock(id);
        timeline.take(
                VisitStates.KIND, id.value(), step(viewer, visit, "call_off").saying(why));
        invite.stayAway(visit);
    }

    @Transactional
    public void miss(Viewer viewer, VisitId id) {
        Visit visit = lock(id);
        if (visit.begins().isAfter(LocalDateTime.now(clock))) {
            throw new RefusedException("REF-042");
        }
        timeline.take(VisitStates.KIND, id.value(), step(viewer, visit, "miss"));
    }

    /** They came after all: it is again to be said what came of the visit. */
    @Transactional
    void takeMissBack(Viewer viewer, VisitId id, String why) {
        Visit visit = lock(id);
        if (!mayTakeMissBack(id)) {
            throw new RefusedException("REF-043");
        }
        timeline.take(
                VisitStates.KIND, id.value(), step(viewer, visit, "unmiss").saying(why));
    }

    /** Whether it was said yesterday or today that nobody came; true where it was never said. */
    boolean mayTakeMissBack(VisitId id) {
        LocalDate yesterday = LocalDate.now(clock).minusDays(1);
        return timeline.of(id.value()).stream()
                .filter(entry -> entry.step().equals("miss"))
                .reduce((one, last) -> last)
                .map(entry -> entry.happenedAt().atZone(clock.getZone()).toLocalDate())
                .map(said -> !said.isBefore(yesterday))
                .orElse(true);
    }

    /**
     * Each finding becomes a referral to the agency that was there; sent at once by who may send. Where the agency is asked
     * about the problem already, or the problem cannot be referred any more, the words stay with the visit.
     *
     * @param findings what was found of the problems as they are followed now, without what was not looked at
     * @param given working days of the agency
     */
    @Transactional
    public void hold(Viewer viewer, VisitId id, Map<ProblemId, String> findings, int given) {
        Visit visit = due(id);
        timeline.take(VisitStates.KIND, id.value(), step(viewer, visit, "hold"));
        Agency agency = agencies.find(visit.agency()).orElseThrow(NotFoundException::new);
        for (Matter matter : matters.of(id)) {
            String words = findings.get(matter.problem().id());
            if (words != null) {
                visits.found(id, matter, words, referral(viewer, agency, matter.problem(), words, given));
            }
        }
    }

    private @Nullable ReferralId referral(Viewer viewer, Agency agency, Problem problem, String words, int given) {
        if (!becomesReferral(agency, problem)) {
            return null;
        }
        String subject = problem.title() == null
                ? words.lines().findFirst().map(HoldVisit::subject).orElse("")
                : problem.title();
        ReferralId made = write.draft(
                viewer,
                new NewReferral(
                        problem,
                        secretariats.writingTo(agency.kind()).code(),
                        agency.id(),
                        null,
                        subject,
                        words,
                        given,
                        null,
                        null));
        if (viewer.may(Action.HANDLE_REFERRALS, problem.placePath())) {
            write.send(viewer, made);
        }
        return made;
    }

    /**
     * Whether what is found of it can be asked of the agency in a referral of its own; not where the agency is asked about
     * it already, be it under a problem that was joined to it.
     */
    boolean becomesReferral(Agency agency, Problem problem) {
        return !agency.retired()
                && WriteReferral.open(problem)
                && groups.under(problem.id()).stream()
                        .flatMap(one -> referrals.of(one).stream())
                        .noneMatch(one ->
                                one.agency().equals(agency.id()) && !one.state().ended());
    }

    private static String subject(String line) {
        return line.length() <= VisitForm.LONGEST_OFFICE
                ? line
                : line.substring(0, VisitForm.LONGEST_OFFICE - 1).strip() + "\u2026";
    }

    private Visit due(VisitId id) {
        Visit visit = lock(id);
        if (visit.day().isAfter(LocalDate.now(clock))) {
            throw new RefusedException("REF-041");
        }
        return visit;
    }

    private Visit lock(VisitId id) {
        return visits.lock(id).orElseThrow(NotFoundException::new);
    }

    private Step step(Viewer viewer, Visit visit, String step) {
        return Step.of(step, TakeStep.actor(viewer, visit.place()), Audience.STAFF, timeline.now());
    }
}
