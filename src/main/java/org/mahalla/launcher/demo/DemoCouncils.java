package org.mahalla.launcher.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.mahalla.access.AccountId;
import org.mahalla.access.Grant;
import org.mahalla.access.Role;
import org.mahalla.access.Viewer;
import org.mahalla.councils.BodyKind;
import org.mahalla.councils.bodies.Bodies;
import org.mahalla.councils.bodies.Body;
import org.mahalla.councils.bodies.FillSeat;
import org.mahalla.councils.bodies.FoundBody;
import org.mahalla.councils.bodies.Seat;
import org.mahalla.councils.bodies.SeatKind;
import org.mahalla.councils.bodies.SeatKinds;
import org.mahalla.councils.bodies.Seats;
import org.mahalla.councils.bodies.Term;
import org.mahalla.places.Neighbourhood;
import org.mahalla.places.NeighbourhoodId;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.places.PlaceName;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** A council in every neighbourhood, some seats of it empty, and the meetings that some of them have held. */
@Component
@ConditionalOnProperty("mahalla.demo")
class DemoCouncils {
    /** Neighbourhoods whose councils have met already. */
    private static final int MEETING = 24;

    private static final int FEWEST = 8;
    private static final int SPREAD = 12;
    private static final String FIRM = "firm";

    /** What is said in one item. */
    record Line(String said, String decision, String owner, String follow) {}

    /** What the working group is called and works on. */
    record Group(String fa, String en, String topic) {}

    /** The words of meetings and bodies. */
    record Said(
            List<String> venues, String item, Group group, DemoContent.Text council, String done, List<Line> lines) {}

    private final FoundBody foundBody;
    private final FillSeat fillSeat;
    private final Bodies bodies;
    private final Seats seats;
    private final SeatKinds kinds;
    private final Neighbourhoods neighbourhoods;
    private final DemoMeetings meetings;
    private final DemoBodies beside;
    private final DemoClock clock;

    DemoCouncils(
            FoundBody foundBody,
            FillSeat fillSeat,
            Bodies bodies,
            Seats seats,
            SeatKinds kinds,
            Neighbourhoods neighbourhoods,
            DemoMeetings meetings,
            DemoBodies beside,
            DemoClock clock) {
        this.foundBody = foundBody;
        this.fillSeat = fillSeat;
        this.bodies = bodies;
        this.seats = seats;
        this.kinds = kinds;
        this.neighbourhoods = neighbourhoods;
        this.meetings = meetings;
        this.beside = beside;
        this.clock = clock;
    }

    void fill(DemoContent content, Map<NeighbourhoodId, UUID> managers, Neighbourhood first, Random random) {
        LocalDate today = LocalDate.now(clock);
        Said said = DemoContent.read("councils", Said.class);
        List<NeighbourhoodId> order = new ArrayList<>(managers.keySet());
        order.sort((a, b) ->
                a.equals(first.id()) ? -1 : b.equals(first.id()) ? 1 : a.value().compareTo(b.value()));
        int met = 0;
        for (NeighbourhoodId id : order) {
            Neighbourhood place = neighbourhoods.find(id).orElseThrow();
            Body council = council(place, content, said, today, random);
            if (met++ < MEETING) {
                Viewer manager = manager(Objects.requireNonNull(managers.get(id)), place, today);
                meet(council, manager, met == 1 ? 6 : 2, today, said, random);
                if (met == 1) {
                    beside.fill(council, place, manager, random);
                }
            }
        }
        clock.run();
        workingGroup(first, content, said, today, random);
    }

    private Body council(Neighbourhood place, DemoContent content, Said said, LocalDate today, Random random) {
        List<String> chosen = new ArrayList<>(kinds.all().stream()
                .map(SeatKind::code)
                .filter(code -> !code.equals(FIRM))
                .toList());
        List<String> rest = new ArrayList<>(chosen.subList(2, chosen.size()));
        Collections.shuffle(rest, random);
        List<String> own = new ArrayList<>(chosen.subList(0, 2));
        own.addAll(rest.subList(0, FEWEST - 2 + random.nextInt(SPREAD)));
        Body council = foundBody.found(
                Viewer.operator(),
                new FoundBody.NewBody(
                        BodyKind.COUNCIL,
                        place.path(),
                        new PlaceName(
                                "شورای محلهٔ " + place.name().fa(),
                                "Council of " + place.name().en()),
                        null,
                        own,
                        today.minusYears(2)));
        fill(council, content, today, random, 6);
        return council;
    }

    /** Fills the seats but about one in so many; the first two always. */
    private void fill(Body body, DemoContent content, LocalDate today, Random random, int oneIn) {
        Set<String> taken = new HashSet<>();
        int n = 0;
        for (Seat seat : seats.of(body.id())) {
            if (n++ > 1 && random.nextInt(oneIn) == 0) {
                continue;
            }
            String name = content.person(random).fa();
            if (taken.add(name)) {
                LocalDate from = today.minusDays(30 + random.nextInt(600));
                LocalDate until = random.nextInt(3) == 0 ? null : today.plusDays(20 + random.nextInt(700));
                fillSeat.seat(body, seat.id(), new FillSeat.NewMember(name, false, new Term(from, until), null));
            }
        }
    }

    private void workingGroup(Neighbourhood first, DemoContent content, Said said, LocalDate today, Random random) {
        Body group = foundBody.found(
                Viewer.operator(),
                new FoundBody.NewBody(
                        BodyKind.WORKING_GROUP,
                        first.path(),
                        new PlaceName(said.group().fa(), said.group().en()),
                        said.group().topic(),
                        List.of("secretary", "engineer", "teacher", "youth", "member", "member"),
                        today.minusYears(1)));
        neighbourhoods.all().stream()
                .filter(other -> other.path().value().startsWith(parent(first))
                        && !other.id().equals(first.id()))
                .limit(3)
                .forEach(other -> foundBody.reach(Viewer.operator(), group, other.path()));
        fill(bodies.find(group.id()).orElseThrow(), content, today, random, 4);
    }

    private static String parent(Neighbourhood place) {
        String path = place.path().value();
        return path.substring(0, path.lastIndexOf('.') + 1);
    }

    private void meet(Body council, Viewer manager, int many, LocalDate today, Said said, Random random) {
        LocalDate last = today.with(TemporalAdjusters.previous(DayOfWeek.MONDAY));
        for (int i = many - 1; i >= 0; i--) {
            LocalDate day = last.minusWeeks(3L * i);
            clock.standAt(day.atTime(DemoMeetings.HOUR).atZone(clock.getZone()).toInstant());
            String joint = many > 2 && i == 1 ? DemoBodies.said().joint() : null;
            meetings.hold(manager, council, day, said, joint, random);
        }
        clock.run();
        meetings.plan(manager, council, today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)), said);
    }

    private static Viewer manager(UUID account, Neighbourhood place, LocalDate today) {
        Grant grant = new Grant(Role.MANAGER, place.path(), today.minusYears(2), today.plusYears(2));
        return Viewer.account(new AccountId(account), "", List.of(grant), today);
    }
}
