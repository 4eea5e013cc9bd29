package org.mahalla.problems.search;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mahalla.places.Figures;
import org.mahalla.places.Neighbourhood;
import org.mahalla.places.NeighbourhoodId;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.problems.ProblemFigures;
import org.mahalla.problems.model.State;
import org.mahalla.problems.taxonomy.Topic;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.shared.PlacePath;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The counts beside a list. They come from the tallies, and those of deadlines from their index; only a search is counted
 * row by row, the newest alone where there are too many.
 */
@Component
public class ProblemCounts {
    private static final int MOST_COUNTED = 2000;

    private enum DueIn {
        NONE,
        SOON,
        LATE
    }

    /** So many problems of one topic in one state; a cell of deadlines stands for itself alone. */
    private record Cell(String topic, @Nullable State state, DueIn due, long problems) {
        boolean in(Group group) {
            return switch (group) {
                case LATE -> due == DueIn.LATE;
                case DUE_SOON -> due == DueIn.SOON;
                default -> state != null && group.states().contains(state);
            };
        }

        boolean in(ProblemFilter filter) {
            return filter.state() == null ? in(filter.group()) : state == filter.state();
        }
    }

    private record Cells(List<Cell> cells, boolean more) {}

    private final JdbcClient jdbc;
    private final Conditions conditions;
    private final FindProblems find;
    private final Topics topics;
    private final Standings standings;
    private final Neighbourhoods neighbourhoods;
    private final Clock clock;
    private final ProblemFigures figures;
    private final ShortMemory<ProblemFilter, Cells> memory;
    private final ShortMemory<Integer, List<NeighbourhoodId>> busiest;
    private final ShortMemory<Boolean, ProblemFigures.Ends> ends;
    private final ShortMemory<List<NeighbourhoodId>, Map<NeighbourhoodId, Figures>> ofPlaces;

    ProblemCounts(
            JdbcClient jdbc,
            Conditions conditions,
            FindProblems find,
            Topics topics,
            Standings standings,
            Neighbourhoods neighbourhoods,
            ProblemFigures figures,
            Clock clock,
            @Value("${mahalla.problems.memory:1m}") Duration kept) {
        this.jdbc = jdbc;
        this.conditions = conditions;
        this.find = find;
        this.topics = topics;
        this.standings = standings;
        this.neighbourhoods = neighbourhoods;
        this.figures = figures;
        this.clock = clock;
        this.memory = new ShortMemory<>(clock, kept);
        this.busiest = new ShortMemory<>(clock, kept);
        this.ends = new ShortMemory<>(clock, kept);
        this.ofPlaces = new ShortMemory<>(clock, kept);
    }

    public Counts of(ProblemFilter filter) {
        return of(filter, Sight.EVERYBODY);
    }

    /** At the desk as it stands, for everybody as it stood a moment ago. */
    @Transactional(readOnly = true)
    public Counts of(ProblemFilter filter, Sight sight) {
        ProblemFilter read = find.read(filter);
        Cells cells = sight.desk()
                ? cells(read.ground(), sight)
                : memory.get(read.ground(), ground -> cells(ground, Sight.EVERYBODY));
        return counts(cells, read);
    }

    /** What residents said of “solved” this year, the three apart. */
    @Transactional(readOnly = true)
    public ProblemFigures.Ends endsThisYear() {
        return ends.get(true, any -> figures.endsThisYear());
    }

    /** The figures of these neighbourhoods, as of a moment ago. */
    @Transactional(readOnly = true)
    public Map<NeighbourhoodId, Figures> figuresOf(List<NeighbourhoodId> ids) {
        return ofPlaces.get(List.copyOf(ids), figures::figures);
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

    /** How many problems of a neighbourhood stand in each state, and of each area how many were confirmed, of how many. */
    public record Standing(Map<State, Long> states, Map<String, Long> solved, Map<String, Long> all) {}

    @Transactional(readOnly = true)
    public Standing standing(NeighbourhoodId neighbourhood) {
        Map<State, Long> states = new EnumMap<>(State.class);
        Map<String, Long> solved = new HashMap<>();
        Map<String, Long> all = new HashMap<>();
        Cells cells = memory.get(ProblemFilter.of(neighbourhood), ground -> cells(ground, Sight.EVERYBODY));
        for (Cell cell : cells.cells()) {
            if (cell.state() != null && State.PUBLIC.contains(cell.state())) {
                states.merge(cell.state(), cell.problems(), Long::sum);
                topics.find(cell.topic()).ifPresent(topic -> {
                    all.merge(topic.area(), cell.problems(), Long::sum);
                    solved.merge(topic.area(), cell.state() == State.CONFIRMED ? cell.problems() : 0, Long::sum);
                });
            }
        }
        return new Standing(states, solved, all);
    }

    private Cells cells(ProblemFilter ground, Sight sight) {
        return ground.searching() || ground.due() != null
                ? searched(ground, sight)
                : new Cells(tallied(ground, sight), false);
    }

    private Counts counts(Cells counted, ProblemFilter filter) {
        Collection<String> chosen = conditions.codes(filter);
        Map<Group, Long> byGroup = new EnumMap<>(Group.class);
        Map<String, Long> byArea = new HashMap<>();
        Map<String, Long> byTopic = new HashMap<>();
        long fitting = 0;
        for (Cell cell : counted.cells()) {
            for (Group group : Group.values()) {
                if (cell.in(group) && (chosen == null || chosen.contains(cell.topic()))) {
                    byGroup.merge(group, cell.problems(), Long::sum);
                }
            }
            if (cell.in(filter)) {
                fitting += chosen == null || chosen.contains(cell.topic()) ? cell.problems() : 0;
                Topic topic = topics.find(cell.topic()).orElse(null);
                byArea.merge(topic == null ? "" : topic.area(), cell.problems(), Long::sum);
                byTopic.merge(topic == null ? "" : topic.code(), cell.problems(), Long::sum);
            }
        }
        return new Counts(byGroup, byArea, byTopic, fitting, counted.more());
    }

    /** The whole country or a division, for everybody: from memory. */
    private List<Cell> wide(@Nullable PlacePath division) {
        Standings.Standing standing = standings.present();
        boolean[] there = new boolean[standing.places().size()];
        for (int i = 0; i < there.length; i++) {
            there[i] = division == null
                    || neighbourhoods
                            .find(new NeighbourhoodId(standing.places().get(i)))
                            .filter(place -> division.contains(place.path()))
                            .isPresent();
        }
        int kinds = State.values().length + 2;
        long[] sums = new long[standing.topics().size() * kinds];
        standing.each((place, topic, state, due, problems) -> {
            if (there[place]) {
                int kind = state != null ? state.ordinal() : State.values().length + (due == Due.LATE ? 1 : 0);
                sums[topic * kinds + kind] += problems;
            }
        });
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < sums.length; i++) {
            int kind = i % kinds;
            boolean state = kind < State.values().length;
            if (sums[i] != 0) {
                cells.add(new Cell(
                        standing.topics().get(i / kinds),
                        state ? State.values()[kind] : null,
                        state ? DueIn.NONE : kind == kinds - 1 ? DueIn.LATE : DueIn.SOON,
                        sums[i]));
            }
        }
        return cells;
    }

