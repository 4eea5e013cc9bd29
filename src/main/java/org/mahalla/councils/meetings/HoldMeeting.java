package org.mahalla.councils.meetings;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mahalla.access.Viewer;
import org.mahalla.councils.MeetingId;
import org.mahalla.councils.SeatId;
import org.mahalla.councils.bodies.Body;
import org.mahalla.councils.bodies.Seat;
import org.mahalla.councils.bodies.Seats;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.RefusedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens a meeting with a code for each member and each deputy of its day, closes it, or cancels it with a reason. Refuses
 * to open it before its day (CNC-020).
 */
@Component
public class HoldMeeting {
    /** Without 0 and 1, which in Persian are easily a dot and a stroke. */
    private static final String DIGITS = "23456789";

    private static final int LENGTH = 6;

    private final Meetings meetings;
    private final Agendas agendas;
    private final Attendances attendances;
    private final Seats seats;
    private final MeetingSteps steps;
    private final FillAgenda fillAgenda;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    HoldMeeting(
            Meetings meetings,
            Agendas agendas,
            Attendances attendances,
            Seats seats,
            MeetingSteps steps,
            FillAgenda fillAgenda,
            Clock clock) {
        this.meetings = meetings;
        this.agendas = agendas;
        this.attendances = attendances;
        this.seats = seats;
        this.steps = steps;
        this.fillAgenda = fillAgenda;
        this.clock = clock;
    }

    @Transactional
    public void open(Viewer by, Body body, MeetingId id) {
        Meeting meeting = meetings.lock(id).orElseThrow(NotFoundException::new);
        LocalDate day = meeting.day();
        if (LocalDate.now(clock).isBefore(day)) {
            throw new RefusedException("CNC-020", day);
        }
        steps.take(by, body, id, "open");
        fillAgenda.fill(meeting, body);
        List<Seat> sat = Stream.concat(Stream.of(body.id()), Optional.ofNullable(meeting.jointBody()).stream())
                .flatMap(one -> seats.on(one, day, Set.of()).stream())
                .filter(seat -> seat.isSat(day))
                .toList();
        meetings.seats(id, sat.size());
        sat.stream().filter(seat -> seat.isFilled(day)).forEach(seat -> give(id, seat.id(), false));
        sat.stream().filter(seat -> seat.deputy(day).isPresent()).forEach(seat -> give(id, seat.id(), true));
    }

    @Transactional
    public void close(Viewer by, Body body, MeetingId id) {
        steps.take(by, body, id, "close");
        agendas.postponeOpen(id);
        attendances.forgetCodes(id);
    }

    @Transactional
    public void cancel(Viewer by, Body body, MeetingId id, String reason) {
        steps.take(by, body, id, "cancel", reason, Map.of());
    }

    private void give(MeetingId meeting, SeatId seat, boolean deputy) {
        String code;
        do {
            code = random.ints(LENGTH, 0, DIGITS.length())
                    .mapToObj(DIGITS::charAt)
                    .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                    .toString();
        } while (!attendances.addCode(new Attendances.Code(code, meeting, seat, deputy, false)));
    }
}
