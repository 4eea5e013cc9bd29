package org.mahalla.problems.agenda;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mahalla.councils.YearFigures;
import org.mahalla.places.NeighbourhoodId;
import org.mahalla.problems.model.Stage;
import org.mahalla.problems.model.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the problems that were found in some days and how far they came; exact, and without what is hidden. */
@Component
class ProblemsOfAYear implements YearFigures {
    private final JdbcClient jdbc;
    private final OpenProblems open;

    ProblemsOfAYear(JdbcClient jdbc, OpenProblems open) {
        this.jdbc = jdbc;
        this.open = open;
    }

    @Override
    public List<PlaceYear> of(
            List<NeighbourhoodId> neighbourhoods, LocalDate first, LocalDate last, @Nullable String topic) {
        if (neighbourhoods.isEmpty()) {
            return List.of();
        }
        List<String> followed = new java.util.ArrayList<>(
                State.in(Stage.FOLLOW_UP).stream().map(State::code).toList());
        followed.addAll(List.of(State.CONFIRMED.code(), State.UNANSWERED.code()));
        Map<NeighbourhoodId, PlaceYear> counted = jdbc
                .sql("""
                        select neighbourhood_id, count(*) as found,
                               count(*) filter (where planned_on is not null) as proposed,
                               count(*) filter (where state in (:followed)) as followed,
                               count(*) filter (where state = 'confirmed') as solved
                        from problems.problem
                        where territory_id in (:territories) and neighbourhood_id in (:ids)
                          and opened_on between :first and :last and not sensitive and not about_council
                          and state not in ('joined', 'set_aside') and (:all or topic in (:topics))
                        group by neighbourhood_id
                        """)
                .param("followed", followed)
                .param(
                        "territories",
                        neighbourhoods.stream()
                                .map(id -> id.territory().value())
                                .distinct()
                                .toList())
                .param(
                        "ids",
                        neighbourhoods.stream().map(NeighbourhoodId::value).toList())
                .param("all", topic == null)
                .param("topics", topic == null ? List.of("") : open.codes(topic))
                .param("first", first)
                .param("last", last)
                .query((row, n) -> new PlaceYear(
                        new NeighbourhoodId(row.getObject("neighbourhood_id", UUID.class)),
                        row.getLong("found"),
                        row.getLong("proposed"),
                        row.getLong("followed"),
                        row.getLong("solved")))
                .list()
                .stream()
                .collect(Collectors.toMap(PlaceYear::neighbourhood, year -> year));
        return neighbourhoods.stream()
                .map(id -> counted.getOrDefault(id, new PlaceYear(id, 0, 0, 0, 0)))
                .toList();
    }
}
