package org.mahalla.councils.testing;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.Role;
import org.mahalla.access.Viewer;
import org.mahalla.access.testing.People;
import org.mahalla.councils.BodyKind;
import org.mahalla.councils.bodies.Bodies;
import org.mahalla.councils.bodies.Body;
import org.mahalla.councils.bodies.FillSeat;
import org.mahalla.councils.bodies.FoundBody;
import org.mahalla.councils.bodies.Seat;
import org.mahalla.councils.bodies.Seats;
import org.mahalla.councils.bodies.Term;
import org.mahalla.places.Divisions;
import org.mahalla.places.Neighbourhood;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.places.PlaceName;
import org.mahalla.places.registry.PlaceStore;
import org.mahalla.places.testing.PlaceFixtures;
import org.mahalla.places.testing.Registered;
import org.mahalla.shared.IdMaker;
import org.springframework.stereotype.Component;

/** Neighbourhoods with councils of their own for each test. */
@Component
public final class CouncilTown {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final List<String> KINDS =
            List.of("manager", "secretary", "cleric", "teacher", "pupil", "women", "trader", "sport");

    private final Registered registered;
    private final People people;
    private final FoundBody foundBody;
    private final FillSeat fillSeat;
    private final Bodies bodies;
    private final Seats seats;
    private final Clock clock;

    CouncilTown(
            PlaceStore store,
            Neighbourhoods neighbourhoods,
            Divisions divisions,
            IdMaker ids,
            People people,
            FoundBody foundBody,
            FillSeat fillSeat,
            Bodies bodies,
            Seats seats,
            Clock clock) {
        this.registered = new Registered(store, neighbourhoods, divisions, ids);
        this.people = people;
        this.foundBody = foundBody;
        this.fillSeat = fillSeat;
        this.bodies = bodies;
        this.seats = seats;
        this.clock = clock;
    }

    public synchronized Neighbourhood neighbourhood() {
        var city = registered.division("xcouncil", org.mahalla.places.DivisionKind.CITY, "شهر شورا", "Council City");
        int n = COUNT.incrementAndGet();
        return registered.neighbourhood(
                city,
                "c" + n,
                "محلهٔ شورا " + n,
                "Council Hood " + n,
                PlaceFixtures.square(40 + n * 0.02, 30, 0.01),
                null);
    }

    /** A council of eight seats, so many of them filled. */
    public Body council(Neighbourhood there, int filled) {
        Body body = foundBody.found(
                Viewer.operator(),
                new FoundBody.NewBody(
                        BodyKind.COUNCIL,
                        there.path(),
                        new PlaceName(
                                "شورای " + there.name().fa(),
                                "Council of " + there.name().en()),
                        null,
                        KINDS,
                        today()));
        List<Seat> empty = seats.of(body.id());
        for (int i = 0; i < filled; i++) {
            fill(body, empty.get(i), "عضو " + (i + 1), today().minusMonths(1), today().plusYears(1));
        }
        return bodies.find(body.id()).orElseThrow();
    }

    public void fill(Body body, Seat seat, String name, LocalDate from, @Nullable LocalDate until) {
        fillSeat.seat(body, seat.id(), new FillSeat.NewMember(name, false, new Term(from, until), null));
    }

    public void deputise(Body body, Seat seat, String name, LocalDate from, @Nullable LocalDate until) {
        fillSeat.seat(body, seat.id(), new FillSeat.NewMember(name, true, new Term(from, until), null));
    }

    public Cookie signIn(Role role, Neighbourhood there) {
        return people.signIn(role, there.path().value());
    }

    public Viewer viewer(Role role, Neighbourhood there) {
        return Viewer.account(
                people.with(role, there.path().value()),
                "کسی",
                List.of(new org.mahalla.access.Grant(role, there.path(), today(), today().plusYears(1))),
                today());
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }
}
