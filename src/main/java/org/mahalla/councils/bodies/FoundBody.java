package org.mahalla.councils.bodies;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.Action;
import org.mahalla.access.Trail;
import org.mahalla.access.Viewer;
import org.mahalla.councils.BodyId;
import org.mahalla.councils.BodyKind;
import org.mahalla.councils.SeatId;
import org.mahalla.places.Neighbourhood;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.places.PlaceName;
import org.mahalla.shared.IdMaker;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.PlacePath;
import org.mahalla.shared.RefusedException;
import org.mahalla.shared.TerritoryId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Founds a body with its seats, lets it work in further places, or ends it. Refuses a place without any neighbourhood
 * (CNC-001) and more seats than the kind of body can have (CNC-002).
 */
@Component
public class FoundBody {
    private final Bodies bodies;
    private final Seats seats;
    private final Neighbourhoods neighbourhoods;
    private final Trail trail;
    private final IdMaker ids;

    FoundBody(Bodies bodies, Seats seats, Neighbourhoods neighbourhoods, Trail trail, IdMaker ids) {
        this.bodies = bodies;
        this.seats = seats;
        this.neighbourhoods = neighbourhoods;
        this.trail = trail;
        this.ids = ids;
    }

    /** What is to be founded; `seats` are kinds of seat, in their order. */
    public record NewBody(
            BodyKind kind,
            PlacePath place,
            PlaceName name,
            @Nullable String topic,
            List<String> seats,
            LocalDate foundedOn) {
        public NewBody {
            seats = List.copyOf(seats);
        }
    }

    @Transactional
    public Body found(Viewer by, NewBody wanted) {
        if (!by.isOperator() && !by.may(Action.MANAGE_BODIES, wanted.place())) {
            throw new NotFoundException();
        }
        if (wanted.seats().size() > wanted.kind().most()) {
            throw new RefusedException("CNC-002", wanted.kind().most());
        }
        Body body = new Body(
                new BodyId(ids.next(territory(wanted.place()))),
                wanted.kind(),
                wanted.place(),
                List.of(),
                wanted.name(),
                wanted.topic(),
                wanted.foundedOn(),
                null);
        bodies.add(body);
        wanted.seats().forEach(kind -> seats.add(new SeatId(ids.next(body.id().territory())), body.id(), kind, null));
        trail.record(by, Trail.Event.SETTING_CHANGED, "body:" + body.id().text(), body.place(), "founded");
        return body;
    }

    @Transactional
    public void reach(Viewer by, Body body, PlacePath place) {
        territory(place);
        bodies.reach(body.id(), place);
        trail.record(by, Trail.Event.SETTING_CHANGED, "body:" + body.id().text(), place, "works there");
    }

    @Transactional
    public void end(Viewer by, Body body, LocalDate day) {
        bodies.end(body.id(), day);
        trail.record(by, Trail.Event.SETTING_CHANGED, "body:" + body.id().text(), body.place(), "ended");
    }

    /** Where a body of the place belongs. */
    TerritoryId territory(PlacePath place) {
        Optional<Neighbourhood> there = neighbourhoods
                .byPath(place)
                .or(() -> neighbourhoods.under(place).stream().findFirst());
        return there.map(one -> one.id().territory()).orElseThrow(() -> new RefusedException("CNC-001"));
    }
}
