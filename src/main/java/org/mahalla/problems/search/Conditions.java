package org.mahalla.problems.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.mahalla.access.AccountId;
import org.mahalla.places.Neighbourhood;
import org.mahalla.places.NeighbourhoodId;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.places.Outline;
import org.mahalla.places.maps.HexCell;
import org.mahalla.problems.model.State;
import org.mahalla.problems.stages.SomePlaces;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.shared.PlacePath;
import org.springframework.stereotype.Component;

/** Turns a filter as it was read into SQL over `problems.problem`. */
@Component
class Conditions {
    private static final UUID NOWHERE = new UUID(0, 0);

    /** The words of a condition and what stands in its parameters. */
    record Where(String sql, Map<String, Object> params) {
        Where and(String more, Map<String, Object> values) {
            Map<String, Object> all = new HashMap<>(params);
            all.putAll(values);
            return new Where(sql + "\n  and " + more, all);
        }
    }

    private final Topics topics;
    private final Neighbourhoods neighbourhoods;

    Conditions(Topics topics, Neighbourhoods neighbourhoods) {
        this.topics = topics;
        this.neighbourhoods = neighbourhoods;
    }

    Where of(Reading reading, Sight sight, LocalDate today) {
        Made made = new Made(reading, sight, today);
        made.parts.add(sight.sql());
        ProblemNumber number = ProblemNumber.read(reading.filter().words()).orElse(null);
        if (number == null) {
            made.standing();
        } else {
            made.number(number);
        }
        made.rest(number == null);
        if (number != null && !sight.desk()) {
            made.parts.add(anyPublic());
        }
        return made.where();
    }

    /** Whatever became of them, as far as the sight goes. */
    Where anyState(Reading reading, Sight sight, LocalDate today) {
        Made made = new Made(reading, sight, today);
        made.parts.add(sight.sql());
        if (!sight.desk()) {
            made.parts.add(anyPublic());
        }
        ProblemNumber number = ProblemNumber.read(reading.filter().words()).orElse(null);
        if (number != null) {
            made.number(number);
        }
        made.rest(number == null);
        return made.where();
    }

    static String anyPublic() {
        return "state not in (" + quoted(EnumSet.complementOf(EnumSet.copyOf(State.PUBLIC))) + ")";
    }

    /** States are written out, so that the planner sees which index holds them. */
    static String quoted(Set<State> states) {
        return states.stream().map(state -> "'" + state.code() + "'").collect(Collectors.joining(", "));
    }

    /** The neighbourhoods of the filter's place, as far as the desk sees them; for everybody those of the place. */
    SomePlaces places(ProblemFilter filter, Sight sight) {
        List<PlacePath> asked = filter.division() != null ? List.of(filter.division()) : sight.paths();
        return new SomePlaces((filter.neighbourhood() != null
                        ? neighbourhoods.find(filter.neighbourhood()).stream()
                        : asked.stream().flatMap(path -> neighbourhoods.under(path).stream()))
                .filter(place -> filter.division() == null || filter.division().contains(place.path()))
                .filter(place -> !sight.desk() || sight.paths().stream().anyMatch(path -> path.contains(place.path())))
                .map(Neighbourhood::id)
                .distinct()
                .toList());
    }

    /** Every code under which a problem is of the filter's topic or area; null for any. */
    @Nullable
    List<String> codes(ProblemFilter filter) {
        return filter.topic() != null
                ? topics.codesOf(filter.topic())
                : filter.area() != null ? codes(filter.area()) : null;
    }

    private List<String> codes(String area) {
        List<String> codes = topics.area(area).map(topics::codesOf).orElse(List.of());
        return codes.isEmpty() ? List.of("") : codes;
    }

    private final class Made {
        private final Reading reading;
        private final ProblemFilter filter;
        private final Sight sight;
        private final LocalDate today;
        private final List<String> parts = new ArrayList<>();
        private final Map<String, Object> params = new HashMap<>();

        Made(Reading reading, Sight sight, LocalDate today) {
            this.reading = reading;
            this.sight = sight;
            this.filter = reading.filter();
            this.today = today;
        }

        Where where() {
            return new Where(String.join("\n  and ", parts), params);
        }

        void standing() {
            if (filter.state() != null) {
                parts.add("state in (" + quoted(EnumSet.of(filter.state())) + ")");
                if (filter.state().open()) {
                    parts.add("ended_on is null");
                }
            } else if (filter.group() == Group.ALL) {
                parts.add(anyPublic());
            } else if (filter.group().states().equals(State.OPEN)) {
                parts.add("ended_on is null");
            } else if (filter.group() != Group.ANY) {
                parts.add("state in (" + quoted(filter.group().states()) + ")");
                if (filter.group().onlyOpen()) {
                    parts.add("ended_on is null");
                }
            }
            filter.group().due().ifPresent(this::due);
        }

        void due(Due due) {
            params.put("today", today);
            if (due == Due.LATE) {
                parts.add("ended_on is null and " + Order.DUE.key() + " < :today");
            } else {
                params.put("soon", today.plusDays(Group.SOON_DAYS));
                parts.add("ended_on is null and " + Order.DUE.key() + " between :today and :soon");
            }
        }