    private List<Cell> tallied(ProblemFilter ground, Sight sight) {
        if (!sight.desk() && ground.neighbourhood() == null) {
            return wide(ground.division());
        }
        List<String> parts = new ArrayList<>(List.of("true"));
        Map<String, Object> params = new HashMap<>();
        if (ground.neighbourhood() != null) {
            within(List.of(ground.neighbourhood()), parts, params);
        } else if (ground.division() != null) {
            within(under(List.of(ground.division())), parts, params);
        }
        String within = String.join(" and ", parts);
        if (sight.desk()) {
            parts.add("neighbourhood_id in (:sight)");
            params.put("sight", ids(under(sight.paths())));
        }
        List<Cell> cells = new ArrayList<>(jdbc.sql("""
                        select topic, state, sum(problems) as problems
                        from problems.tally
                        where %s
                        group by topic, state
                        """.formatted(String.join(" and ", parts)))
                .params(params)
                .query((row, n) -> new Cell(
                        row.getString("topic"), State.of(row.getString("state")), DueIn.NONE, row.getLong("problems")))
                .list());
        cells.addAll(deadlines(within, params, sight));
        return cells;
    }

    private List<Cell> deadlines(String within, Map<String, Object> known, Sight sight) {
        LocalDate today = LocalDate.now(clock);
        Map<String, Object> params = new HashMap<>(known);
        params.put("today", today);
        params.put("soon", today.plusDays(Group.SOON_DAYS));
        return jdbc.sql("""
                        select topic, due_on < :today as late, count(*) as problems
                        from problems.problem
                        where ended_on is null and due_on <= :soon and %s and %s
                        group by 1, 2
                        """.formatted(sight.sql(), within))
                .params(params)
                .query((row, n) -> new Cell(
                        row.getString("topic"),
                        null,
                        row.getBoolean("late") ? DueIn.LATE : DueIn.SOON,
                        row.getLong("problems")))
                .list();
    }

    private static void within(List<NeighbourhoodId> places, List<String> parts, Map<String, Object> params) {
        parts.add("territory_id in (:territories) and neighbourhood_id in (:places)");
        params.put(
                "territories",
                places.isEmpty()
                        ? List.of(-1)
                        : places.stream()
                                .map(place -> place.territory().value())
                                .distinct()
                                .toList());
        params.put("places", ids(places));
    }

    private List<NeighbourhoodId> under(List<PlacePath> paths) {
        return paths.stream()
                .flatMap(path -> neighbourhoods.under(path).stream())
                .map(Neighbourhood::id)
                .distinct()
                .toList();
    }

    private static List<UUID> ids(List<NeighbourhoodId> places) {
        return places.isEmpty()
                ? List.of(new UUID(0, 0))
                : places.stream().map(NeighbourhoodId::value).toList();
    }

    private Cells searched(ProblemFilter ground, Sight sight) {
        LocalDate today = LocalDate.now(clock);
        List<Match> found = find.ground(ground, sight, MOST_COUNTED);
        List<Cell> cells = new ArrayList<>();
        for (Match match : found) {
            if (FindProblems.holds(ground, match.point())) {
                cells.add(new Cell(match.topic(), match.state(), DueIn.NONE, 1));
                if (match.due(Due.LATE, today)) {
                    cells.add(new Cell(match.topic(), null, DueIn.LATE, 1));
                } else if (match.due(Due.SOON, today)) {
                    cells.add(new Cell(match.topic(), null, DueIn.SOON, 1));
                }
            }
        }
        return new Cells(cells, found.size() >= MOST_COUNTED);
    }
}
