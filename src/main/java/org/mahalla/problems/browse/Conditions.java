package org.mahalla.problems.browse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Envelope;
import org.mahalla.places.Neighbourhood;
import org.mahalla.places.NeighbourhoodId;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.places.maps.HexCell;
import org.mahalla.problems.model.State;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.shared.PersianText;
import org.springframework.stereotype.Component;

/** Turns a filter into SQL over `problems.problem`. Sensitive, joined and set-aside problems never pass. */
@Component
class Conditions {
    /** The words of a condition and what stands in its parameters. */
    record Where(String sql, Map<String, Object> params) {}

    private final Topics topics;
    private final Neighbourhoods neighbourhoods;

    Conditions(Topics topics, Neighbourhoods neighbourhoods) {
        this.topics = topics;
        this.neighbourhoods = neighbourhoods;
    }

    Where of(ProblemFilter filter, LocalDate today) {
        Map<String, Object> params = new HashMap<>();
        return where(filter, group(filter.group(), today, params), params);
    }

    /** Whatever became of them. */
    Where anyState(ProblemFilter filter) {
        return where(filter, anyPublic(), new HashMap<>());
    }

    private Where where(ProblemFilter filter, String group, Map<String, Object> params) {
        List<String> parts = new ArrayList<>();
        parts.add("not sensitive");
        ProblemNumber number = ProblemNumber.read(filter.words()).orElse(null);
        parts.add(number == null ? group : anyPublic());
        place(filter.neighbourhood(), parts, params);
        if (filter.area() != null) {
            parts.add("topic in (:topics)");
            params.put("topics", codes(filter.area()));
        }
        if (number != null) {
            number(number, parts, params);
        } else if (!filter.words().isEmpty()) {
            parts.add("search @@ to_tsquery('simple', :words)");
            params.put("words", query(filter.words()));
        }
        if (filter.cell() != null) {
            cell(filter.cell(), parts, params);
        }
        return new Where(String.join("\n  and ", parts), params);
    }

    private static String group(Group group, LocalDate today, Map<String, Object> params) {
        return switch (group) {
            case ALL -> anyPublic();
            case OPEN -> "ended_on is null";
            case LATE -> {
                params.put("today", today);
                yield "ended_on is null and due_on < :today";
            }
            case DUE_SOON -> {
                params.put("today", today);
                params.put("soon", today.plusDays(Group.SOON_DAYS));
                yield "ended_on is null and due_on between :today and :soon";
            }
            default -> "state in (" + quoted(group.states()) + ")";
        };
    }

    private static String anyPublic() {
        return "state not in (" + quoted(EnumSet.complementOf(EnumSet.copyOf(State.PUBLIC))) + ")";
    }

    /** States are written out, so that the planner sees which index holds them. */
    static String quoted(Set<State> states) {
        return states.stream().map(state -> "'" + state.code() + "'").collect(Collectors.joining(", "));
    }

    static void place(
            @org.jspecify.annotations.Nullable NeighbourhoodId id, List<String> parts, Map<String, Object> params) {
        if (id != null) {
            parts.add("territory_id = :territory and neighbourhood_id = :neighbourhood");
            params.put("territory", id.territory().value());
            params.put("neighbourhood", id.value());
        }
    }

    private void number(ProblemNumber number, List<String> parts, Map<String, Object> params) {
        parts.add("number = :number");
        params.put("number", number.number());
        if (number.letter() != null) {
            List<UUID> fitting = neighbourhoods.all().stream()
                    .filter(place -> number.fits(place.name()))
                    .map(Neighbourhood::id)
                    .map(NeighbourhoodId::value)
                    .toList();
            parts.add("neighbourhood_id in (:fitting)");
            params.put("fitting", fitting.isEmpty() ? List.of(new UUID(0, 0)) : fitting);
        }
    }

    /** The box around the hexagon; {@link HexCell#holds} does the rest. */
    private static void cell(HexCell cell, List<String> parts, Map<String, Object> params) {
        Envelope box = cell.bounds();
        parts.add("latitude between :south and :north and longitude between :west and :east");
        params.put("south", box.getMinY());
        params.put("north", box.getMaxY());
        params.put("west", box.getMinX());
        params.put("east", box.getMaxX());
    }

    List<String> codes(String area) {
        List<String> codes = topics.area(area).map(topics::codesOf).orElse(List.of());
        return codes.isEmpty() ? List.of("") : codes;
    }

    /** All the words, in either way of writing half spaces; the last may be the beginning of a longer one. */
    private static String query(String words) {
        Set<String> ways = new LinkedHashSet<>();
        for (String form : PersianText.keyForms(words)) {
            List<String> tokens = Arrays.stream(form.split("[^\\p{L}\\p{N}]+"))
                    .filter(token -> !token.isEmpty())
                    .map(token -> "'" + token + "'")
                    .toList();
            if (!tokens.isEmpty()) {
                ways.add("(" + String.join(" & ", tokens) + ":*)");
            }
        }
        return String.join(" | ", ways);
    }
}
