package org.mahalla.referrals.stages;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mahalla.agencies.AgencyId;
import org.mahalla.problems.ProblemId;
import org.mahalla.referrals.ReferralId;
import org.mahalla.referrals.model.AnswerKind;
import org.mahalla.referrals.model.Deadline;
import org.mahalla.referrals.model.ReferralState;
import org.mahalla.shared.TerritoryId;
import org.mahalla.shared.TypedId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The columns of referrals that follow from their timelines; many are read and written in one statement. */
@Component("referralStandings")
class Standings {
    private static final String COLUMNS = """
            r.referral_id, r.problem_id, r.agency_id, r.state, r.state_since, r.level, r.raised_to, r.sent_on, r.received_on,
            r.ended_on, r.given, r.used, r.clock_since, r.due_on, r.first_due_on, r.reminded, r.remind_on, r.promised_on,
            r.first_promised_on, r.answered_on, r.answered_as, r.accepted_on, r.last_seq
            """;

    private final JdbcClient jdbc;

    Standings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<UUID, Standing> of(Collection<UUID> referrals) {
        Map<UUID, Standing> found = new HashMap<>();
        jdbc.sql("select " + COLUMNS + """
                        from unnest(cast(? as int[]), cast(? as uuid[])) as of (territory_id, referral_id)
                        join referrals.referral r on r.territory_id = of.territory_id and r.referral_id = of.referral_id
                        """)
                .param(referrals.stream().map(id -> TerritoryId.of(id).value()).toArray(Integer[]::new))
                .param(referrals.toArray(UUID[]::new))
                .query(row -> {
                    Standing standing = read(row);
                    found.put(standing.id().value(), standing);
                });
        return found;
    }

    void write(Collection<Standing> standings) {
        List<Map<String, @Nullable Object>> rows =
                standings.stream().map(Standings::row).toList();
        jdbc.sql("""
                        update referrals.referral r
                        set state = s.state, state_since = s.state_since, level = s.level, raised_to = s.raised_to,
                            sent_on = s.sent_on, received_on = s.received_on, ended_on = s.ended_on, given = s.given,
                            used = s.used, clock_since = s.clock_since, due_on = s.due_on, first_due_on = s.first_due_on,
                            reminded = s.reminded, remind_on = s.remind_on, promised_on = s.promised_on,
                            first_promised_on = s.first_promised_on, answered_on = s.answered_on, answered_as = s.answered_as,
                            accepted_on = s.accepted_on, last_seq = s.last_seq,
                            topped = r.topped and s.given = r.given and s.level = r.level
                                and s.clock_since is not distinct from r.clock_since
                        from json_to_recordset(cast(? as json)) as s (
                            territory_id int, referral_id uuid, state text, state_since date, level int, raised_to uuid,
                            sent_on date, received_on date, ended_on date, given int, used int, clock_since date, due_on date,
                            first_due_on date, reminded boolean, remind_on date, promised_on date,
                            first_promised_on date, answered_on date, answered_as text, accepted_on date, last_seq int)
                        where r.territory_id = s.territory_id and r.referral_id = s.referral_id
                        """).param(JsonMapper.shared().writeValueAsString(rows)).update();
    }

    private static Map<String, @Nullable Object> row(Standing s) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("territory_id", s.id().territory().value());
        row.put("referral_id", id(s.id()));
        row.put("state", s.state().code());
        row.put("state_since", day(s.stateSince()));
        row.put("level", s.level());
        row.put("raised_to", id(s.raisedTo()));
        row.put("sent_on", day(s.sentOn()));
        row.put("received_on", day(s.receivedOn()));
        row.put("ended_on", day(s.endedOn()));
        row.put("given", s.deadline().given());
        row.put("used", s.deadline().used());
        row.put("clock_since", day(s.deadline().since()));
        row.put("due_on", day(s.dueOn()));
        row.put("first_due_on", day(s.firstDueOn()));
        row.put("reminded", s.reminded());
        row.put("remind_on", day(s.remindOn()));
        row.put("promised_on", day(s.promisedOn()));
        row.put("first_promised_on", day(s.firstPromisedOn()));
        row.put("answered_on", day(s.answeredOn()));
        row.put("answered_as", s.answeredAs() == null ? null : s.answeredAs().code());
        row.put("accepted_on", day(s.acceptedOn()));
        row.put("last_seq", s.lastSeq());
        return row;
    }

    private static @Nullable String id(@Nullable TypedId id) {
        return id == null ? null : id.value().toString();
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static Standing read(ResultSet row) throws SQLException {
        UUID raised = row.getObject("raised_to", UUID.class);
        return new Standing(
                new ReferralId(row.getObject("referral_id", UUID.class)),
                new ProblemId(row.getObject("problem_id", UUID.class)),
                new AgencyId(row.getObject("agency_id", UUID.class)),
                ReferralState.of(row.getString("state")),
                Objects.requireNonNull(day(row, "state_since")),
                row.getInt("level"),
                raised == null ? null : new AgencyId(raised),
                day(row, "sent_on"),
                day(row, "received_on"),
                day(row, "ended_on"),
                new Deadline(row.getInt("given"), row.getInt("used"), day(row, "clock_since")),
                day(row, "due_on"),
                day(row, "first_due_on"),
                row.getBoolean("reminded"),
                day(row, "remind_on"),
                day(row, "promised_on"),
                day(row, "first_promised_on"),
                day(row, "answered_on"),
                AnswerKind.of(row.getString("answered_as")).orElse(null),
                day(row, "accepted_on"),
                row.getInt("last_seq"));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