        void rest(boolean words) {
            place();
            List<String> codes = codes(filter);
            if (codes != null) {
                parts.add("topic in (:topics)");
                params.put("topics", codes);
            }
            if (filter.due() != null) {
                due(filter.due());
            }
            if (filter.holder() != null) {
                holder("holder", filter.holder());
            }
            if (filter.assignee() != null) {
                assignee(filter.assignee());
            }
            reported();
            if (filter.window() != null) {
                window(filter.window().box());
            }
            if (filter.cell() != null) {
                cell(filter.cell());
            }
            if (words) {
                words();
            }
        }

        private void place() {
            if (filter.neighbourhood() != null) {
                parts.add("territory_id = :territory and neighbourhood_id = :neighbourhood");
                params.put("territory", filter.neighbourhood().territory().value());
                params.put("neighbourhood", filter.neighbourhood().value());
            }
            if (filter.division() != null) {
                parts.add(Sight.under(List.of(filter.division())));
            }
        }

        private void reported() {
            if (filter.from() != null) {
                parts.add("opened_on >= :reported_from");
                params.put("reported_from", filter.from().on(today));
            }
            if (filter.to() != null) {
                parts.add("opened_on <= :reported_to");
                params.put("reported_to", filter.to().on(today));
            }
        }

        private void holder(String name, String holder) {
            parts.add(held(name));
            params.put(name, holder);
        }

        /** Outside the desk nobody is told whose work anything is. */
        private void assignee(Assignee assignee) {
            if (!sight.desk()) {
                parts.add("false");
            } else if (assignee.equals(Assignee.NOBODY)) {
                parts.add("assignee is null");
            } else {
                AccountId account = assignee.account() == null ? sight.own() : assignee.account();
                parts.add("assignee = :assignee");
                params.put("assignee", account == null ? NOWHERE : account.value());
            }
        }

        void number(ProblemNumber number) {
            parts.add("number = :number");
            params.put("number", number.number());
            if (number.letter() != null) {
                fitting(neighbourhoods.all().stream().filter(place -> number.fits(place.name())));
            }
        }

        private void fitting(Stream<Neighbourhood> places) {
            List<UUID> fitting =
                    places.map(Neighbourhood::id).map(NeighbourhoodId::value).toList();
            parts.add("neighbourhood_id in (:fitting)");
            params.put("fitting", fitting.isEmpty() ? List.of(NOWHERE) : fitting);
        }

        /** A wide cell holds the neighbourhoods whose middle lies in it; of a near one the box, the rest is sieved. */
        private void cell(HexCell cell) {
            if (Density.byNeighbourhood(cell)) {
                fitting(neighbourhoods.outlines(cell.bounds()).stream()
                        .map(Outline::neighbourhood)
                        .filter(place -> cell.holds(place.centre())));
            } else {
                Envelope box = cell.bounds();
                box.expandBy(PublicPoint.COARSE);
                box("cell", box);
            }
        }

        /** Outside the desk by where each may be shown; the wider box about it is what the index holds. */
        private void window(Envelope box) {
            if (sight.desk()) {
                box("window", box);
                return;
            }
            Envelope around = new Envelope(box);
            around.expandBy(PublicPoint.COARSE);
            box("around", around);
            parts.add(PublicPoint.within("window"));
            sides("window", box);
            params.put("exact_topics", PublicPoint.exactTopics(topics));
        }

        private void box(String name, Envelope box) {
            parts.add(PublicPoint.between(name, "latitude", "longitude"));
            sides(name, box);
        }

        private void sides(String name, Envelope box) {
            params.put(name + "_south", box.getMinY());
            params.put(name + "_north", box.getMaxY());
            params.put(name + "_west", box.getMinX());
            params.put(name + "_east", box.getMaxX());
        }

        private void words() {
            if (!reading.words().isEmpty()) {
                parts.add(text("words", reading.words()));
            } else if (!filter.words().isEmpty()
                    && reading.either().isEmpty()
                    && reading.understood().isEmpty()) {
                parts.add("false");
            }
            int n = 0;
            for (Reading.Either one : reading.either()) {
                parts.add(either(one, "either" + n++));
            }
        }

        private String text(String name, List<Reading.Forms> words) {
            params.put(name, Reading.query(words));
            return "search @@ to_tsquery('simple', :" + name + ")";
        }

        private String either(Reading.Either one, String name) {
            List<String> ways = new ArrayList<>(List.of(text(name, one.words())));
            if (!one.places().isEmpty()) {
                ways.add("neighbourhood_id in (:" + name + "_places)");
                params.put(
                        name + "_places",
                        one.places().stream().map(NeighbourhoodId::value).toList());
            }
            if (!one.divisions().isEmpty()) {
                ways.add(Sight.under(one.divisions()));
            }
            if (!one.topics().isEmpty()) {
                ways.add("topic in (:" + name + "_topics)");
                params.put(name + "_topics", one.topics());
            }
            if (!one.holder().isEmpty()) {
                ways.add("(" + held(name + "_holder") + ")");
                params.put(name + "_holder", one.holder());
            }
            return "(" + String.join(" or ", ways) + ")";
        }
    }

    /** Named is who has it in follow-up; the words repeat the index's own. */
    private static String held(String name) {
        return "holder = :" + name + " and ended_on is null and holder <> 'council' and state in ("
                + quoted(Group.FOLLOW_UP.states()) + ")";
    }
}
