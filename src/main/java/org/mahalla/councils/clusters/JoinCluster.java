package org.mahalla.councils.clusters;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.mahalla.councils.BodyKind;
import org.mahalla.councils.SeatId;
import org.mahalla.councils.bodies.Body;
import org.mahalla.councils.bodies.FillSeat;
import org.mahalla.councils.bodies.Seat;
import org.mahalla.councils.bodies.Seats;
import org.mahalla.councils.bodies.Term;
import org.mahalla.shared.IdMaker;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.RefusedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a firm into a cluster, with a seat in its meetings, or lets it go. Refuses a name that is there already (CNC-041)
 * and more firms than a cluster has seats (CNC-002).
 */
@Component
public class JoinCluster {
    private static final String SEAT = "firm";

    private final Firms firms;
    private final FillSeat fillSeat;
    private final Seats seats;
    private final IdMaker ids;
    private final Clock clock;

    JoinCluster(Firms firms, FillSeat fillSeat, Seats seats, IdMaker ids, Clock clock) {
        this.firms = firms;
        this.fillSeat = fillSeat;
        this.seats = seats;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    public UUID join(Body cluster, String name, String trade) {
        if (cluster.kind() != BodyKind.CLUSTER) {
            throw new NotFoundException();
        }
        seats.lock(cluster.id());
        if (firms.of(cluster.id()).stream().anyMatch(firm -> firm.name().equals(name))) {
            throw new RefusedException("CNC-041");
        }
        LocalDate today = LocalDate.now(clock);
        SeatId seat = fillSeat.add(cluster, SEAT);
        fillSeat.seat(cluster, seat, new FillSeat.NewMember(name, false, new Term(today, null), null));
        Firm firm = new Firm(ids.next(cluster.id().territory()), seat, name, trade, today, null);
        firms.add(cluster.id(), firm);
        return firm.id();
    }

    /** Its seat is closed; demands that it shared stay. */
    @Transactional
    public void leave(Body cluster, Firm firm) {
        LocalDate today = LocalDate.now(clock);
        firms.leave(cluster.id(), firm.id(), today);
        List<Seat> own = seats.of(cluster.id()).stream()
                .filter(seat -> seat.id().equals(firm.seat()))
                .toList();
        own.stream().flatMap(seat -> seat.members().stream()).forEach(member -> fillSeat.erase(cluster, member));
        seats.of(cluster.id()).stream()
                .filter(seat -> seat.id().equals(firm.seat()))
                .forEach(seat -> fillSeat.close(cluster, seat));
    }
}
