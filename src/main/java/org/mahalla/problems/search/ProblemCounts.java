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
import org.jspecify.annotations.Nullable;
import org.mahalla.places.Figures;
import org.mahalla.places.Neighbourhood;
import org.mahalla.places.NeighbourhoodId;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.problems.ProblemFigures;
import org.mahalla.problems.model.State;
import org.mahalla.problems.stages.SomePlaces;
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

    /** So many problems of one topic in one state; a cell of deadlines stands for itself alone. */
    private record Cell(
            String topic, @Nullable State state, @Nullable Due due, long problems) {
        boolean in(Group group) {
            return switch (group) {
                case LATE -> due == Due.LATE;
                case DUE_SOON -> due == Due.SOON;
                default -> state != null && group.states().contains(state);
            };
        }

        /** A number is found whatever became of its problem. */
        boolean in(ProblemFilter filter) {
            return ProblemNumber.read(filter.words()).isPresent()
                    ? due == null
                    : filter.state() == null ? in(filter.group()) : state == filter.state();
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
        Cells cells = read.ground().searched()
                ? searched(filter, sight)
                : sight.desk()
                        ? tallied(read.ground(), sight)
                        : memory.get(read.ground(), ground -> tallied(ground, Sight.EVERYBODY));
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
        return busiest.get(most, this::readBusiest);
    }

    private List<NeighbourhoodId> readBusiest(int most) {
        List<NeighbourhoodId> all =
                neighbourhoods.all().stream().map(Neighbourhood::id).toList();
        return standings.present().counts(all, Tallies.kinds(State.OPEN), null).entrySet().stream()
                .sorted(Map.Entry.<NeighbourhoodId, Long>comparingByValue()
                        .reversed()
                        .thenComparing(place -> place.getKey().value()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** How many problems of a neighbourhood stand in each state, and of each area how many were confirmed, of how many. */
    public record Standing(Map<State, Long> states, Map<String, Long> solved, Map<String, Long> all) {}

    @Transactional(readOnly = true)
    public Standing standing(NeighbourhoodId neighbourhood) {
        Map<State, Long> states = new EnumMap<>(State.class);
        Map<String, Long> solved = new HashMap<>();
        Map<String, Long> all = new HashMap<>();
        Cells cells = memory.get(ProblemFilter.of(neighbourhood), ground -> tallied(ground, Sight.EVERYBODY));
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
        Tallies tallies = standings.present();
        long[] sums = division == null
                ? tallies.totals()
                : tallies.totals(neighbourhoods.under(division).stream()
                        .map(Neighbourhood::id)
                        .toList());
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < sums.length; i++) {
            if (sums[i] != 0) {
                int kind = i % Tallies.KINDS;
                cells.add(new Cell(
                        tallies.topics().get(i / Tallies.KINDS), Tallies.state(kind), Tallies.due(kind), sums[i]));
            }
        }
        return cells;
    }

    private Cells tallied(ProblemFilter ground, Sight sight) {
        return new Cells(
                !sight.desk() && ground.neighbourhood() == null ? wide(ground.division()) : counted(ground, sight),
                false);
    }

    private List<Cell> counted(ProblemFilter ground, Sight sight) {
        SomePlaces there = conditions.places(ground, sight);
        List<Cell> cells = new ArrayList<>(jdbc.sql("""
                        select topic, state, sum(problems) as problems
                        from problems.tally
                        where %s
                        group by topic, state
                        """.formatted(SomePlaces.sql()))
                .params(there.params())
                .query((row, n) -> new Cell(
                        row.getString("topic"), State.of(row.getString("state")), null, row.getLong("problems")))
                .list());
        cells.addAll(deadlines(there, sight));
        return cells;
    }

    private List<Cell> deadlines(SomePlaces there, Sight sight) {
        LocalDate today = LocalDate.now(clock);
        return jdbc.sql("""
                        select topic, due_on < :today as late, count(*) as problems
                        from problems.problem
                        where ended_on is null and due_on <= :soon and %s and %s
                        group by 1, 2
                        """.formatted(sight.sql(), SomePlaces.sql()))
                .params(there.params())
                .param("today", today)
                .param("soon", today.plusDays(Group.SOON_DAYS))
                .query((row, n) -> new Cell(
                        row.getString("topic"),
                        null,
                        row.getBoolean("late") ? Due.LATE : Due.SOON,
                        row.getLong("problems")))
                .list();
    }

    private Cells searched(ProblemFilter filter, Sight sight) {
        LocalDate today = LocalDate.now(clock);
        WordMatches.Some found = find.ground(filter, sight, MOST_COUNTED);
        List<Cell> cells = new ArrayList<>();
        for (Match match : found.found()) {
            if (FindProblems.holds(filter, match.point())) {
                cells.add(new Cell(match.topic(), match.state(), null, 1));
                if (match.due(Due.LATE, today)) {
                    cells.add(new Cell(match.topic(), null, Due.LATE, 1));
                } else if (match.due(Due.SOON, today)) {
                    cells.add(new Cell(match.topic(), null, Due.SOON, 1));
                }
            }
        }
        return new Cells(cells, found.more());
    }
}
