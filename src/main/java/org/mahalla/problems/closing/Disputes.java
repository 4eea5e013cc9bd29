package org.mahalla.problems.closing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.stages.DeskScope;
import org.mahalla.shared.Language;
import org.mahalla.shared.Sealer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of disputes; reasons are sealed on the way in. */
@Component
public class Disputes {
    static final int SHOWN = 50;
    private static final String COLUMNS =
            "d.dispute_id, d.problem_id, d.kind, d.reason_sealed, d.language, d.said_on, d.state";
    private static final String WAITING = """
             from problems.dispute d
            join problems.problem on problem.territory_id = d.territory_id and problem.problem_id = d.problem_id
            where d.state = 'waiting' and not problem.sensitive and not problem.about_council and
            """;

    private final JdbcClient jdbc;
    private final Sealer sealer;

    Disputes(JdbcClient jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    /**
     * Whether it was added: not when the same mark has one of the problem that waits.
     *
     * @param mark by what a browser is known again, kept as a keyed hash until the desk has decided
     */
    boolean add(Dispute dispute, String mark) {
        String reason = dispute.reason();
        return jdbc.sql("""
                        insert into problems.dispute
                            (territory_id, dispute_id, problem_id, kind, reason_sealed, language, said_on, state, said_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict do nothing
                        """)
                        .param(dispute.id().territory().value())
                        .param(dispute.id().value())
                        .param(dispute.problem().value())
                        .param(dispute.kind().code())
                        .param(reason == null ? null : sealer.seal(reason))
                        .param(dispute.language().code())
                        .param(dispute.saidOn())
                        .param(dispute.state().code())
                        .param(sealer.hash("dispute", dispute.problem().text() + " " + mark))
                        .update()
                == 1;
    }

    Optional<Dispute> find(DisputeId id) {
        return jdbc.sql("select " + COLUMNS + " from problems.dispute d where d.territory_id = ? and d.dispute_id = ?")
                .params(id.territory().value(), id.value())
                .query((row, n) -> read(row))
                .optional();
    }

    /** Those that wait at a desk, the oldest first; after that one, if there is one. */
    List<Dispute> waiting(DeskScope scope, @Nullable Dispute after) {
        if (after != null) {
            return jdbc.sql("select " + COLUMNS + WAITING + scope.sql()
                            + " and (d.said_on, d.dispute_id) > (:on, :after) order by d.said_on, d.dispute_id limit "
                            + SHOWN)
                    .param("on", after.saidOn())
                    .param("after", after.id().value())
                    .query((row, n) -> read(row))
                    .list();
        }
        return jdbc.sql("select " + COLUMNS + WAITING + scope.sql() + " order by d.said_on, d.dispute_id limit "
                        + SHOWN)
                .query((row, n) -> read(row))
                .list();
    }

    /** How many wait at a desk. */
    public long count(DeskScope scope) {
        return jdbc.sql("select count(*)" + WAITING + scope.sql())
                .query(Long.class)
                .single();
    }

    /** Whether this call was the first to decide. */
    boolean decide(DisputeId id, Dispute.State as, LocalDate day) {
        return jdbc.sql("""
                                update problems.dispute set state = ?, decided_on = ?, said_by = null
                                where territory_id = ? and dispute_id = ? and state = 'waiting'
                                """)
                        .params(as.code(), day, id.territory().value(), id.value())
                        .update()
                == 1;
    }

    int forgetReasonsBefore(LocalDate day) {
        return jdbc.sql(
                        "update problems.dispute set reason_sealed = null where decided_on < ? and reason_sealed is not null")
                .param(day)
                .update();
    }

    private Dispute read(ResultSet row) throws SQLException {
        byte[] sealed = row.getBytes("reason_sealed");
        return new Dispute(
                new DisputeId(row.getObject("dispute_id", UUID.class)),
                new ProblemId(row.getObject("problem_id", UUID.class)),
                Dispute.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                sealed == null ? null : sealer.open(sealed),
                row.getString("language").equals("en") ? Language.EN : Language.FA,
                row.getObject("said_on", LocalDate.class),
                Dispute.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)));
    }
}
