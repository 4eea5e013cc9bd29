package org.mahalla.problems.browse;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mahalla.places.NeighbourhoodId;
import org.mahalla.places.maps.HexCell;
import org.mahalla.problems.ProblemFigures;
import org.mahalla.problems.model.State;
import org.mahalla.problems.taxonomy.Topic;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.shared.Point;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The counts beside the list. They come from the tallies, and those of deadlines from their index; only a search is
 * counted row by row, up to a limit beyond which nothing is said.
 */
@Component
public class ProblemCounts {
    private static final int MOST_COUNTED = 5000;

    private enum Due {
        NONE,
        SOON,
        LATE
    }

    /** So many problems of one topic in one state; a cell of deadlines stands for itself alone. */
    private record Cell(String topic, @Nullable State state, Due due, long problems) {
        boolean in(Group group) {
            return switch (group) {
                case LATE -> due == Due.LATE;
                case DUE_SOON -> due == Due.SOON;
                default -> state != null && group.states().contains(state);
            };
        }
    }

    private final JdbcClient jdbc;
    private final Conditions conditions;
    private final Topics topics;
    private final Clock clock;
    private final ProblemFigures figures;
    private final ShortMemory<ProblemFilter, Optional<List<Cell>>> memory;
    private final ShortMemory<Integer, List<NeighbourhoodId>> busiest;
    private final ShortMemory<Boolean, ProblemFigures.Ends> ends;

    ProblemCounts(
            JdbcClient jdbc,
            Conditions conditions,
            Topics topics,
            ProblemFigures figures,
            Clock clock,
            @Value("${mahalla.problems.memory:1m}") Duration kept) {
        this.jdbc = jdbc;
        this.conditions = conditions;
        this.topics = topics;
        this.figures = figures;
        this.clock = clock;
        this.memory = new ShortMemory<>(clock, kept);
        this.busiest = new ShortMemory<>(clock, kept);
        this.ends = new ShortMemory<>(clock, kept);
    }

    /** Empty when a search found too many to count. */
    @Transactional(readOnly = true)
    public Optional<Counts> of(ProblemFilter filter) {
        return memory.get(filter.ground(), this::cells).map(cells -> counts(cells, filter));
    }

    /** What residents said of “solved” this year, the three apart. */
    @Transactional(readOnly = true)
    public ProblemFigures.Ends endsThisYear() {
        return ends.get(true, any -> figures.endsThisYear());
    }

    /** The neighbourhoods with the most open problems. */
    @Transactional(readOnly = true)
    public List<NeighbourhoodId> busiest(int most) {
        return busiest.get(
                most,
                n -> jdbc.sql("""
                        select neighbourhood_id
                        from problems.tally
                        where state in (:states)
                        group by neighbourhood_id
                        having sum(problems) > 0
                        order by sum(problems) desc, neighbourhood_id
                        limit :most
                        """)
                        .param("states", State.codes(State.OPEN))
                        .param("most", n)
                        .query((row, i) -> new NeighbourhoodId(row.getObject("neighbourhood_id", UUID.class)))
                        .list());
    }

    /** How far the problems of a neighbourhood came, and which topics they have. */
    @Transactional(readOnly = true)
    public Progress progress(NeighbourhoodId neighbourhood) {
        Map<State, Long> states = new EnumMap<>(State.class);
        Map<String, Progress.Share> areas = new HashMap<>();
        List<Cell> cells =
                memory.get(ProblemFilter.of(neighbourhood), this::cells).orElseThrow();
        for (Cell cell : cells) {
            if (cell.state() != null && State.PUBLIC.contains(cell.state())) {
                states.merge(cell.state(), cell.problems(), Long::sum);
                long solved = cell.state() == State.CONFIRMED ? cell.problems() : 0;
                topics.find(cell.topic())
                        .ifPresent(topic -> areas.merge(
                                topic.area(), new Progress.Share(solved, cell.problems()), Progress.Share::plus));
            }
        }
        return Progress.of(states, planned(neighbourhood), areas, topics.areas());
    }

