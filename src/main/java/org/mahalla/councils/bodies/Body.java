package org.mahalla.councils.bodies;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.Action;
import org.mahalla.access.Viewer;
import org.mahalla.councils.BodyId;
import org.mahalla.councils.BodyKind;
import org.mahalla.councils.Remit;
import org.mahalla.places.PlaceName;
import org.mahalla.shared.PlacePath;

/**
 * Who decides.
 *
 * @param place where it is at home
 * @param further other places in which it works
 * @param topic of a working group or a base: the code of a topic or an area, or words where none fits
 */
public record Body(
        BodyId id,
        BodyKind kind,
        PlacePath place,
        List<PlacePath> further,
        PlaceName name,
        @Nullable String topic,
        LocalDate foundedOn,
        @Nullable LocalDate endedOn) {
    public Body {
        further = List.copyOf(further);
    }

    public Remit remit() {
        return new Remit(
                id, kind, Stream.concat(Stream.of(place), further.stream()).toList(), topic);
    }

    public boolean may(Viewer viewer, Action action) {
        return viewer.may(action, place);
    }

    /** Whether the viewer may read its seats and members: from its own place or another in which it works. */
    public boolean isOpenTo(Viewer viewer) {
        return Stream.concat(Stream.of(place), further.stream())
                .anyMatch(path -> viewer.may(Action.SEE_MEETINGS, path) || viewer.may(Action.MANAGE_BODIES, path));
    }
}
