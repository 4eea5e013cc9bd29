package org.mahalla.platform.deeds;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mahalla.shared.TerritoryId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * A module's rows of deeds, in its own tables `deed` and `deed_row`: what was done, to which rows, and how these stood before.
 *
 * @param <B> how a row stood before, kept as JSON
 */
public final class DeedLog<B> {
    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final String deed;
    private final String deedRow;
    private final String column;
    private final Class<B> before;
    private final Duration undo;
    private final Clock clock;

    /**
     * @param column the column of `deed_row` with the id of what the module keeps
     * @param undo how long a deed can be taken back
     */
    public DeedLog(JdbcTemplate jdbc, String schema, String column, Class<B> before, Duration undo, Clock clock) {
        this.jdbc = JdbcClient.create(jdbc);
        this.batch = jdbc;
        this.deed = schema + ".deed";
        this.deedRow = schema + ".deed_row";
        this.column = column;
        this.before = before;
        this.undo = undo;
        this.clock = clock;
    }

    /** The id of what an account does with one filled form, the same each time that it is sent. */
    public static UUID id(UUID account, String once) {
        return UUID.nameUUIDFromBytes((account + ":" + once).getBytes(StandardCharsets.UTF_8));
    }

    /** Writes what is about to be done; a deed that is there already stays as it is. */
    public void open(UUID id, UUID account, String kind, String what, List<UUID> rows) {
        int added = jdbc.sql("insert into " + deed + """
                         (deed_id, account_id, kind, what, done_at)
                        values (?, ?, ?, ?, ?)
                        on conflict do nothing
                        """)
                .params(id, account, kind, what, at(clock.instant()))
                .update();
        if (added == 0) {
            return;
        }
        List<Object[]> lines = new ArrayList<>();
        for (UUID row : rows) {
            lines.add(new Object[] {TerritoryId.of(row).value(), id, row, lines.size()});
        }
        batch.batchUpdate(
                "insert into " + deedRow + " (territory_id, deed_id, " + column
                        + ", position) values (?, ?, ?, ?) on conflict do nothing",
                lines);
    }

    public Optional<KeptDeed<B>> find(UUID id) {
        return jdbc.sql("select * from " + deed + " where deed_id = ?")
                .param(id)
                .query((row, n) -> read(row))
                .optional();
    }

    /** A deed of the account's own; that of somebody else is not there. */
    public Optional<KeptDeed<B>> own(UUID id, UUID account) {
        return find(id).filter(one -> one.account().equals(account));
    }

    /** The last deed of the account that can still be taken back. */
    public Optional<KeptDeed<B>> last(UUID account) {
        Instant now = clock.instant();
        return jdbc.sql("select deed_id from " + deed + """
                         where account_id = ? and back_at is null and done_at > ?
                        order by done_at desc
                        limit 1
                        """)
                .params(account, at(now.minus(undo)))
                .query(UUID.class)
                .optional()
                .flatMap(this::find)
                .filter(one -> one.canBeTakenBack(now));
    }

    /** Forgets deeds that are older; the timeline keeps what was done. */
    public int forgetOlderThan(Duration age) {
        OffsetDateTime day = at(clock.instant().minus(age));
        jdbc.sql("delete from " + deedRow + " where deed_id in (select deed_id from " + deed + " where done_at < ?)")
                .param(day)
                .update();
        return jdbc.sql("delete from " + deed + " where done_at < ?").param(day).update();
    }

    /** The next rows to which nothing was done yet; nobody else gets them in the meantime. */
    List<UUID> next(UUID id, int most) {
        return jdbc.sql("select " + column + " from " + deedRow + """
                         where deed_id = ? and outcome is null
                        order by position
                        limit ?
                        for update
                        """)
                .params(id, most)
                .query(UUID.class)
                .list();
    }

    void tell(UUID id, UUID row, String outcome, int seq, @Nullable B stood) {
        jdbc.sql("update " + deedRow + " set outcome = :outcome, seq = :seq, before = :before"
                        + " where territory_id = :territory and deed_id = :id and " + column + " = :row")
                .param("outcome", outcome)
                .param("seq", seq)
                .param("before", stood == null ? null : JsonMapper.shared().writeValueAsString(stood))
                .param("territory", TerritoryId.of(row).value())
                .param("id", id)
                .param("row", row)
                .update();
    }

    /** That several were done, with the number of the entry of each. */
    void tellDone(UUID id, Map<UUID, Integer> seqs, Map<UUID, B> stood) {
        batch.batchUpdate(
                "update " + deedRow + " set outcome = ?, seq = ?, before = ?"
                        + " where territory_id = ? and deed_id = ? and " + column + " = ?",
                seqs.entrySet().stream()
                        .map(one -> new Object[] {
                            KeptDeed.DONE,
                            one.getValue(),
                            JsonMapper.shared().writeValueAsString(stood.get(one.getKey())),
                            TerritoryId.of(one.getKey()).value(),
                            id,
                            one.getKey()
                        })
                        .toList());
    }

    void tellBack(UUID id, UUID row, String outcome) {
        jdbc.sql("update " + deedRow + " set back = ? where territory_id = ? and deed_id = ? and " + column + " = ?")
                .params(outcome, TerritoryId.of(row).value(), id, row)
                .update();
    }

    /** False when somebody was quicker, or it is too late. */
    boolean takeBack(UUID id) {
        Instant now = clock.instant();
        return jdbc.sql("update " + deed
                                + " set back_at = :now where deed_id = :id and back_at is null and done_at > :since")
                        .param("now", at(now))
                        .param("id", id)
                        .param("since", at(now.minus(undo)))
                        .update()
                == 1;
    }

    private KeptDeed<B> read(ResultSet row) throws SQLException {
        UUID id = row.getObject("deed_id", UUID.class);
        Instant until = Objects.requireNonNull(row.getObject("done_at", OffsetDateTime.class))
                .toInstant()
                .plus(undo);
        OffsetDateTime back = row.getObject("back_at", OffsetDateTime.class);
        return new KeptDeed<>(
                id,
                row.getObject("account_id", UUID.class),
                row.getString("kind"),
                row.getString("what"),
                until,
                until.atZone(clock.getZone()).toLocalTime().truncatedTo(ChronoUnit.MINUTES),
                back == null ? null : back.toInstant(),
                rows(id));
    }

    private List<KeptDeed.Row<B>> rows(UUID id) {
        return jdbc.sql("select " + column + " as id, outcome, seq, before, back from " + deedRow
                        + " where deed_id = ? order by position")
                .param(id)
                .query((row, n) -> new KeptDeed.Row<>(
                        row.getObject("id", UUID.class),
                        row.getString("outcome"),
                        row.getInt("seq"),
                        stood(row.getString("before")),
                        row.getString("back")))
                .list();
    }

    private @Nullable B stood(@Nullable String text) {
        return text == null ? null : JsonMapper.shared().readValue(text, before);
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
