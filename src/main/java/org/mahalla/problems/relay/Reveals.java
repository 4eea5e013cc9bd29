package org.mahalla.problems.relay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mahalla.problems.ReportId;
import org.mahalla.shared.PlacePath;
import org.mahalla.shared.Sealer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rows of reveals; the reasons are sealed. */
@Component
public class Reveals {
    private static final String COLUMNS = """
            v.report_id, v.seq, v.asked_by, v.asked_role, v.asked_on, v.reason_sealed, v.allowed, v.decided_role,
            v.decided_on, v.open_before, v.opened_on, v.shown_until, v.what
            """;

    private final JdbcClient jdbc;
    private final Sealer sealer;

    Reveals(JdbcClient jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    /** Newest first. */
    public List<Reveal> of(ReportId report) {
        return jdbc.sql("select " + COLUMNS + """
                        from problems.reveal v where v.territory_id = ? and v.report_id = ? order by v.seq desc
                        """)
                .params(report.territory().value(), report.value())
                .query((row, n) -> read(row))
                .list();
    }

    Optional<Reveal> find(ReportId report, int seq) {
        return of(report).stream().filter(one -> one.seq() == seq).findFirst();
    }

    /** What waits for a second person in these places, oldest first; nothing of what is hidden from the desk. */
    List<Reveal> waiting(List<PlacePath> scopes) {
        String under = String.join(
                " or ",
                scopes.stream()
                        .map(path -> "p.place_path = ? or p.place_path like ?")
                        .toList());
        return scopes.isEmpty()
                ? List.of()
                : jdbc.sql("select " + COLUMNS + """
                                from problems.reveal v
                                join problems.report r on r.territory_id = v.territory_id and r.report_id = v.report_id
                                join problems.problem p on p.territory_id = r.territory_id and p.problem_id = r.problem_id
                                where v.decided_on is null and not p.sensitive and (""" + under + ") order by v.asked_on, v.report_id limit 100")
                        .params(scopes.stream()
                                .flatMap(path -> java.util.stream.Stream.of(path.value(), path.value() + ".%"))
                                .toList())
                        .query((row, n) -> read(row))
                        .list();
    }

    /** Adds one that waits; empty when one waits already. */
    @Transactional
    Optional<Integer> ask(ReportId report, UUID by, String role, String reason, LocalDate day) {
        Contacts.lock(jdbc, report);
        return jdbc.sql("""
                        insert into problems.reveal
                            (territory_id, report_id, seq, asked_by, asked_role, asked_on, reason_sealed)
                        select :territory, :report, coalesce(max(seq), 0) + 1, :by, :role, :day, :reason
                        from problems.reveal
                        where territory_id = :territory and report_id = :report
                        having count(*) filter (where decided_on is null) = 0
                        returning seq
                        """)
                .params(Map.of(
                        "territory",
                        report.territory().value(),
                        "report",
                        report.value(),
                        "by",
                        by,
                        "role",
                        role,
                        "day",
                        day,
                        "reason",
                        sealer.seal(reason)))
                .query(Integer.class)
                .optional();
    }

    /** Notes what the second person said; false when somebody has said it already. */
    boolean decide(Reveal reveal, boolean allowed, UUID by, String role, LocalDate day, @Nullable Instant openBefore) {
        return jdbc.sql("""
                        update problems.reveal
                        set allowed = :allowed, decided_by = :by, decided_role = :role, decided_on = :day,
                            open_before = :before
                        where territory_id = :territory and report_id = :report and seq = :seq and decided_on is null
                        """)
                        .param("allowed", allowed)
                        .param("by", by)
                        .param("role", role)
                        .param("day", day)
                        .param("before", at(openBefore), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("territory", reveal.report().territory().value())
                        .param("report", reveal.report().value())
                        .param("seq", reveal.seq())
                        .update()
                == 1;
    }

    /** Opens it; false when it was opened before. */
    boolean open(Reveal reveal, String what, LocalDate day, Instant shownUntil) {
        return jdbc.sql("""
                        update problems.reveal
                        set opened_on = :day, shown_until = :until, what = :what
                        where territory_id = :territory and report_id = :report and seq = :seq and allowed
                          and opened_on is null
                        """)
                        .param("day", day)
                        .param("until", at(shownUntil))
                        .param("what", what)
                        .param("territory", reveal.report().territory().value())
                        .param("report", reveal.report().value())
                        .param("seq", reveal.seq())
                        .update()
                == 1;
    }

    private Reveal read(ResultSet row) throws SQLException {
        return new Reveal(
                new ReportId(row.getObject("report_id", UUID.class)),
                row.getInt("seq"),
                row.getObject("asked_by", UUID.class),
                row.getString("asked_role"),
                row.getObject("asked_on", LocalDate.class),
                sealer.open(row.getBytes("reason_sealed")),
                row.getObject("allowed", Boolean.class),
                row.getString("decided_role"),
                row.getObject("decided_on", LocalDate.class),
                instant(row.getObject("open_before", OffsetDateTime.class)),
                row.getObject("opened_on", LocalDate.class),
                instant(row.getObject("shown_until", OffsetDateTime.class)),
                row.getString("what"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
