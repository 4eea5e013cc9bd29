package org.mahalla.referrals.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.mahalla.agencies.AgencyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts what agencies were asked and answered; of those with many, as it was counted some minutes ago. */
@Component
class AgencyRecords {
    private static final UUID ALL = new UUID(0, 0);
    private static final String EVERY = "";
    /** So many are counted within some hundredths of a second. */
    private static final int FEW = 5_000;

    private static final String COUNTS = """
                   count(*) as due,
                   count(*) filter (where answered_on <= first_due_on) as in_time,
                   count(*) filter (where coalesce(first_promised_on, promised_on) is not null
                                      and (answered_on is not null
                                           or coalesce(first_promised_on, promised_on) < :today)) as promised,
                   count(*) filter (where answered_on <= coalesce(first_promised_on, promised_on)) as kept,
                   count(*) filter (where said_as = 'confirmed') as confirmed,
                   count(*) filter (where said_as = 'disputed') as disputed,
                   count(*) filter (where said_as = 'unanswered') as unanswered,
                   cast(percentile_disc(0.5) within group (order by answered_on - sent_on)
                        filter (where answered_on is not null) as int) as median_days
            from referrals.referral
            where least(first_due_on, answered_on) between :from and :until
              and (answered_on is not null
                   or (first_due_on < :today and (ended_on is null or ended_on > first_due_on)))
            """;

    private static final Duration AWHILE = Duration.ofMinutes(10);

    private final Map<AgencyId, Kept> courses = new ConcurrentHashMap<>();
    private final JdbcClient jdbc;
    private final Clock clock;

    AgencyRecords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One agency's record.
     *
     * @param topics by topic, the one with the most first; they add up to the total
     * @param earlier counted some minutes ago, because it is of many
     */
    record Sheet(AgencyRecord total, Map<String, AgencyRecord> topics, boolean earlier) {}

    /** @param open referrals of which anything is still expected, of whatever time */
    record Course(int open, List<Month> months) {}

    private record Kept(Course course, List<LocalDate> starts, Instant until) {}

    /** An agency of the board. */
    record Place(AgencyId agency, AgencyRecord record) {}

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Sheet of(AgencyId agency, Period period) {
        Map<String, AgencyRecord> all = new TreeMap<>(kept(agency.value(), period));
        boolean earlier = all.getOrDefault(EVERY, AgencyRecord.NONE).due() > FEW;
        if (!earlier) {
            all.clear();
            counting(
                            "select coalesce(topic, '') as topic,",
                            " and agency_id = :agency group by grouping sets ((topic), ())",
                            Map.of("agency", agency.value()),
                            period)
                    .query(row -> {
                        all.put(row.getString("topic"), read(row));
                    });
        }
        AgencyRecord total = all.getOrDefault(EVERY, AgencyRecord.NONE);
        all.remove(EVERY);
        Map<String, AgencyRecord> sorted = new LinkedHashMap<>();
        all.entrySet().stream()
                .sorted(Comparator.comparing(
                        (Map.Entry<String, AgencyRecord> one) -> -one.getValue().due()))
                .forEach(one -> sorted.put(one.getKey(), one.getValue()));
        return new Sheet(total, sorted, earlier);
    }

    private int open(AgencyId agency) {
        return jdbc.sql(
                        "select count(*) from referrals.referral where agency_id = ? and ended_on is null and sent_on is not null")
                .param(agency.value())
                .query(Integer.class)
                .single();
    }

    AgencyRecord ofAll(Period period) {
        AgencyRecord kept = kept(ALL, period).get(EVERY);
        return kept != null
                ? kept
                : counting("select", "", Map.of(), period)
                        .query((row, n) -> read(row))
                        .single();
    }

    /** All agencies that had anything to answer; the one with the most first. */
    List<Place> board(Period period) {
        List<Place> places = new ArrayList<>();
        jdbc.sql("select * from referrals.agency_score where period = ? and topic = ? and agency_id <> ?")
                .params(period.code(), EVERY, ALL)
                .query(row -> {
                    places.add(new Place(new AgencyId(row.getObject("agency_id", UUID.class)), read(row)));
                });
        if (places.isEmpty()) {
            counting("select agency_id,", " group by agency_id", Map.of(), period)
                    .query(row -> {
                        places.add(new Place(new AgencyId(row.getObject("agency_id", UUID.class)), read(row)));
                    });
        }
        places.sort(Comparator.comparing((Place place) -> -place.record().due())
                .thenComparing(place -> place.agency().text()));
        return places;
    }

