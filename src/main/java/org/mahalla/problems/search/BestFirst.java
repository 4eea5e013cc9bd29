package org.mahalla.problems.search;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.taxonomy.Topics;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pages of what a search for words found, ranked by where the words stand or sorted as asked. */
@Component
class BestFirst {
    static final int MOST_RANKED = 200;

    private final JdbcClient jdbc;
    private final WordMatches wordMatches;
    private final Topics topics;
    private final Neighbourhoods neighbourhoods;
    private final ShortMemory<Ranked, List<Placed>> ranked;

    private record Ranked(ProblemFilter filter, Sight sight) {}

    private record Placed(String key, ProblemId id) {}

    BestFirst(
            JdbcClient jdbc,
            WordMatches wordMatches,
            Topics topics,
            Neighbourhoods neighbourhoods,
            Clock clock,
            @Value("${mahalla.problems.memory:1m}") Duration kept) {
        this.jdbc = jdbc;
        this.wordMatches = wordMatches;
        this.topics = topics;
        this.neighbourhoods = neighbourhoods;
        this.ranked = new ShortMemory<>(clock, kept);
    }

    /** One page; `after` is the last of the page before it. */
    <T> FindProblems.Listed<T> page(
            Reading reading,
            Sight sight,
            @Nullable Cursor after,
            int size,
            String columns,
            FindProblems.RowReader<T> reader) {
        List<Placed> all = sight.desk()
                ? rank(reading, sight)
                : ranked.get(new Ranked(reading.filter(), sight), any -> rank(reading, sight));
        int from = after == null ? 0 : past(all, after);
        List<Placed> page = all.subList(from, Math.min(all.size(), from + size));
        Map<ProblemId, T> rows = rows(page, sight, columns, reader);
        Placed last = page.isEmpty() || from + size >= all.size() ? null : page.getLast();
        return new FindProblems.Listed<>(
                page.stream()
                        .flatMap(one -> Optional.ofNullable(rows.get(one.id())).stream())
                        .toList(),
                last == null ? null : new Cursor(last.key(), last.id()),
                from == 0);
    }

    private static int past(List<Placed> all, Cursor after) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).id().equals(after.id())) {
                return i + 1;
            }
        }
        return 0;
    }

    private List<Placed> rank(Reading reading, Sight sight) {
        Order order = reading.filter().order();
        boolean byWords = order == Order.RELEVANCE;
        List<Match> found = wordMatches.fitting(reading, sight).found();
        Map<ProblemId, Integer> scores = byWords ? scores(reading, found) : Map.of();
        Comparator<Match> sorted = sorted(order, scores);
        return found.stream()
                .sorted(sorted)
                .map(match -> new Placed(key(order, match, scores), match.id()))
                .toList();
    }

    private Map<ProblemId, Integer> scores(Reading reading, List<Match> found) {
        Ranking ranking = new Ranking(reading, neighbourhoods, topics);
        List<Match> newest = found.stream().limit(MOST_RANKED).toList();
        Map<ProblemId, String[]> words = new HashMap<>();
        if (!newest.isEmpty()) {
            jdbc.sql("select problem_id, title, search_text from problems.problem where " + SomeProblems.sql())
                    .params(SomeProblems.params(newest.stream().map(Match::id).toList()))
                    .query(row -> {
                        words.put(
                                new ProblemId(row.getObject("problem_id", UUID.class)),
                                new String[] {row.getString("title"), row.getString("search_text")});
                    });
        }
        Map<ProblemId, Integer> scores = new HashMap<>();
        for (Match match : newest) {
            String[] said = words.get(match.id());
            if (said != null) {
                scores.put(match.id(), ranking.score(match, match.state().checked() ? said[0] : null, said[1]));
            }
        }
        return scores;
    }

    /** What came newest first stays so where the order makes no difference. */
    private static Comparator<Match> sorted(Order order, Map<ProblemId, Integer> scores) {
        return switch (order) {
            case RELEVANCE -> Comparator.comparingInt(match -> -scores.getOrDefault(match.id(), 0));
            case NEWEST -> Comparator.comparing(Match::openedOn).reversed();
            case OLDEST -> Comparator.comparing(Match::openedOn);
            case DUE -> Comparator.comparing(match -> due(match));
            case SEEN -> Comparator.comparingInt(match -> -match.seen());
            case PRIORITY -> Comparator.comparingInt(match -> -match.priority());
        };
    }

    private static LocalDate due(Match match) {
        return match.dueOn() == null ? LocalDate.of(9999, 12, 31) : match.dueOn();
    }

    private static String key(Order order, Match match, Map<ProblemId, Integer> scores) {
        return switch (order) {
            case RELEVANCE -> Integer.toString(scores.getOrDefault(match.id(), 0));
            case NEWEST, OLDEST -> match.openedOn().toString();
            case DUE -> due(match).toString();
            case SEEN -> Integer.toString(match.seen());
            case PRIORITY -> Integer.toString(Math.max(0, match.priority()));
        };
    }

    /** What was hidden since it was found is not shown, however short that is ago. */
    private <T> Map<ProblemId, T> rows(
            List<Placed> page, Sight sight, String columns, FindProblems.RowReader<T> reader) {
        Map<ProblemId, T> rows = new HashMap<>();
        if (!page.isEmpty()) {
            String shown = sight.desk() ? sight.sql() : sight.sql() + " and " + Conditions.anyPublic();
            jdbc.sql("select " + columns + " from problems.problem where " + SomeProblems.sql() + " and " + shown)
                    .params(SomeProblems.params(page.stream().map(Placed::id).toList()))
                    .query(row -> {
                        ProblemId id = new ProblemId(row.getObject("problem_id", UUID.class));
                        reader.read(row).ifPresent(thing -> rows.put(id, thing));
                    });
        }
        return rows;
    }
}
