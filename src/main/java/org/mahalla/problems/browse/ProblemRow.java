package org.mahalla.problems.browse;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mahalla.places.Neighbourhood;
import org.mahalla.places.maps.PinShape;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.model.State;
import org.mahalla.problems.search.Group;
import org.mahalla.problems.search.ProblemNumber;
import org.mahalla.problems.stages.Holder;
import org.mahalla.problems.taxonomy.Topic;
import org.mahalla.shared.Language;
import org.mahalla.shared.Point;
import org.mahalla.shared.SuppressedCount;

/**
 * A problem as everybody may see it. Until somebody checked it there is no title, no text, no words of the place and no
 * point: topic, neighbourhood and day are all.
 */
public record ProblemRow(
        ProblemId id,
        Neighbourhood neighbourhood,
        @Nullable Topic topic,
        int number,
        State state,
        LocalDate stateSince,
        LocalDate openedOn,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate endedOn,
        @Nullable String title,
        @Nullable String body,
        Language language,
        @Nullable String placeWords,
        @Nullable Point point,
        SuppressedCount seen,
        Holder holder) {

    public String address() {
        return "/problems/" + id.text();
    }

    public String place(Language reader) {
        return neighbourhood.name().in(reader);
    }

    public String topicName(Language reader) {
        return topic == null ? "" : topic.name().in(reader);
    }

    public boolean checked() {
        return state.checked();
    }

    public boolean late(LocalDate today) {
        return state.open() && dueOn != null && dueOn.isBefore(today);
    }

    public boolean soon(LocalDate today) {
        return state.open()
                && dueOn != null
                && !dueOn.isBefore(today)
                && !dueOn.isAfter(today.plusDays(Group.SOON_DAYS));
    }

    /** Claims and disputes say more than their deadline; all else open shows the deadline when it is near or gone. */
    public boolean byDeadline(LocalDate today) {
        return (state.shape().equals("go") || state == State.VERIFIED) && (late(today) || soon(today));
    }

    public String shape(LocalDate today) {
        if (byDeadline(today)) {
            return late(today) ? "late" : "wait";
        }
        return state.shape();
    }

    public PinShape pin(LocalDate today) {
        return PinShape.valueOf(shape(today).toUpperCase(java.util.Locale.ROOT));
    }

    public String numberIn(Language reader) {
        return ProblemNumber.text(number, neighbourhood.name(), reader);
    }

    /** Days from the report until today, or until the end. */
    public long age(LocalDate today) {
        return openedOn.until(endedOn == null ? today : endedOn, java.time.temporal.ChronoUnit.DAYS);
    }
}
