package org.mahalla.problems.stages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mahalla.platform.timeline.Audience;
import org.mahalla.platform.timeline.Entry;
import org.mahalla.platform.timeline.Projection;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.ProblemMoved;
import org.mahalla.problems.ProblemUpdated;
import org.mahalla.problems.model.Stage;
import org.mahalla.problems.model.State;
import org.mahalla.shared.CompactId;
import org.mahalla.shared.TerritoryId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the state column and the tallies in step with the timeline; the only place that writes them. */
@Component
class ProblemStates implements Projection {
    static final String KIND = "problem";

    private final JdbcClient jdbc;
    private final Tallies tallies;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    ProblemStates(JdbcClient jdbc, Tallies tallies, ApplicationEventPublisher facts, Clock clock) {
        this.jdbc = jdbc;
        this.tallies = tallies;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void keep(Entry entry) {
        fold(entry);
        if (entry.from() != null && entry.audience() == Audience.PUBLIC) {
            facts.publishEvent(new ProblemUpdated(new ProblemId(entry.aggregate()), entry));
        }
    }

    private void fold(Entry entry) {
        if (!entry.changesState()) {
            count(entry);
            return;
        }
        State to = State.of(entry.to());
        if (entry.from() == null && to == State.NEW) {
            tallies.move(
                    new ProblemId(entry.aggregate()),
                    null,
                    to); // the row was added so: a second writing costs every index
            return;
        }
        LocalDate day = entry.happenedAt().atZone(clock.getZone()).toLocalDate();
        ProblemId id = new ProblemId(entry.aggregate());
        jdbc.sql("""
                        update problems.problem
                        set state = :state,
                            state_since = :since,
                            checked_on = case when :checked then coalesce(checked_on, :day) else checked_on end,
                            ended_on = case when :open then null else cast(:day as date) end,
                            planned_on = case when :planned then coalesce(planned_on, :day)
                                              when :dropped then null else planned_on end,
                            holder = case when :taken then cast(:holder as text) else holder end,
                            joined_to = cast(:joined as uuid),
                            last_seq = :seq
                        where territory_id = :territory and problem_id = :id
                        """)
                .param("state", to.code())
                .param("day", day)
                .param("since", since(entry, day))
                .param("joined", to == State.JOINED ? target(entry) : null)
                .param("checked", to.checked())
                .param("open", to.open())
                .param("planned", to.stage() == Stage.SOLUTION)
                .param("dropped", entry.step().equals("drop_last_proposal"))
                .param("taken", entry.step().equals("take_in_hand"))
                .param("seq", entry.seq())
                .param("holder", Objects.requireNonNullElse(entry.words(), Holder.COUNCIL))
                .param("territory", id.territory().value())
                .param("id", id.value())
                .update();
        tallies.move(id, entry.from() == null ? null : State.of(entry.from()), to);
        if (entry.from() != null) {
            facts.publishEvent(new ProblemMoved(id, State.of(Objects.requireNonNull(entry.from())), to, entry.seq()));
        }
    }

    private void count(Entry entry) {
        jdbc.sql("update problems.problem set last_seq = ? where territory_id = ? and problem_id = ?")
                .params(entry.seq(), TerritoryId.of(entry.aggregate()).value(), entry.aggregate())
                .update();
    }

    /** A split takes a join back: the day on which the state began before it is that of the state again. */
    private static LocalDate since(Entry entry, LocalDate day) {
        String before = entry.facts().get("since");
        return before == null ? day : LocalDate.parse(before);
    }

    private static @Nullable UUID target(Entry entry) {
        String to = entry.facts().get("to");
        return to == null ? null : CompactId.decode(to).orElse(null);
    }

    @Override
    public Map<UUID, String> states(Collection<UUID> aggregates) {
        Map<UUID, String> found = new HashMap<>();
        Map<TerritoryId, List<UUID>> homes =
                aggregates.stream().collect(Collectors.groupingBy(TerritoryId::of, TreeMap::new, Collectors.toList()));
        homes.forEach((territory, ids) -> jdbc.sql("""
                        select problem_id, state
                        from problems.problem
                        where territory_id = :territory and problem_id in (:ids)
                        """)
                .param("territory", territory.value())
                .param("ids", ids)
                .query(row -> {
                    found.put(row.getObject("problem_id", UUID.class), row.getString("state"));
                }));
        return found;
    }
}
