package org.mahalla.referrals.deadlines;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.mahalla.agencies.AgencyId;
import org.mahalla.problems.model.WorkingDays;
import org.mahalla.referrals.model.Deadline;
import org.mahalla.referrals.stages.AgencyDays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves the deadlines that run when a day of their count has become a holiday or is none any more, or when an agency works on
 * other days. Done before every climb, so that nothing climbs by a day that does not count.
 */
@Component
class RecountDeadlines {
    private final JdbcClient jdbc;
    private final AgencyDays agencyDays;

    RecountDeadlines(JdbcClient jdbc, AgencyDays agencyDays) {
        this.jdbc = jdbc;
        this.agencyDays = agencyDays;
    }

    private record Same(AgencyId holder, Deadline deadline, LocalDate due) {}

    /** Says how many moved. */
    @Transactional
    int pass() {
        Map<AgencyId, WorkingDays> calendars = new HashMap<>();
        int moved = 0;
        for (Same same : running()) {
            WorkingDays calendar = calendars.computeIfAbsent(same.holder(), agencyDays::of);
            LocalDate due = same.deadline().due(calendar).orElseThrow();
            if (!due.equals(same.due())) {
                moved += move(same, due, same.deadline().remindOn(calendar).orElseThrow());
            }
        }
        return moved;
    }

    private List<Same> running() {
        return jdbc.sql("""
                        select distinct coalesce(raised_to, agency_id) as holder, given, used, clock_since, due_on
                        from referrals.referral
                        where due_on is not null and not topped
                        """)
                .query((row, n) -> new Same(
                        new AgencyId(row.getObject("holder", UUID.class)),
                        new Deadline(
                                row.getInt("given"), row.getInt("used"), row.getObject("clock_since", LocalDate.class)),
                        Objects.requireNonNull(row.getObject("due_on", LocalDate.class))))
                .list();
    }

    private int move(Same same, LocalDate due, LocalDate remind) {
        return jdbc.sql("""
                        update referrals.referral
                        set due_on = :due,
                            first_due_on = case when level = 0 then :due else first_due_on end,
                            remind_on = case when remind_on is null then null else greatest(cast(:remind as date), promised_on) end
                        where due_on = :before and coalesce(raised_to, agency_id) = :holder and given = :given
                          and used = :used and clock_since = :since and not topped
                        """)
                .param("due", due)
                .param("remind", remind)
                .param("before", same.due())
                .param("holder", same.holder().value())
                .param("given", same.deadline().given())
                .param("used", same.deadline().used())
                .param("since", same.deadline().since())
                .update();
    }
}
