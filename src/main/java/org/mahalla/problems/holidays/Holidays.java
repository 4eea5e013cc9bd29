package org.mahalla.problems.holidays;

import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of holidays and occasions. Whether a day is one is asked often, and kept in memory for some seconds. */
@Component
public class Holidays {
    private static final Duration REMEMBERED = Duration.ofSeconds(5);

    private record Memory(Set<LocalDate> days, long until) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile @Nullable Memory memory;

    Holidays(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether nobody owes an answer on the day. */
    public boolean isOff(LocalDate day) {
        Memory known = memory;
        if (known == null || System.nanoTime() - known.until() > 0) {
            known = new Memory(daysOff(), System.nanoTime() + REMEMBERED.toNanos());
            memory = known;
        }
        return known.days().contains(day);
    }

    /** To be called after a change is committed. */
    void forget() {
        memory = null;
    }

    List<Holiday> between(LocalDate first, LocalDate last) {
        return jdbc.sql("""
                        select holiday_id, first_day, last_day, name_fa, name_en, day_off, official
                        from problems.holiday
                        where retired_on is null and first_day <= :last and last_day >= :first
                        order by first_day, holiday_id
                        """)
                .param("first", first)
                .param("last", last)
                .query((row, n) -> new Holiday(
                        row.getObject("holiday_id", UUID.class),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        row.getString("name_fa"),
                        row.getString("name_en"),
                        row.getBoolean("day_off"),
                        row.getBoolean("official")))
                .list();
    }

    Optional<Holiday> find(UUID id) {
        return between(LocalDate.of(1900, 1, 1), LocalDate.of(2200, 1, 1)).stream()
                .filter(holiday -> holiday.id().equals(id))
                .findFirst();
    }

    /** Whether official holidays were ever shipped for these days. */
    boolean shipped(LocalDate first, LocalDate last) {
        return jdbc.sql("select exists (select 1 from problems.holiday where official and first_day between ? and ?)")
                .params(first, last)
                .query(Boolean.class)
                .single();
    }

    void add(Holiday holiday, @Nullable UUID by) {
        jdbc.sql("""
                        insert into problems.holiday
                            (holiday_id, first_day, last_day, name_fa, name_en, day_off, official, added_by, added_on)
                        values (:id, :first, :last, :fa, :en, :off, :official, :by, :today)
                        """)
                .param("id", holiday.id())
                .param("first", holiday.first())
                .param("last", holiday.last())
                .param("fa", holiday.nameFa())
                .param("en", holiday.nameEn())
                .param("off", holiday.dayOff())
                .param("official", holiday.official())
                .param("by", by, Types.OTHER)
                .param("today", LocalDate.now(clock))
                .update();
    }

    /** Whether this call was the one that removed it. */
    boolean retire(UUID id, @Nullable UUID by) {
        return jdbc.sql("""
                        update problems.holiday set retired_on = :today, retired_by = :by
                        where holiday_id = :id and retired_on is null
                        """)
                        .param("today", LocalDate.now(clock))
                        .param("by", by, Types.OTHER)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** All days on which nobody owes an answer, as they stand at this moment. */
    public Set<LocalDate> daysOff() {
        Set<LocalDate> days = new HashSet<>();
        jdbc.sql("select first_day, last_day from problems.holiday where day_off and retired_on is null")
                .query(row -> {
                    row.getObject("first_day", LocalDate.class)
                            .datesUntil(
                                    row.getObject("last_day", LocalDate.class).plusDays(1))
                            .forEach(days::add);
                });
        return days;
    }
}
