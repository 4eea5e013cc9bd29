package org.mahalla.platform.timeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mahalla.shared.Sealer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the whole timeline again and says what does not fit: a broken chain, words that are not those committed to, a
 * seal whose root differs, a kept state that is not the fold or is not there, a kept count that is not the true one.
 * Streams, so that memory stays flat.
 */
@Component
public class TimelineCheck {
    private static final int PAGE = 2_000;
    private static final int MOST_FAULTS = 100;

    /** One thing that does not fit, named exactly. */
    public record Fault(String what, String where) {}

    public record Findings(long entries, long aggregates, long seals, long figures, List<Fault> faults) {
        public Findings {
            faults = List.copyOf(faults);
        }

        public boolean sound() {
            return faults.isEmpty();
        }
    }

    private final JdbcTemplate jdbc;
    private final Sealer sealer;
    private final Map<String, Projection> projections;
    private final List<KeptFigures> figures;

    TimelineCheck(JdbcTemplate jdbc, Sealer sealer, List<Projection> projections, List<KeptFigures> figures) {
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.projections = projections.stream().collect(Collectors.toMap(Projection::kind, Function.identity()));
        this.figures = List.copyOf(figures);
    }

    @Transactional(readOnly = true)
    public Findings run() {
        Reading reading = new Reading();
        jdbc.query(
                connection -> {
                    var statement = connection.prepareStatement("""
                            select e.*, w.salt, w.words
                            from platform.timeline_entry e
                            left join platform.timeline_words w
                                on w.territory_id = e.territory_id and w.aggregate_id = e.aggregate_id and w.seq = e.seq
                            order by e.territory_id, e.aggregate_id, e.seq
                            """);
                    statement.setFetchSize(PAGE);
                    return statement;
                },
                reading::entry);
        reading.compareStates();
        long seals = checkSeals(reading.faults);
        long recounted = recount(reading.faults);
        return new Findings(reading.entries, reading.aggregates, seals, recounted, reading.faults);
    }

    private long recount(List<Fault> faults) {
        return figures.stream()
                .mapToLong(kept -> kept.recount(where -> fault(faults, "count", kept.name() + " " + where)))
                .sum();
    }

    private long checkSeals(List<Fault> faults) {
        long[] seals = {0};
        byte[][] previous = {Links.START};
        jdbc.query("select seal_no, root, previous_root from platform.timeline_seal order by seal_no", row -> {
            long number = row.getLong("seal_no");
            seals[0]++;
            List<byte[]> leaves = jdbc.query(
                    """
                    select l.hash as leaf, e.hash as entry
                    from platform.timeline_leaf l
                    left join platform.timeline_entry e
                        on e.territory_id = l.territory_id and e.aggregate_id = l.aggregate_id and e.seq = l.seq
                    where l.seal_no = ?
                    order by l.position
                    """,
                    (leaf, n) -> {
                        if (!Arrays.equals(leaf.getBytes("leaf"), leaf.getBytes("entry"))) {
                            fault(faults, "leaf", number + "/" + n);
                        }
                        return leaf.getBytes("leaf");
                    },
                    number);
            byte[] root = row.getBytes("root");
            if (leaves.isEmpty() || !Arrays.equals(root, Merkle.root(leaves))) {
                fault(faults, "seal", Long.toString(number));
            }
            if (!Arrays.equals(previous[0], row.getBytes("previous_root"))) {
                fault(faults, "seal-order", Long.toString(number));
            }
            previous[0] = root;
        });
        return seals[0];
    }

    private static void fault(List<Fault> faults, String what, String where) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(new Fault(what, where));
        }
    }

    private final class Reading {
        private final List<Fault> faults = new ArrayList<>();
        private final Map<String, Map<UUID, String>> folds = new HashMap<>();
        private long entries;
        private long aggregates;
        private @Nullable UUID aggregate;
        private int seq;
        private @Nullable String state;
        private byte[] hash = Links.START;

        void entry(ResultSet row) throws SQLException {
            UUID id = row.getObject("aggregate_id", UUID.class);
            if (!id.equals(aggregate)) {
                aggregate = id;
                aggregates++;
                seq = 0;
                state = null;
                hash = Links.START;
            }
            entries++;
            seq++;
            String where = id + "/" + row.getInt("seq");
            byte[] own = row.getBytes("hash");
            byte[] commitment = row.getBytes("words_commitment");
            String from = row.getString("from_state");
            byte[] expected = Links.hash(
                    id,
                    row.getInt("seq"),
                    row.getString("kind"),
                    row.getString("step"),
                    from,
                    row.getString("to_state"),
                    row.getString("role"),
                    row.getObject("actor", UUID.class),
                    row.getString("audience"),
                    row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                    row.getString("facts"),
                    commitment,
                    row.getBytes("previous_hash"));
            if (row.getInt("seq") != seq
                    || !Arrays.equals(hash, row.getBytes("previous_hash"))
                    || !Arrays.equals(own, expected)
                    || !Objects.equals(from, state)) {
                fault(faults, "entry", where);
            }
            byte[] words = row.getBytes("words");
            if (words != null
                    && !Arrays.equals(commitment, Links.commitment(row.getBytes("salt"), sealer.open(words)))) {
                fault(faults, "words", where);
            }
            hash = own;
            state = row.getString("to_state");
            remember(row.getString("kind"), id, state);
        }

        private void remember(String kind, UUID id, String to) {
            Map<UUID, String> page = folds.computeIfAbsent(kind, k -> new HashMap<>());
            if (page.size() >= PAGE && !page.containsKey(id)) {
                compare(kind, page);
            }
            page.put(id, to);
        }

        void compareStates() {
            folds.forEach(this::compare);
        }

        private void compare(String kind, Map<UUID, String> fold) {
            Projection projection = projections.get(kind);
            if (projection != null && !fold.isEmpty()) {
                Map<UUID, String> states = projection.states(fold.keySet());
                fold.forEach((id, state) -> {
                    String kept = states.get(id);
                    if (kept == null) {
                        fault(faults, "lost", kind + " " + id);
                    } else if (!kept.equals(state)) {
                        fault(faults, "state", kind + " " + id);
                    }
                });
            }
            fold.clear();
        }
    }
}
