package org.mahalla.problems;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mahalla.places.Figures;
import org.mahalla.places.NeighbourhoodId;
import org.mahalla.places.PlaceFigures;
import org.mahalla.problems.model.State;
import org.mahalla.shared.JalaliDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Exact counts of problems for the pages of others. Counts of problems are public and never suppressed. */
@Component
public class ProblemFigures implements PlaceFigures {
    /** The three ends that are never added up, since a day. */
    public record Ends(long confirmed, long disputed, long unanswered) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    ProblemFigures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<NeighbourhoodId, Figures> figures(Collection<NeighbourhoodId> neighbourhoods) {
        if (neighbourhoods.isEmpty()) {
            return Map.of();
        }
        List<Integer> territories = neighbourhoods.stream()
                .map(id -> id.territory().value())
                .distinct()
                .toList();
        List<UUID> ids = neighbourhoods.stream().map(NeighbourhoodId::value).toList();
        Map<NeighbourhoodId, Long> open = counts("""
                select neighbourhood_id, sum(problems) as problems
                from problems.tally
                where territory_id in (:territories) and neighbourhood_id in (:ids) and state in (:states)
                group by neighbourhood_id
                """, territories, ids, State.codes(State.OPEN));
        Map<NeighbourhoodId, Long> confirmed = counts("""
                select neighbourhood_id, count(*) as problems
                from problems.problem
                where territory_id in (:territories) and neighbourhood_id in (:ids) and state in (:states)
                  and ended_on >= :since
                group by neighbourhood_id
                """, territories, ids, List.of(State.CONFIRMED.code()));
        Map<NeighbourhoodId, Figures> found = new HashMap<>();
        for (NeighbourhoodId id : neighbourhoods) {
            found.put(id, new Figures(open.getOrDefault(id, 0L), confirmed.getOrDefault(id, 0L)));
        }
        return found;
    }

    private Map<NeighbourhoodId, Long> counts(
            String sql, List<Integer> territories, List<UUID> ids, List<String> states) {
        Map<NeighbourhoodId, Long> found = new HashMap<>();
        jdbc.sql(sql)
                .param("territories", territories)
                .param("ids", ids)
                .param("states", states)
                .param("since", yearStart())
                .query(row -> {
                    found.put(
                            new NeighbourhoodId(row.getObject("neighbourhood_id", UUID.class)),
                            row.getLong("problems"));
                });
        return found;
    }

    /** Problems per state over everything. */
    @Transactional(readOnly = true)
    public Map<State, Long> byState() {
        Map<State, Long> counts = new HashMap<>();
        jdbc.sql("select state, sum(problems) as problems from problems.tally group by state")
                .query(row -> {
                    counts.put(State.of(row.getString("state")), row.getLong("problems"));
                });
        return counts;
    }

    /** What residents said of “solved” since the first of Farvardin. */
    @Transactional(readOnly = true)
    public Ends endsThisYear() {
        List<String> ends = List.of("confirmed", "disputed", "unanswered");
        Map<String, Long> counts = new HashMap<>();
        jdbc.sql("""
                        select state, count(*) as problems
                        from problems.problem
                        where state in (:ends) and state_since >= :since
                        group by state
                        """).param("ends", ends).param("since", yearStart()).query(row -> {
            counts.put(row.getString("state"), row.getLong("problems"));
        });
        return new Ends(
                counts.getOrDefault("confirmed", 0L),
                counts.getOrDefault("disputed", 0L),
                counts.getOrDefault("unanswered", 0L));
    }

    private LocalDate yearStart() {
        return new JalaliDate(JalaliDate.of(LocalDate.now(clock)).year(), 1, 1).toLocalDate();
    }
}
