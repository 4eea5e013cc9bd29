package org.mahalla.launcher.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mahalla.agencies.Agency;
import org.mahalla.places.Neighbourhood;
import org.mahalla.places.NeighbourhoodId;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.platform.timeline.Actor;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.referrals.secretariats.ProposeRoutes;
import org.mahalla.referrals.visits.Appointment;
import org.mahalla.referrals.visits.HoldVisit;
import org.mahalla.referrals.visits.VisitId;
import org.mahalla.shared.Hours;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Agencies that were invited over the last year to see problems, by the steps that people take; and what came of it. */
@Component
@ConditionalOnProperty("mahalla.demo")
class DemoVisits {
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);
    private static final int INVITED_BEFORE = 7;
    private static final int INVITED_LATELY = 2;
    private static final int ANSWERED_AFTER = 9;
    private static final int CONFIRMED_AFTER = 4;
    private static final int UNANSWERED_AFTER = 21;

    /** What became of a visit. */
    enum Came {
        HELD,
        MISSED,
        CALLED_OFF,
        PLANNED
    }

    /** One of the problems of a visit; of one that was told of before only its title and what was found. */
    record Thing(
            @Nullable String topic,
            String title,
            @Nullable String body,
            @Nullable String where,
            @Nullable String words,
            @Nullable String found,
            @Nullable String answer,
            boolean fixed) {}

    /** So many days ago, or ahead. */
    record Line(
            int ago,
            int ahead,
            String at,
            String hour,
            String office,
            String venue,
            Came came,
            @Nullable String why,
            List<Thing> problems) {}

    private record File(List<Line> visits) {}

    private final HoldVisit hold;
    private final ProposeRoutes routes;
    private final DemoReferrals referrals;
    private final StoryTelling.Stage stage;
    private final Topics topics;
    private final Neighbourhoods neighbourhoods;
    private final DemoClock clock;

    DemoVisits(
            HoldVisit hold,
            ProposeRoutes routes,
            DemoReferrals referrals,
            StoryTelling.Stage stage,
            Topics topics,
            Neighbourhoods neighbourhoods,
            DemoClock clock) {
        this.hold = hold;
        this.routes = routes;
        this.referrals = referrals;
        this.stage = stage;
        this.topics = topics;
        this.neighbourhoods = neighbourhoods;
        this.clock = clock;
    }

    void pay(Map<NeighbourhoodId, UUID> managers) {
        LocalDate today = LocalDate.now(clock);
        Map<String, ProblemId> known = new HashMap<>();
        try {
            for (Line line : DemoContent.read("visits", File.class).visits()) {
                visit(line, today, managers, known);
            }
        } finally {
            clock.run();
        }
    }

    private void visit(Line line, LocalDate today, Map<NeighbourhoodId, UUID> managers, Map<String, ProblemId> known) {
        LocalDate day = line.came() == Came.PLANNED
                ? workday(today.plusDays(line.ahead()), 1)
                : workday(today.minusDays(line.ago()), -1);
        LocalDate lately = today.minusDays(INVITED_LATELY);
        LocalDate invited = day.minusDays(INVITED_BEFORE).isBefore(lately) ? day.minusDays(INVITED_BEFORE) : lately;
        Neighbourhood place = place(line.at());
        for (Thing thing : line.problems()) {
            if (thing.words() != null) {
                known.put(
                        thing.title(),
                        tell(
                                thing,
                                place,
                                Objects.requireNonNull(managers.get(place.id())),
                                invited,
                                today,
                                known.size()));
            }
        }
        List<Problem> seen = line.problems().stream()
                .map(thing -> stage.problems().get(Objects.requireNonNull(known.get(thing.title()))))
                .toList();
        Agency agency = routes.best(seen.getFirst()).orElseThrow().agency();
        Random random = new Random(line.ago());
        clock.standOn(invited, random);
        LocalTime hour = Hours.read(line.hour()).orElseThrow();
        VisitId id = hold.plan(
                        referrals.officer(),
                        new HoldVisit.Plan(agency, line.office(), new Appointment(day, hour, line.venue())),
                        seen)
                .id();
        switch (line.came()) {
            case HELD -> {
                after(day, hour);
                Map<ProblemId, String> found = new HashMap<>();
                line.problems().forEach(thing -> {
                    if (thing.found() != null) {
                        found.put(Objects.requireNonNull(known.get(thing.title())), thing.found());
                    }
                });
                hold.hold(referrals.officer(), id, found, agency.responseDays());
                line.problems().forEach(thing -> answer(thing, line.office(), known, day, random));
            }
            case MISSED -> {
                after(day, hour);
                hold.miss(referrals.officer(), id);
            }
            case CALLED_OFF -> {
                clock.standOn(day.minusDays(1), random);
                hold.callOff(referrals.officer(), id, Objects.requireNonNull(line.why()));
            }
            case PLANNED -> {}
        }
    }

    /** Somebody reported it a week before the invitation, and the manager looked at it. */
    private ProblemId tell(
            Thing thing, Neighbourhood place, UUID manager, LocalDate invited, LocalDate today, int number) {
        String topic = Objects.requireNonNull(thing.topic());
        List<Stories.Act> acts = List.of(
                act("report", thing.words(), 0),
                act("verify", null, 0),
                act("publish", null, 0),
                act("see", null, 3 + number % 5));
        Stories.Story story = new Stories.Story(
                "visit-" + number,
                topic,
                "",
                null,
                thing.title(),
                Objects.requireNonNull(thing.body()),
                Objects.requireNonNull(thing.where()),
                acts);
        StoryTelling telling = new StoryTelling(
                stage, place, topics.get(topic), story, DemoProposals.manager(manager, place, today), number);
        Random random = new Random(number);
        List<Integer> before = List.of(7, 6, 6, 3);
        for (int i = 0; i < acts.size(); i++) {
            clock.standOn(invited.minusDays(before.get(i)), random);
            telling.play(acts.get(i));
        }
        return telling.problem();
    }

    private static Stories.Act act(String does, @Nullable String words, int times) {
        return new Stories.Act(0, does, words, null, false, times);
    }

    /** The agency answers the referral that was made of it, and residents say whether it is so, or nothing. */
    private void answer(Thing thing, String office, Map<String, ProblemId> known, LocalDate day, Random random) {
        if (thing.answer() == null) {
            return;
        }
        ProblemId problem = Objects.requireNonNull(known.get(thing.title()));
        LocalDate answered = day.plusDays(ANSWERED_AFTER);
        clock.standOn(answered, random);
        referrals.done(problem, thing.answer(), office);
        if (thing.fixed()) {
            clock.standOn(answered.plusDays(CONFIRMED_AFTER), random);
            stage.steps().take(problem, Actor.RESIDENT, "confirm", null, Map.of());
        } else {
            clock.standOn(answered.plusDays(UNANSWERED_AFTER), random);
            stage.steps().take(problem, Actor.SYSTEM, "leave_unanswered", null, Map.of());
        }
    }

    private void after(LocalDate day, LocalTime hour) {
        clock.standAt(day.atTime(hour).plusMinutes(50).atZone(clock.getZone()).toInstant());
    }

    private Neighbourhood place(String code) {
        return neighbourhoods.all().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static LocalDate workday(LocalDate day, int step) {
        LocalDate found = day;
        while (WEEKEND.contains(found.getDayOfWeek())) {
            found = found.plusDays(step);
        }
        return found;
    }
}
