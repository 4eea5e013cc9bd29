package org.mahalla.platform.timeline;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of steps of one kind, what is to change in it, and its versions. What is written here holds at once. */
@Component
public class StepRows {
    private static final TypeReference<List<StepRow>> ROWS = new TypeReference<>() {};

    /** A row that is to be there (`present`) or no longer. */
    public record Wanted(
            StepRow row, boolean present, @Nullable UUID by) {}

    /** A version that was published. */
    public record Published(
            int number, LocalDate day, @Nullable UUID by, String reason) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    StepRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public List<StepRow> all(String kind) {
        return jdbc.sql("""
                        select from_state, step, role, to_state, needs_words
                        from platform.timeline_step
                        where kind = ?
                        order by from_state, step, role
                        """)
                .param(kind)
                .query((row, n) -> new StepRow(
                        row.getString("from_state"),
                        row.getString("step"),
                        row.getString("role"),
                        row.getString("to_state"),
                        row.getBoolean("needs_words")))
                .list();
    }

    /** What is to change, oldest first. */
    public List<Wanted> wanted(String kind) {
        return jdbc.sql("""
                        select from_state, step, role, to_state, needs_words, present, edited_by
                        from platform.step_draft
                        where kind = ?
                        order by edited_at, from_state, step, role
                        """)
                .param(kind)
                .query((row, n) -> new Wanted(
                        new StepRow(
                                row.getString("from_state"),
                                row.getString("step"),
                                row.getString("role"),
                                row.getString("to_state"),
                                row.getBoolean("needs_words")),
                        row.getBoolean("present"),
                        row.getObject("edited_by", UUID.class)))
                .list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void want(String kind, Wanted wanted) {
        StepRow row = wanted.row();
        jdbc.sql("""
                        insert into platform.step_draft
                            (kind, from_state, step, role, present, to_state, needs_words, edited_by, edited_at)
                        values (:kind, :from, :step, :role, :present, :to, :words, :by, :at)
                        on conflict (kind, from_state, step, role) do update set
                            present = excluded.present, to_state = excluded.to_state,
                            needs_words = excluded.needs_words, edited_by = excluded.edited_by,
                            edited_at = excluded.edited_at
                        """)
                .param("kind", kind)
                .param("from", row.from())
                .param("step", row.step())
                .param("role", row.role())
                .param("present", wanted.present())
                .param("to", row.to())
                .param("words", row.needsWords())
                .param("by", wanted.by(), Types.OTHER)
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void unwant(String kind, StepRow row) {
        jdbc.sql("delete from platform.step_draft where kind = ? and from_state = ? and step = ? and role = ?")
                .params(kind, row.from(), row.step(), row.role())
                .update();
    }

    /** One editor at a time from here to the end of the transaction; who takes a step is not kept waiting. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(String kind) {
        jdbc.sql(
                        "select role from platform.timeline_step where kind = ? order by from_state, step, role for no key update")
                .param(kind)
                .query(String.class)
                .list();
    }

    /** Makes these the rows of the kind, forgets what was wanted, and keeps them as the next version; answers its number. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int publish(String kind, Collection<StepRow> rows, @Nullable UUID by, String reason) {
        List<StepRow> before = all(kind);
        before.stream()
                .filter(row -> !rows.contains(row))
                .forEach(row -> jdbc.sql(
                                "delete from platform.timeline_step where kind = ? and from_state = ? and step = ? and role = ?")
                        .params(kind, row.from(), row.step(), row.role())
                        .update());
        rows.stream()
                .filter(row -> !before.contains(row))
                .forEach(row -> jdbc.sql("""
                        insert into platform.timeline_step (kind, from_state, step, role, to_state, needs_words)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                        .params(kind, row.from(), row.step(), row.role(), row.to(), row.needsWords())
                        .update());
        jdbc.sql("delete from platform.step_draft where kind = ?").param(kind).update();
        return keep(kind, by, reason);
    }

    /** Keeps the table as it is now as the next version. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int keep(String kind, @Nullable UUID by, String reason) {
        int number = versions(kind).stream().mapToInt(Published::number).max().orElse(0) + 1;
        jdbc.sql("""
                        insert into platform.step_version (kind, version, published_at, published_by, reason, content)
                        values (:kind, :version, :at, :by, :reason, :content)
                        """)
                .param("kind", kind)
                .param("version", number)
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("by", by, Types.OTHER)
                .param("reason", reason)
                .param("content", JsonMapper.shared().writeValueAsString(all(kind)))
                .update();
        return number;
    }

    /** The last versions, newest first. */
    public List<Published> versions(String kind) {
        return jdbc.sql("""
                        select version, published_at, published_by, reason
                        from platform.step_version
                        where kind = ?
                        order by version desc
                        limit 50
                        """)
                .param(kind)
                .query((row, n) -> new Published(
                        row.getInt("version"),
                        row.getObject("published_at", OffsetDateTime.class)
                                .atZoneSameInstant(clock.getZone())
                                .toLocalDate(),
                        row.getObject("published_by", UUID.class),
                        row.getString("reason")))
                .list();
    }

    /** The rows as that version had them; empty when there is no such version. */
    public Optional<List<StepRow>> content(String kind, int version) {
        return jdbc.sql("select content from platform.step_version where kind = ? and version = ?")
                .params(kind, version)
                .query(String.class)
                .optional()
                .map(json -> Objects.requireNonNull(JsonMapper.shared().readValue(json, ROWS)));
    }
}
