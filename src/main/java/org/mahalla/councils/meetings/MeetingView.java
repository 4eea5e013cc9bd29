package org.mahalla.councils.meetings;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mahalla.councils.SeatId;
import org.mahalla.councils.bodies.Body;
import org.mahalla.councils.bodies.Seat;

/**
 * A meeting as its page shows it: with the seats that stood on its day, whatever became of them since.
 *
 * @param seats those that had a member or a deputy on its day, or for which somebody came
 * @param empty those that had not
 * @param current the item that is being talked about
 * @param guests the offices that are invited
 * @param holds whether the viewer holds it
 */
record MeetingView(
        Meeting meeting,
        Body body,
        List<Item> items,
        @Nullable Item current,
        List<Decision> decisions,
        List<Seat> seats,
        List<Seat> empty,
        Map<SeatId, Attendances.Came> attendance,
        List<Guest> guests,
        boolean holds) {

    /** Whether the seat is one of the body that holds the meeting, not of another that meets with it. */
    boolean isOwn(Seat seat) {
        return seat.body().equals(body.id());
    }

    String address() {
        return "/desk/meetings/" + meeting.id().text();
    }

    String addressOf(Item item) {
        return address() + "/items/" + item.text();
    }

    boolean is(MeetingState state) {
        return meeting.state() == state;
    }

    boolean isOpenForItems() {
        return is(MeetingState.PLANNED) || is(MeetingState.UNDER_WAY);
    }

    int number(Item item) {
        return items.indexOf(item) + 1;
    }

    List<String> reasons() {
        return items.stream().map(Item::reason).distinct().toList();
    }

    List<Item> because(String reason) {
        return items.stream().filter(item -> item.reason().equals(reason)).toList();
    }

    boolean isFirst(Item item) {
        return because(item.reason()).getFirst().equals(item);
    }

    List<Decision> about(Item item) {
        return decisions.stream()
                .filter(decision -> decision.item().equals(item.id()))
                .toList();
    }

    boolean came(Seat seat) {
        Attendances.Came came = attendance.get(seat.id());
        return came != null && came.present();
    }

    /** Whether the deputy came, and not the member. */
    boolean deputised(Seat seat) {
        Attendances.Came came = attendance.get(seat.id());
        return came != null && came.present() && came.deputy();
    }

    boolean excused(Seat seat) {
        Attendances.Came came = attendance.get(seat.id());
        return came != null && !came.present();
    }

    /** Whether who came or is excused was erased since, or never held it that day: the seat stays without a name. */
    boolean isNameless(Seat seat) {
        Attendances.Came came = attendance.get(seat.id());
        return came != null && !isNamed(seat, came);
    }

    private boolean isNamed(Seat seat, Attendances.Came came) {
        LocalDate day = meeting.day();
        if (!came.present()) {
            return seat.isSat(day);
        }
        return came.deputy() ? seat.deputy(day).isPresent() : seat.isFilled(day);
    }

    int present() {
        return (int)
                attendance.values().stream().filter(Attendances.Came::present).count();
    }

    int excused() {
        return attendance.size() - present();
    }

    int absent() {
        return Math.max(0, filled() - attendance.size());
    }

    int filled() {
        return meeting.seats() == null ? seats.size() : meeting.seats();
    }

    /** All seats of its day, with somebody or without. */
    int standing() {
        return seats.size() + empty.size();
    }

    int needed() {
        return new Quorum(filled()).needed();
    }
}
