package org.mahalla.launcher.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.Viewer;
import org.mahalla.councils.DecisionId;
import org.mahalla.councils.DecisionMade;
import org.mahalla.councils.Decisions;
import org.mahalla.councils.SeatId;
import org.mahalla.councils.bodies.Body;
import org.mahalla.councils.bodies.Seat;
import org.mahalla.councils.bodies.Seats;
import org.mahalla.councils.meetings.Agendas;
import org.mahalla.councils.meetings.Attend;
import org.mahalla.councils.meetings.HoldMeeting;
import org.mahalla.councils.meetings.Item;
import org.mahalla.councils.meetings.Meeting;
import org.mahalla.councils.meetings.PlanMeeting;
import org.mahalla.councils.meetings.TakeMinutes;
import org.mahalla.councils.meetings.Vote;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Holds the demo's meetings by the steps that people take. */
@Component
@ConditionalOnProperty("mahalla.demo")
class DemoMeetings {
    static final LocalTime HOUR = LocalTime.of(17, 30);
    private static final int DECIDED = 3;

    private final PlanMeeting planMeeting;
    private final HoldMeeting holdMeeting;
    private final Attend attend;
    private final TakeMinutes takeMinutes;
    private final Agendas agendas;
    private final Decisions decisions;
    private final DemoProposals proposals;
    private final Seats seats;

    DemoMeetings(
            PlanMeeting planMeeting,
            HoldMeeting holdMeeting,
            Attend attend,
            TakeMinutes takeMinutes,
            Agendas agendas,
            Decisions decisions,
            DemoProposals proposals,
            Seats seats) {
        this.proposals = proposals;
        this.planMeeting = planMeeting;
        this.holdMeeting = holdMeeting;
        this.attend = attend;
        this.takeMinutes = takeMinutes;
        this.agendas = agendas;
        this.decisions = decisions;
        this.seats = seats;
    }

    /** One that is still to come. */
    void plan(Viewer by, Body body, LocalDate day, DemoCouncils.Said said) {
        planMeeting.plan(by, body, day, HOUR, said.venues().getFirst());
    }

    /** One that is over: most came, the first items were decided, and of what was decided some is done. */
    void hold(Viewer by, Body body, LocalDate day, DemoCouncils.Said said, @Nullable String joint, Random random) {
        Meeting meeting = planMeeting.plan(by, body, day, HOUR, DemoContent.pick(said.venues(), random));
        planMeeting.together(meeting.id(), null, joint);
        takeMinutes.add(body, meeting.id(), said.item(), "", "");
        holdMeeting.open(by, body, meeting.id());
        List<SeatId> filled = seats.of(body.id()).stream()
                .filter(seat -> seat.isFilled(day))
                .map(Seat::id)
                .toList();
        Set<SeatId> came = new HashSet<>(filled);
        came.removeIf(seat -> came.size() > filled.size() / 2 + 1 && random.nextInt(6) == 0);
        attend.list(meeting.id(), came, Set.of(), Set.of());
        List<DecisionId> made = new ArrayList<>();
        List<Item> first = agendas.of(meeting.id()).stream()
                .sorted(Comparator.comparing((Item item) -> !proposal(item)))
                .limit(DECIDED)
                .toList();
        for (Item item : first) {
            if (proposal(item) && !proposals.waits(Objects.requireNonNull(item.subject()))) {
                continue; // another one of its problem was adopted a moment ago
            }
            made.add(decide(by, body, meeting, item, came.size(), day, said, random));
        }
        holdMeeting.close(by, body, meeting.id());
        made.stream()
                .filter(id -> decisions.find(id).map(DecisionMade::passed).orElse(false) && random.nextInt(3) > 0)
                .forEach(id -> takeMinutes.done(by, body, meeting.id(), id, said.done()));
    }

    private static boolean proposal(Item item) {
        return item.subject() != null && item.subject().startsWith("proposal:");
    }

    private DecisionId decide(
            Viewer by,
            Body body,
            Meeting meeting,
            Item item,
            int present,
            LocalDate day,
            DemoCouncils.Said said,
            Random random) {
        DemoCouncils.Line line = DemoContent.pick(said.lines(), random);
        int against = random.nextInt(Math.max(1, present / 3));
        int abstained = Math.min(present - against, random.nextInt(2));
        return takeMinutes.decide(
                by,
                body,
                meeting.id(),
                item.id(),
                line.said(),
                new TakeMinutes.NewDecision(
                        proposal(item) ? proposals.decision() : line.decision(),
                        null,
                        line.owner(),
                        day.plusDays(7L + random.nextInt(30)),
                        line.follow(),
                        new Vote(present - against - abstained, against, abstained)));
    }
}
