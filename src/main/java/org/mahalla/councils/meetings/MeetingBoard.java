package org.mahalla.councils.meetings;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.Action;
import org.mahalla.access.Viewer;
import org.mahalla.councils.BodyKind;
import org.mahalla.councils.MeetingId;
import org.mahalla.councils.SeatId;
import org.mahalla.councils.bodies.Bodies;
import org.mahalla.councils.bodies.Body;
import org.mahalla.councils.bodies.Seat;
import org.mahalla.councils.bodies.Seats;
import org.mahalla.frame.Choice;
import org.mahalla.frame.FormErrors;
import org.mahalla.platform.idempotency.FormToken;
import org.mahalla.shared.Language;
import org.mahalla.shared.NotFoundException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Finds a meeting for who may see it, with everything its page shows. */
@Component
class MeetingBoard {
    private final Meetings meetings;
    private final Agendas agendas;
    private final DecisionRows decisions;
    private final Attendances attendances;
    private final Bodies bodies;
    private final Guests guests;
    private final Seats seats;

    MeetingBoard(
            Meetings meetings,
            Agendas agendas,
            DecisionRows decisions,
            Attendances attendances,
            Bodies bodies,
            Guests guests,
            Seats seats) {
        this.meetings = meetings;
        this.agendas = agendas;
        this.decisions = decisions;
        this.attendances = attendances;
        this.bodies = bodies;
        this.guests = guests;
        this.seats = seats;
    }

    /** The meeting and its body, for who may do the action there; what one may not see does not exist. */
    Found find(String id, Viewer viewer, Action action) {
        Meeting meeting = MeetingId.of(id).flatMap(meetings::find).orElseThrow(NotFoundException::new);
        Body body = bodies.find(meeting.body()).orElseThrow();
        boolean invited = action == Action.SEE_MEETINGS
                && Optional.ofNullable(meeting.jointBody())
                        .flatMap(bodies::find)
                        .filter(other -> other.may(viewer, action))
                        .isPresent();
        if (!body.may(viewer, action) && !invited) {
            throw new NotFoundException();
        }
        return new Found(meeting, body);
    }

    /** A meeting with who holds it. */
    record Found(Meeting meeting, Body body) {}

    MeetingView view(Found found, Viewer viewer, @Nullable String item) {
        Meeting meeting = found.meeting();
        LocalDate day = meeting.day();
        Map<SeatId, Attendances.Came> attendance = attendances.of(meeting.id());
        List<Seat> stood = Stream.concat(
                        Stream.of(found.body().id()), Optional.ofNullable(meeting.jointBody()).stream())
                .flatMap(one -> seats.on(one, day, attendance.keySet()).stream())
                .toList();
        Predicate<Seat> counted = seat -> seat.isSat(day) || attendance.containsKey(seat.id());
        List<Item> items = agendas.of(meeting.id());
        return new MeetingView(
                meeting,
                found.body(),
                items,
                meeting.state() == MeetingState.UNDER_WAY ? current(items, item) : null,
                decisions.of(meeting.id()),
                stood.stream().filter(counted).toList(),
                stood.stream().filter(counted.negate()).toList(),
                attendance,
                guests.of(meeting.id()),
                found.body().may(viewer, Action.HOLD_MEETINGS));
    }

    private static @Nullable Item current(List<Item> items, @Nullable String chosen) {
        return items.stream()
                .filter(item -> item.text().equals(chosen))
                .findFirst()
                .or(() -> items.stream().filter(Item::isOpen).findFirst())
                .or(() -> items.stream().findFirst())
                .orElse(null);
    }

    /** Who can be made to do something: the seats of the body and the groups that work in its place. */
    List<Choice> owners(Body body, Language language) {
        return Stream.concat(
                        seats.of(body.id()).stream()
                                .map(seat -> new Choice(seat.id().text(), seat.label(language))),
                        bodies.at(body.place()).stream()
                                .filter(other -> other.kind() != BodyKind.COUNCIL)
                                .map(other -> new Choice(
                                        "body-" + other.id().text(),
                                        other.name().in(language))))
                .toList();
    }

    /** The page once more, with what is wrong with one of its small forms and what was typed there, by field. */
    ModelAndView again(Found found, Viewer viewer, FormErrors errors, Map<String, String> typed, Language language) {
        MeetingView view = view(found, viewer, null);
        Item current = view.current();
        ModelAndView again = page(
                        view, current == null ? null : MinutesForm.of(current), errors, owners(found.body(), language))
                .addObject("typed", typed);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    static ModelAndView page(MeetingView view, @Nullable MinutesForm form, FormErrors errors, List<Choice> owners) {
        return new ModelAndView("councils/meetings/meeting")
                .addObject("view", view)
                .addObject("form", form)
                .addObject("once", FormToken.keep(form == null ? null : form.once()))
                .addObject("adding", FormToken.keep(null))
                .addObject("typed", Map.of())
                .addObject("errors", errors)
                .addObject("owners", owners);
    }
}