    /** Of a time that begins on a day, how many were decided and how many of them in time. */
    record Month(LocalDate from, int due, int inTime) {}

    /**
     * How it went on, for an agency with many as it was some minutes ago.
     *
     * @param starts the first days, ascending; the last time ends today
     */
    Course course(AgencyId agency, List<LocalDate> starts, boolean many) {
        Kept before = courses.get(agency);
        if (before != null && before.starts().equals(starts) && clock.instant().isBefore(before.until())) {
            return before.course();
        }
        Course course = new Course(open(agency), months(agency, starts));
        if (many) {
            courses.put(agency, new Kept(course, starts, clock.instant().plus(AWHILE)));
        } else {
            courses.remove(agency);
        }
        return course;
    }

    private List<Month> months(AgencyId agency, List<LocalDate> starts) {
        Map<LocalDate, Month> found = new HashMap<>();
        jdbc.sql("""
                        select m.start,
                               count(*) as due, count(*) filter (where answered_on <= first_due_on) as in_time
                        from referrals.referral r
                        join unnest(cast(:starts as date[]), cast(:ends as date[])) as m (start, finish)
                          on least(r.first_due_on, r.answered_on) between m.start and m.finish
                        where r.agency_id = :agency and r.sent_on >= cast(:first as date) - 400
                          and (r.answered_on is not null
                               or (r.first_due_on < :today and (r.ended_on is null or r.ended_on > r.first_due_on)))
                        group by m.start
                        """)
                .param("agency", agency.value())
                .param("starts", starts.stream().map(LocalDate::toString).toArray(String[]::new))
                .param("ends", ends(starts))
                .param("first", starts.getFirst())
                .param("today", today())
                .query(row -> {
                    LocalDate start = row.getObject("start", LocalDate.class);
                    found.put(start, new Month(start, row.getInt("due"), row.getInt("in_time")));
                });
        return starts.stream()
                .map(start -> found.getOrDefault(start, new Month(start, 0, 0)))
                .toList();
    }

    private String[] ends(List<LocalDate> starts) {
        String[] ends = new String[starts.size()];
        for (int i = 0; i < ends.length; i++) {
            ends[i] = (i + 1 < ends.length ? starts.get(i + 1).minusDays(1) : today()).toString();
        }
        return ends;
    }

    /** Counts all anew where there are many; a reading of the referrals of each time. */
    @Transactional
    void recount() {
        jdbc.sql("delete from referrals.agency_score").update();
        for (Period period : Period.values()) {
            counting(
                            """
                            insert into referrals.agency_score (agency_id, topic, period, due, in_time, promised, kept,
                                confirmed, disputed, unanswered, median_days)
                            select coalesce(agency_id, cast(:all as uuid)), coalesce(topic, ''), cast(:period as text),
                            """,
                            " group by grouping sets ((agency_id, topic), (agency_id), ())",
                            Map.of("all", ALL, "period", period.code()),
                            period)
                    .update();
        }
        jdbc.sql("""
                        delete from referrals.agency_score s
                        using referrals.agency_score total
                        where total.agency_id = ? and total.period = s.period and total.topic = '' and total.due <= ?
                        """).params(ALL, FEW).update();
        jdbc.sql("""
                        delete from referrals.agency_score s
                        using referrals.agency_score total
                        where total.agency_id = s.agency_id and total.period = s.period and total.topic = ''
                          and s.topic <> '' and total.due <= ?
                        """).param(FEW).update();
    }

    private JdbcClient.StatementSpec counting(String select, String rest, Map<String, ?> params, Period period) {
        LocalDate today = today();
        return jdbc.sql(select + " " + COUNTS + rest)
                .params(params)
                .param("today", today)
                .param("from", period.from(today))
                .param("until", period.until(today));
    }

    private Map<String, AgencyRecord> kept(UUID whose, Period period) {
        Map<String, AgencyRecord> kept = new HashMap<>();
        jdbc.sql("select * from referrals.agency_score where agency_id = ? and period = ?")
                .params(whose, period.code())
                .query(row -> {
                    kept.put(row.getString("topic"), read(row));
                });
        return kept;
    }

    private static AgencyRecord read(ResultSet row) throws SQLException {
        int days = row.getInt("median_days");
        @Nullable Integer median = row.wasNull() ? null : days;
        return new AgencyRecord(
                row.getInt("due"),
                row.getInt("in_time"),
                row.getInt("promised"),
                row.getInt("kept"),
                row.getInt("confirmed"),
                row.getInt("disputed"),
                row.getInt("unanswered"),
                median);
    }
}