    private long planned(NeighbourhoodId neighbourhood) {
        return jdbc.sql("""
                        select count(*)
                        from problems.problem
                        where territory_id = ? and neighbourhood_id = ? and planned_on is not null and not sensitive
                          and state in (%s)
                        """.formatted(Conditions.quoted(State.PUBLIC)))
                .params(neighbourhood.territory().value(), neighbourhood.value())
                .query(Long.class)
                .single();
    }

    private Optional<List<Cell>> cells(ProblemFilter ground) {
        return ground.searching() ? searched(ground) : Optional.of(tallied(ground.neighbourhood()));
    }

    private Counts counts(Collection<Cell> cells, ProblemFilter filter) {
        List<String> chosen = filter.area() == null ? null : conditions.codes(filter.area());
        Map<Group, Long> byGroup = new EnumMap<>(Group.class);
        Map<String, Long> byArea = new HashMap<>();
        for (Cell cell : cells) {
            for (Group group : Group.values()) {
                if (cell.in(group) && (chosen == null || chosen.contains(cell.topic()))) {
                    byGroup.merge(group, cell.problems(), Long::sum);
                }
            }
            if (cell.in(filter.group())) {
                byArea.merge(topics.find(cell.topic()).map(Topic::area).orElse(""), cell.problems(), Long::sum);
            }
        }
        return new Counts(byGroup, byArea);
    }

    private List<Cell> tallied(@Nullable NeighbourhoodId neighbourhood) {
        List<String> parts = new ArrayList<>();
        Map<String, Object> params = new HashMap<>();
        parts.add("true");
        Conditions.place(neighbourhood, parts, params);
        String where = String.join(" and ", parts);
        List<Cell> cells = new ArrayList<>(jdbc.sql("""
                        select topic, state, sum(problems) as problems
                        from problems.tally
                        where %s
                        group by topic, state
                        """.formatted(where))
                .params(params)
                .query((row, n) -> new Cell(
                        row.getString("topic"), State.of(row.getString("state")), Due.NONE, row.getLong("problems")))
                .list());
        LocalDate today = LocalDate.now(clock);
        params.put("today", today);
        params.put("soon", today.plusDays(Group.SOON_DAYS));
        cells.addAll(jdbc.sql("""
                        select topic, due_on < :today as late, count(*) as problems
                        from problems.problem
                        where ended_on is null and not sensitive and due_on <= :soon and %s
                        group by 1, 2
                        """.formatted(where))
                .params(params)
                .query((row, n) -> new Cell(
                        row.getString("topic"),
                        null,
                        row.getBoolean("late") ? Due.LATE : Due.SOON,
                        row.getLong("problems")))
                .list());
        return cells;
    }

    private Optional<List<Cell>> searched(ProblemFilter ground) {
        List<Cell> cells = new ArrayList<>();
        LocalDate today = LocalDate.now(clock);
        Conditions.Where where = conditions.anyState(ground);
        HexCell cell = ground.cell();
        int[] rows = {0};
        jdbc.sql("""
                        select topic, state, ended_on is null as open, due_on, latitude, longitude
                        from problems.problem
                        where %s
                        limit %d
                        """.formatted(where.sql(), MOST_COUNTED))
                .params(where.params())
                .query(row -> {
                    rows[0]++;
                    if (cell == null || cell.holds(new Point(row.getDouble("latitude"), row.getDouble("longitude")))) {
                        String topic = row.getString("topic");
                        cells.add(new Cell(topic, State.of(row.getString("state")), Due.NONE, 1));
                        LocalDate due = row.getBoolean("open") ? row.getObject("due_on", LocalDate.class) : null;
                        if (due != null && !due.isAfter(today.plusDays(Group.SOON_DAYS))) {
                            cells.add(new Cell(topic, null, due.isBefore(today) ? Due.LATE : Due.SOON, 1));
                        }
                    }
                });
        return rows[0] < MOST_COUNTED ? Optional.of(cells) : Optional.empty();
    }
}
