package org.mahalla.referrals.deadlines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mahalla.agencies.AgencyId;
import org.mahalla.problems.model.WorkingDays;
import org.mahalla.referrals.model.Deadline;
import org.mahalla.referrals.stages.AgencyDays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Moves the deadlines that run when a day of their count has become a holiday or is none any more, or when an agency works on
 * other days. Done before every climb, so that nothing climbs by a day that does not count.
 */
@Component
class RecountDeadlines {
    private final JdbcClient jdbc;
    private final AgencyDays agencyDays;
    private final TransactionTemplate transaction;

    RecountDeadlines(JdbcClient jdbc, AgencyDays agencyDays, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.agencyDays = agencyDays;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** All referrals whose deadlines were counted from the same, by the same agency's days. */
    private record Same(AgencyId holder, Deadline deadline, LocalDate due) {}

    private record Move(Same same, LocalDate due, LocalDate remind) {
        Map<String, Object> row() {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("holder", same.holder().value().toString());
            row.put("given", same.deadline().given());
            row.put("used", same.deadline().used());
            row.put("since", Objects.requireNonNull(same.deadline().since()).toString());
            row.put("due", due.toString());
            row.put("remind", remind.toString());
            return row;
        }
    }

    /** Says how many moved. Those of one day move together, held in the order in which everybody holds them. */
    int pass() {
        List<Same> running = running();
        Map<AgencyId, WorkingDays> calendars =
                agencyDays.of(running.stream().map(Same::holder).distinct().toList());
        Map<LocalDate, List<Move>> moves = new TreeMap<>();
        for (Same same : running) {
            WorkingDays calendar = Objects.requireNonNull(calendars.get(same.holder()));
            LocalDate due = same.deadline().due(calendar).orElseThrow();
            if (!due.equals(same.due())) {
                moves.computeIfAbsent(same.due(), day -> new ArrayList<>())
                        .add(new Move(
                                same, due, same.deadline().remindOn(calendar).orElseThrow()));
            }
        }
        return moves.entrySet().stream()
                .collect(Collectors.summingInt(day ->
                        Objects.requireNonNull(transaction.execute(status -> move(day.getKey(), day.getValue())))));
    }

    private List<Same> running() {
        return jdbc.sql("""
                        select distinct coalesce(raised_to, agency_id) as holder, given, used, clock_since, due_on
                        from referrals.referral
                        where due_on is not null
                        """)
                .query((row, n) -> new Same(
                        new AgencyId(row.getObject("holder", UUID.class)),
                        new Deadline(
                                row.getInt("given"), row.getInt("used"), row.getObject("clock_since", LocalDate.class)),
                        Objects.requireNonNull(row.getObject("due_on", LocalDate.class))))
                .list();
    }

    private int move(LocalDate before, List<Move> moves) {
        return jdbc.sql("""
                        with held as (
                            select territory_id, referral_id, coalesce(raised_to, agency_id) as holder, given, used, clock_since
                            from referrals.referral
                            where due_on = :before
                            order by territory_id, referral_id
                            for update)
                        update referrals.referral r
                        set due_on = m.due, topped = false,
                            first_due_on = case when r.level = 0 and r.first_due_on = r.due_on then m.due else r.first_due_on end,
                            remind_on = case when r.remind_on is null then null else greatest(m.remind, r.promised_on) end
                        from held h
                        join json_to_recordset(cast(:moves as json)) as m (
                                holder uuid, given int, used int, since date, due date, remind date)
                            on m.holder = h.holder and m.given = h.given and m.used = h.used and m.since = h.clock_since
                        where r.territory_id = h.territory_id and r.referral_id = h.referral_id
                        """)
                .param("before", before)
                .param(
                        "moves",
                        JsonMapper.shared()
                                .writeValueAsString(
                                        moves.stream().map(Move::row).toList()))
                .update();
    }
}
