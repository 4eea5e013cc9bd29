package org.mahalla.launcher.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
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
import org.mahalla.shared.Language;
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
    private final Seats seats;

    DemoMeetings(
            PlanMeeting planMeeting,
            HoldMeeting holdMeeting,
            Attend attend,
            TakeMinutes takeMinutes,
            Agendas agendas,
            Decisions decisions,
            Seats seats) {
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
        planMeeting.plan(by, body, day, HOUR, said.venues().getFirst(), Language.FA);
    }

    /** One that is over: most came, the first items were decided, and of what was decided some is done. */
    void hold(Viewer by, Body body, LocalDate day, DemoCouncils.Said said, Random random) {
        Meeting meeting = planMeeting.plan(by, body, day, HOUR, DemoContent.pick(said.venues(), random), Language.FA);
        takeMinutes.add(body, meeting.id(), said.item(), "", "", Language.FA);
        holdMeeting.open(by, body, meeting.id(), day, Language.FA);
        List<SeatId> filled = seats.of(body.id()).stream()
                .filter(seat -> seat.isFilled(day))
                .map(Seat::id)
                .toList();
        Set<SeatId> came = new HashSet<>(filled);
        came.removeIf(seat -> came.size() > filled.size() / 2 + 1 && random.nextInt(6) == 0);
        attend.list(meeting.id(), came, Set.of(), Set.of());
        List<DecisionId> made = new ArrayList<>();
        for (Item item : agendas.of(meeting.id()).stream().limit(DECIDED).toList()) {
            made.add(decide(by, body, meeting, item, came.size(), day, said, random));
        }
        holdMeeting.close(by, body, meeting.id());
        made.stream()
                .filter(id -> decisions.find(id).map(DecisionMade::passed).orElse(false) && random.nextInt(3) > 0)
                .forEach(id -> takeMinutes.done(by, body, meeting.id(), id, said.done()));
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
                        line.decision(),
                        null,
                        line.owner(),
                        day.plusDays(7L + random.nextInt(30)),
                        line.follow(),
                        new Vote(present - against - abstained, against, abstained)));
    }
}
