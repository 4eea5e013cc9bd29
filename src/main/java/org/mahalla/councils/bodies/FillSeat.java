package org.mahalla.councils.bodies;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.AccountId;
import org.mahalla.councils.SeatId;
import org.mahalla.shared.IdMaker;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.RefusedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds and closes seats and says who holds them. Refuses a seat too many (CNC-002), closing one that somebody holds
 * or sits in for (CNC-003), two holders, or two deputies, at one time (CNC-004), and an end before the beginning (CNC-005).
 */
@Component
public class FillSeat {
    private final Seats seats;
    private final SeatKinds kinds;
    private final IdMaker ids;
    private final Clock clock;

    FillSeat(Seats seats, SeatKinds kinds, IdMaker ids, Clock clock) {
        this.seats = seats;
        this.kinds = kinds;
        this.ids = ids;
        this.clock = clock;
    }

    /** Who is to sit: the name is sealed, the account named for convenience; of a home only whether it is in the neighbourhood. */
    public record NewMember(
            String name,
            boolean deputy,
            Term term,
            @Nullable AccountId account,
            @Nullable Boolean livesHere) {
        /** One of whom nobody has confirmed where they live, and whose seat does not ask. */
        public NewMember(String name, boolean deputy, Term term, @Nullable AccountId account) {
            this(name, deputy, term, account, null);
        }
    }

    @Transactional
    public SeatId add(Body body, String kind) {
        seats.lock(body.id());
        if (kinds.find(kind).isEmpty()) {
            throw new NotFoundException();
        }
        if (seats.of(body.id()).size() >= body.kind().most()) {
            throw new RefusedException("CNC-002", body.kind().most());
        }
        SeatId id = new SeatId(ids.next(body.id().territory()));
        seats.add(id, body.id(), kind, LocalDate.now(clock));
        return id;
    }

    @Transactional
    public void close(Body body, Seat seat) {
        LocalDate today = LocalDate.now(clock);
        if (seat.isSat(today)) {
            throw new RefusedException("CNC-003");
        }
        seats.close(seat.id(), today);
    }

    @Transactional
    public UUID seat(Body body, SeatId seat, NewMember wanted) {
        seats.lock(body.id());
        boolean taken = seats.of(body.id()).stream()
                .filter(one -> one.id().equals(seat))
                .flatMap(one -> one.members().stream())
                .anyMatch(one -> one.deputy() == wanted.deputy() && one.term().meets(wanted.term()));
        if (taken) {
            throw new RefusedException("CNC-004");
        }
        UUID id = ids.next(body.id().territory());
        seats.add(
                body.id(),
                new Member(
                        id, seat, wanted.name(), wanted.deputy(), wanted.term(), wanted.account(), wanted.livesHere()));
        return id;
    }

    @Transactional
    public void end(Body body, Member member, LocalDate until) {
        if (until.isBefore(member.term().from())) {
            throw new RefusedException("CNC-005");
        }
        seats.end(body.id(), member.id(), until);
    }

    /** For what was entered by mistake, or a name that its bearer wants gone. */
    @Transactional
    public void erase(Body body, Member member) {
        seats.erase(body.id(), member.id());
    }
}
