package org.mahalla.problems.proposals;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mahalla.platform.timeline.Entry;
import org.mahalla.platform.timeline.Projection;
import org.mahalla.shared.CompactId;
import org.mahalla.shared.TerritoryId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the state of proposals, and how it came about, in step with the timeline; the only place that writes it. */
@Component
class ProposalStates implements Projection {
    static final String KIND = "proposal";

    private final JdbcClient jdbc;
    private final Clock clock;

    ProposalStates(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void keep(Entry entry) {
        boolean ended = entry.from() != null && entry.changesState();
        LocalDate day = entry.happenedAt().atZone(clock.getZone()).toLocalDate();
        jdbc.sql("""
                        update problems.proposal
                        set state = :state,
                            last_seq = :seq,
                            ended_on = case when :ended then cast(:day as date) else ended_on end,
                            ended_words = case when :ended then cast(:words as text) else ended_words end,
                            ended_as = case when :ended then cast(:role as text) else ended_as end,
                            decision_id = coalesce(cast(:decision as uuid), decision_id),
                            instead_id = coalesce(cast(:instead as uuid), instead_id)
                        where territory_id = :territory and proposal_id = :id
                        """)
                .param("state", entry.to())
                .param("seq", entry.seq())
                .param("ended", ended)
                .param("day", day)
                .param("words", entry.words())
                .param("role", entry.role())
                .param("decision", id(entry, "decision"))
                .param("instead", id(entry, "instead"))
                .param("territory", TerritoryId.of(entry.aggregate()).value())
                .param("id", entry.aggregate())
                .update();
    }

    private static @Nullable UUID id(Entry entry, String fact) {
        String text = entry.facts().get(fact);
        return text == null ? null : CompactId.decode(text).orElse(null);
    }

    @Override
    public Map<UUID, String> states(Collection<UUID> aggregates) {
        Map<UUID, String> found = new HashMap<>();
        Map<TerritoryId, List<UUID>> homes =
                aggregates.stream().collect(Collectors.groupingBy(TerritoryId::of, TreeMap::new, Collectors.toList()));
        homes.forEach((territory, ids) -> jdbc.sql("""
                        select proposal_id, state
                        from problems.proposal
                        where territory_id = :territory and proposal_id in (:ids)
                        """)
                .param("territory", territory.value())
                .param("ids", ids)
                .query(row -> {
                    found.put(row.getObject("proposal_id", UUID.class), row.getString("state"));
                }));
        return found;
    }
}
