package org.mahalla.problems;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mahalla.places.Figures;
import org.mahalla.places.NeighbourhoodId;
import org.mahalla.places.PlaceFigures;
import org.mahalla.problems.model.State;
import org.mahalla.problems.taxonomy.Topic;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.shared.JalaliDate;
import org.mahalla.shared.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Exact counts of problems for the pages of others. Counts of problems are public and never suppressed. */
@Component
public class ProblemFigures implements PlaceFigures {
    /**
     * How often “solved” was said and what residents said of it last, each time once: the three are never added up. What
     * was disputed stays counted when the problem is solved later.
     */
    public record Ends(long confirmed, long disputed, long unanswered) {
        public boolean none() {
            return confirmed + disputed + unanswered == 0;
        }

        Ends with(State outcome, long times) {
            return switch (outcome) {
                case CONFIRMED -> new Ends(confirmed + times, disputed, unanswered);
                case DISPUTED -> new Ends(confirmed, disputed + times, unanswered);
                case UNANSWERED -> new Ends(confirmed, disputed, unanswered + times);
                default -> this;
            };
        }

        private Ends plus(Ends other) {
            return new Ends(confirmed + other.confirmed, disputed + other.disputed, unanswered + other.unanswered);
        }
    }

    /** The three ends of one topic in one neighbourhood. */
    public record TopicEnds(NeighbourhoodId neighbourhood, String topic, String fa, String en, Ends ends) {
        /** What the topic is called. */
        public String name(Language reader) {
            return reader == Language.FA ? fa : en;
        }
    }

    /** The three ends of what one agency had in hand, by the name the desk wrote; null for the council itself. */
    public record HolderEnds(@Nullable String holder, Ends ends) {}

    private final JdbcClient jdbc;
    private final Topics topics;
    private final Clock clock;

    ProblemFigures(JdbcClient jdbc, Topics topics, Clock clock) {
        this.jdbc = jdbc;
        this.topics = topics;
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
        return jdbc
                .sql("""
                        select outcome, count(*) as times
                        from problems.closing_round
                        where outcome is not null and judged_on >= :since
                        group by outcome
                        """)
                .param("since", yearStart())
                .query((row, n) -> new Ends(0, 0, 0).with(State.of(row.getString("outcome")), row.getLong("times")))
                .list()
                .stream()
                .reduce(new Ends(0, 0, 0), Ends::plus);
    }

    /** The three ends per topic, exact; topics without any are left out. */
    @Transactional(readOnly = true)
    public List<TopicEnds> ends(NeighbourhoodId neighbourhood) {
        return ends(
                "and p.territory_id = :territory and p.neighbourhood_id = :id",
                Map.of("territory", neighbourhood.territory().value(), "id", neighbourhood.value()));
    }

    /** The same of all neighbourhoods, for the open data. */
    @Transactional(readOnly = true)
    public List<TopicEnds> ends() {
        return ends("", Map.of());
    }

    /** The three ends of a neighbourhood by who had it in hand, exact; the council first, then by name. */
    @Transactional(readOnly = true)
    public List<HolderEnds> endsByHolder(NeighbourhoodId neighbourhood) {
        Map<String, Ends> found = new LinkedHashMap<>();
        jdbc.sql("""
                        select p.holder, r.outcome, count(*) as times
                        from problems.closing_round r
                        join problems.problem p on p.territory_id = r.territory_id and p.problem_id = r.problem_id
                        where r.outcome is not null and not p.sensitive and not p.about_council
                          and p.territory_id = :territory and p.neighbourhood_id = :id
                        group by p.holder, r.outcome
                        order by p.holder <> 'council', p.holder
                        """)
                .param("territory", neighbourhood.territory().value())
                .param("id", neighbourhood.value())
                .query(row -> {
                    State outcome = State.of(row.getString("outcome"));
                    long times = row.getLong("times");
                    found.compute(
                            row.getString("holder"),
                            (key, ends) -> (ends == null ? new Ends(0, 0, 0) : ends).with(outcome, times));
                });
        return found.entrySet().stream()
                .map(one -> new HolderEnds(one.getKey().equals("council") ? null : one.getKey(), one.getValue()))
                .toList();
    }

    private List<TopicEnds> ends(String where, Map<String, ?> params) {
        Map<List<Object>, Ends> found = new LinkedHashMap<>();
        jdbc.sql("""
                        select p.neighbourhood_id, p.topic, r.outcome, count(*) as times
                        from problems.closing_round r
                        join problems.problem p on p.territory_id = r.territory_id and p.problem_id = r.problem_id
                        where r.outcome is not null and not p.sensitive and not p.about_council %s
                        group by p.neighbourhood_id, p.topic, r.outcome
                        order by p.neighbourhood_id, p.topic
                        """.formatted(where)).params(params).query(row -> {
            NeighbourhoodId id = new NeighbourhoodId(row.getObject("neighbourhood_id", UUID.class));
            State outcome = State.of(row.getString("outcome"));
            long times = row.getLong("times");
            found.compute(
                    List.of(id, meant(row.getString("topic"))),
                    (key, ends) -> (ends == null ? new Ends(0, 0, 0) : ends).with(outcome, times));
        });
        return found.entrySet().stream()
                .map(one -> topicEnds(
                        (NeighbourhoodId) one.getKey().getFirst(),
                        (String) one.getKey().getLast(),
                        one.getValue()))
                .toList();
    }

    private String meant(String topic) {
        return topics.find(topic).map(Topic::code).orElse(topic);
    }

    private TopicEnds topicEnds(NeighbourhoodId neighbourhood, String topic, Ends ends) {
        Topic.Words name = topics.find(topic).map(Topic::name).orElseGet(() -> new Topic.Words(topic, topic));
        return new TopicEnds(neighbourhood, topic, name.fa(), name.en(), ends);
    }

    private LocalDate yearStart() {
        return new JalaliDate(JalaliDate.of(LocalDate.now(clock)).year(), 1, 1).toLocalDate();
    }
}
