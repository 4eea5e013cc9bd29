package org.mahalla.problems.search;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mahalla.places.Divisions;
import org.mahalla.places.Neighbourhood;
import org.mahalla.places.NeighbourhoodId;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.places.maps.HexCell;
import org.mahalla.problems.model.State;
import org.mahalla.problems.taxonomy.Area;
import org.mahalla.problems.taxonomy.Topic;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.PersianText;
import org.mahalla.shared.PlacePath;
import org.springframework.stereotype.Component;

/**
 * Reads the filter of an address. A place, topic or cell that is not there is not found; any other value that says
 * nothing, or nothing to this sight, is left out, and a page says so.
 */
@Component
public class Filters {
    private final Neighbourhoods neighbourhoods;
    private final Divisions divisions;
    private final Topics topics;
    private final TypedDays days;
    private final Clock clock;

    Filters(Neighbourhoods neighbourhoods, Divisions divisions, Topics topics, TypedDays days, Clock clock) {
        this.neighbourhoods = neighbourhoods;
        this.divisions = divisions;
        this.topics = topics;
        this.days = days;
        this.clock = clock;
    }

    /** @param unknown what was asked for and is not there, as it was written */
    public record Asked(ProblemFilter filter, List<String> unknown) {
        public Asked {
            unknown = List.copyOf(unknown);
        }
    }

    /** A kept filter, from the query of its address. */
    public Asked read(String query, Sight sight) {
        return read(FilterForm.of(query), sight);
    }

    public Asked read(FilterForm form, Sight sight) {
        LocalDate today = LocalDate.now(clock);
        List<String> unknown = new ArrayList<>();
        ProblemFilter.Parts parts = new ProblemFilter.Parts();
        parts.words = form.words();
        place(form, parts);
        topic(form, parts);
        known(form.state(), code -> standing(code, sight, parts), unknown);
        known(form.stage(), code -> standing(stage(code), sight, parts), unknown);
        parts.due = given(form.late()).isPresent() ? Due.LATE : known(form.due(), Due::find, unknown);
        parts.holder = given(form.holder())
                .map(text -> FilterForm.shortened(PersianText.line(text)))
                .orElse(null);
        parts.assignee = known(form.assignee(), code -> Assignee.find(code).filter(one -> sight.desk()), unknown);
        parts.from = known(form.from(), text -> days.read(text, today), unknown);
        parts.to = known(form.to(), text -> days.read(text, today), unknown);
        parts.window = known(form.window(), Window::of, unknown);
        parts.cell = given(form.cell())
                .map(code -> HexCell.of(code).orElseThrow(NotFoundException::new))
                .orElse(null);
        parts.order = known(
                form.sort(), code -> Order.find(code).filter(order -> sight.desk() || !order.staffOnly()), unknown);
        return new Asked(parts.filter(), unknown);
    }

    /** A place is a division, or a neighbourhood by its path or id. */
    private void place(FilterForm form, ProblemFilter.Parts parts) {
        Optional<String> neighbourhood = given(form.neighbourhood());
        Optional<String> place = given(form.place());
        if (neighbourhood.isPresent()) {
            parts.neighbourhood = neighbourhood.flatMap(this::known).orElseThrow(NotFoundException::new);
        } else if (place.isPresent()) {
            PlacePath path = path(place.get());
            if (path != null && divisions.byPath(path).isPresent()) {
                parts.division = path;
            } else {
                parts.neighbourhood = Optional.ofNullable(path)
                        .flatMap(neighbourhoods::byPath)
                        .map(Neighbourhood::id)
                        .or(() -> known(place.get()))
                        .orElseThrow(NotFoundException::new);
            }
        }
    }

    private Optional<NeighbourhoodId> known(String text) {
        return NeighbourhoodId.of(text).filter(id -> neighbourhoods.find(id).isPresent());
    }

    private static @Nullable PlacePath path(String text) {
        try {
            return new PlacePath(text);
        } catch (IllegalArgumentException noPath) {
            return null;
        }
    }

    private void topic(FilterForm form, ProblemFilter.Parts parts) {
        String code = given(form.topic()).or(() -> given(form.area())).orElse(null);
        if (code != null) {
            parts.area = topics.area(code).map(Area::code).orElse(null);
            if (parts.area == null) {
                parts.topic = topics.find(code).map(Topic::code).orElseThrow(NotFoundException::new);
            }
        }
    }

    /** A group by its code, else a state by its own; what only the desk knows is unknown to all others. */
    private static Optional<String> standing(String code, Sight sight, ProblemFilter.Parts parts) {
        Optional<Group> group = Group.find(code).filter(one -> sight.desk() || !one.staffOnly());
        Optional<State> state = Arrays.stream(State.values())
                .filter(one -> one.code().equals(code))
                .filter(one -> sight.desk() || State.PUBLIC.contains(one))
                .findFirst();
        if (group.isPresent()) {
            parts.group = group.get();
        } else if (state.isPresent()) {
            parts.state = state.get();
        } else {
            return Optional.empty();
        }
        return Optional.of(code);
    }

    private static String stage(String code) {
        return code.equals("finding") ? State.VERIFIED.code() : code.replace('_', '-');
    }

    private static <T> @Nullable T known(
            @Nullable String text, Function<String, Optional<T>> read, List<String> unknown) {
        Optional<String> given = given(text);
        if (given.isEmpty()) {
            return null;
        }
        Optional<T> found = read.apply(given.get());
        if (found.isEmpty()) {
            unknown.add(FilterForm.shortened(PersianText.line(given.get())));
        }
        return found.orElse(null);
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(value -> !value.isEmpty());
    }
}
