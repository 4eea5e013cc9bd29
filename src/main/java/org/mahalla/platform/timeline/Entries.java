package org.mahalla.platform.timeline;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mahalla.platform.postgres.BulkRows;
import org.mahalla.shared.Sealer;
import org.mahalla.shared.TerritoryId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the timeline. It can add and read; there is no way to change an entry, here or in the database. */
@Component
class Entries {
    record Head(int seq, String state, byte[] hash) {}

    private static final int PAGE = 2_000;
    private static final String COLUMNS = """
            territory_id, aggregate_id, seq, kind, step, from_state, to_state, role, actor, audience, happened_at, facts,
            words_commitment, previous_hash, hash""";
    /** The entry and its place among those that wait for a seal, in one statement. */
    private static final String INSERT = "with written as (insert into platform.timeline_entry (" + COLUMNS + """
            )
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            returning territory_id, aggregate_id, seq, hash)
            insert into platform.timeline_pending (territory_id, aggregate_id, seq, hash, due_at)
            select territory_id, aggregate_id, seq, hash, ? from written
            """;

    private static final String INSERT_WORDS = """
            insert into platform.timeline_words (territory_id, aggregate_id, seq, salt, words) values (?, ?, ?, ?, ?)
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final Sealer sealer;

    Entries(JdbcClient jdbc, JdbcTemplate batch, Sealer sealer) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.sealer = sealer;
    }

    Optional<Head> head(UUID aggregate) {
        return jdbc.sql("""
                        select seq, to_state as state, hash
                        from platform.timeline_entry
                        where territory_id = ? and aggregate_id = ?
                        order by seq desc
                        limit 1
                        """)
                .param(TerritoryId.of(aggregate).value())
                .param(aggregate)
                .query(Head.class)
                .optional();
    }

    /** Of many; those without entries are left out. */
    Map<UUID, Head> heads(Collection<UUID> aggregates) {
        Map<UUID, Head> heads = new HashMap<>();
        jdbc.sql("""
                        select of.aggregate_id, last.seq, last.to_state, last.hash
                        from unnest(cast(? as int[]), cast(? as uuid[])) as of (territory_id, aggregate_id)
                        cross join lateral (
                            select e.seq, e.to_state, e.hash
                            from platform.timeline_entry e
                            where e.territory_id = of.territory_id and e.aggregate_id = of.aggregate_id
                            order by e.seq desc
                            limit 1) last
                        """)
                .param(aggregates.stream().map(id -> TerritoryId.of(id).value()).toArray(Integer[]::new))
                .param(aggregates.toArray(UUID[]::new))
                .query(row -> {
                    heads.put(
                            row.getObject("aggregate_id", UUID.class),
                            new Head(row.getInt("seq"), row.getString("to_state"), row.getBytes("hash")));
                });
        return heads;
    }

    /** False when another writer was first with this number; nothing is written then. */
    boolean add(Draft draft, Instant now) {
        @Nullable Object[] row = row(draft);
        @Nullable Object[] withDue = Arrays.copyOf(row, row.length + 1);
        withDue[row.length] = at(draft.due(now));
        if (batch.update(INSERT, withDue) == 0) {
            return false;
        }
        if (draft.words() != null) {
            batch.update(INSERT_WORDS, words(draft));
        }
        return true;
    }

    /** Many at once; the database refuses an entry whose number its chain already has. */
    void addAll(List<Draft> drafts, Instant now) {
        BulkRows rows = new BulkRows("platform.timeline_entry", COLUMNS);
        BulkRows words = new BulkRows("platform.timeline_words", "territory_id, aggregate_id, seq, salt, words");
        BulkRows pending = new BulkRows("platform.timeline_pending", "territory_id, aggregate_id, seq, hash, due_at");
        for (Draft draft : drafts) {
            rows.add(row(draft));
            pending.add(pending(draft, now));
            if (draft.words() != null) {
                words.add(words(draft));
            }
        }
        rows.write(batch);
        words.write(batch);
        pending.write(batch);
    }

    List<Entry> of(UUID aggregate) {
        return jdbc.sql("""
                        select e.aggregate_id, e.seq, e.kind, e.step, e.from_state, e.to_state, e.role, e.actor, e.audience,
                               e.happened_at, e.facts, w.words
                        from platform.timeline_entry e
                        left join platform.timeline_words w
                            on w.territory_id = e.territory_id and w.aggregate_id = e.aggregate_id and w.seq = e.seq
                        where e.territory_id = ? and e.aggregate_id = ?
                        order by e.seq
                        """)
                .param(TerritoryId.of(aggregate).value())
                .param(aggregate)
                .query((row, n) -> entry(row))
                .list();
    }

    /** The chains of a kind, each whole, without their words. */
    void each(String kind, Consumer<List<Entry>> reader) {
        List<Entry> chain = new ArrayList<>();
        batch.query(
                connection -> {
                    PreparedStatement statement = connection.prepareStatement("""
                            select aggregate_id, seq, kind, step, from_state, to_state, role, actor, audience, happened_at,
                                   facts, cast(null as bytea) as words
                            from platform.timeline_entry
                            where kind = ?
                            order by territory_id, aggregate_id, seq
                            """);
                    statement.setFetchSize(PAGE);
                    statement.setString(1, kind);
                    return statement;
                },
                row -> {
                    Entry entry = entry(row);
                    if (!chain.isEmpty() && !chain.getFirst().aggregate().equals(entry.aggregate())) {
                        reader.accept(List.copyOf(chain));
                        chain.clear();
                    }
                    chain.add(entry);
                });
        if (!chain.isEmpty()) {
            reader.accept(List.copyOf(chain));
        }
    }

    /** Erases the words of the given entries; their commitments stay. */
    int erase(UUID aggregate, List<Integer> seqs) {
        return seqs.isEmpty()
                ? 0
                : jdbc.sql("""
                                delete from platform.timeline_words
                                where territory_id = :territory and aggregate_id = :aggregate and seq in (:seqs)
                                """)
                        .param("territory", TerritoryId.of(aggregate).value())
                        .param("aggregate", aggregate)
                        .param("seqs", seqs)
                        .update();
    }

    private Entry entry(ResultSet row) throws SQLException {
        byte[] words = row.getBytes("words");
        return new Entry(
                row.getObject("aggregate_id", UUID.class),
                row.getInt("seq"),
                row.getString("kind"),
                row.getString("step"),
                row.getString("from_state"),
                row.getString("to_state"),
                row.getString("role"),
                row.getObject("actor", UUID.class),
                Audience.of(row.getString("audience")),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                Facts.read(row.getString("facts")),
                words == null ? null : sealer.open(words));
    }

    private static @Nullable Object[] row(Draft d) {
        return new @Nullable Object[] {
            TerritoryId.of(d.aggregate()).value(),
            d.aggregate(),
            d.seq(),
            d.kind(),
            d.step(),
            d.from(),
            d.to(),
            d.role(),
            d.account(),
            d.audience().code(),
            at(d.happenedAt()),
            d.facts(),
            d.commitment(),
            d.previous(),
            d.hash()
        };
    }

    private @Nullable Object[] words(Draft d) {
        String words = d.words() == null ? "" : d.words();
        return new @Nullable Object[] {
            TerritoryId.of(d.aggregate()).value(), d.aggregate(), d.seq(), d.salt(), sealer.seal(words)
        };
    }

    private static @Nullable Object[] pending(Draft d, Instant now) {
        return new @Nullable Object[] {
            TerritoryId.of(d.aggregate()).value(), d.aggregate(), d.seq(), d.hash(), at(d.due(now))
        };
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
