package org.mahalla.platform.timeline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mahalla.platform.postgres.BulkRows;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers the entries of the last minute under one Merkle root, which names the root before it. */
@Component
public class Seals {
    private static final int MOST = 20_000;

    record Leaf(int territoryId, UUID aggregateId, int seq, byte[] hash) {}

    record Last(long sealNo, byte[] root) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final Clock clock;

    Seals(JdbcClient jdbc, JdbcTemplate batch, Clock clock) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.clock = clock;
    }

    /** Seals what is due; answers how many entries that were. Two nodes at once: one wins, the other finds nothing. */
    @Transactional
    public int sealDue() {
        Instant now = clock.instant();
        List<Leaf> leaves = jdbc.sql("""
                        select territory_id, aggregate_id, seq, hash
                        from platform.timeline_pending
                        where due_at <= :now
                        order by due_at, territory_id, aggregate_id, seq
                        limit :most
                        """)
                .param("now", Entries.at(now))
                .param("most", MOST)
                .query(Leaf.class)
                .list();
        if (leaves.isEmpty()) {
            return 0;
        }
        Optional<Last> last = last();
        long number = last.map(Last::sealNo).orElse(0L) + 1;
        jdbc.sql("""
                        insert into platform.timeline_seal (seal_no, sealed_at, entries, root, previous_root)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(List.of(
                        number,
                        Entries.at(now),
                        leaves.size(),
                        Merkle.root(leaves.stream().map(Leaf::hash).toList()),
                        last.map(Last::root).orElse(Links.START)))
                .update();
        BulkRows rows =
                new BulkRows("platform.timeline_leaf", "seal_no, position, territory_id, aggregate_id, seq, hash");
        for (int i = 0; i < leaves.size(); i++) {
            Leaf leaf = leaves.get(i);
            rows.add(number, i, leaf.territoryId(), leaf.aggregateId(), leaf.seq(), leaf.hash());
        }
        rows.write(batch);
        jdbc.sql("""
                        delete from platform.timeline_pending p
                        using platform.timeline_leaf l
                        where l.seal_no = ?
                          and p.territory_id = l.territory_id and p.aggregate_id = l.aggregate_id and p.seq = l.seq
                        """).param(number).update();
        return leaves.size();
    }

    /** How long the oldest due entry has waited for its seal. */
    @Transactional(readOnly = true)
    public Duration lag() {
        Instant now = clock.instant();
        return jdbc.sql("select due_at from platform.timeline_pending where due_at <= ? order by due_at limit 1")
                .param(Entries.at(now))
                .query(OffsetDateTime.class)
                .optional()
                .map(due -> Duration.between(due.toInstant(), now))
                .orElse(Duration.ZERO);
    }

    private Optional<Last> last() {
        return jdbc.sql("select seal_no, root from platform.timeline_seal order by seal_no desc limit 1")
                .query(Last.class)
                .optional();
    }
}
