package org.mahalla.referrals.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mahalla.agencies.AgencyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the records of agencies, of the last year and of all agencies together. */
@Component
class AgencyRecords {
    private static final String COUNTS = """
            select count(*) as asked,
                   count(*) filter (where ended_on is null) as still_open,
                   count(*) filter (where answered_on <= first_due_on) as in_time,
                   count(*) filter (where answered_on > first_due_on
                                       or (answered_on is null and ended_on is null and first_due_on < :today)) as late,
                   count(*) filter (where promised_on is not null
                                      and (answered_on is not null or promised_on < :today)) as promised,
                   count(*) filter (where answered_on <= promised_on) as kept,
                   count(*) filter (where said_as = 'confirmed') as confirmed,
                   count(*) filter (where said_as = 'disputed') as disputed,
                   count(*) filter (where said_as = 'unanswered') as unanswered,
                   cast(percentile_disc(0.5) within group (order by answered_on - sent_on)
                        filter (where answered_on is not null) as int) as median_days
            from referrals.referral
            where sent_on >= :since
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    AgencyRecords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    AgencyRecord of(AgencyId agency, LocalDate since) {
        return jdbc.sql(COUNTS + " and agency_id = :agency")
                .param("today", LocalDate.now(clock))
                .param("since", since)
                .param("agency", agency.value())
                .query((row, n) -> read(row))
                .single();
    }

    AgencyRecord ofAll(LocalDate since) {
        return jdbc.sql(COUNTS)
                .param("today", LocalDate.now(clock))
                .param("since", since)
                .query((row, n) -> read(row))
                .single();
    }

    private static AgencyRecord read(ResultSet row) throws SQLException {
        int days = row.getInt("median_days");
        @Nullable Integer median = row.wasNull() ? null : days;
        return new AgencyRecord(
                row.getInt("asked"),
                row.getInt("still_open"),
                row.getInt("in_time"),
                row.getInt("late"),
                row.getInt("promised"),
                row.getInt("kept"),
                row.getInt("confirmed"),
                row.getInt("disputed"),
                row.getInt("unanswered"),
                median);
    }
}
