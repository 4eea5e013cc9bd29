package org.mahalla.agencies.register;

import java.sql.Types;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mahalla.agencies.AgencyId;
import org.mahalla.agencies.Service;
import org.mahalla.agencies.Unit;
import org.mahalla.agencies.UnitId;
import org.mahalla.shared.PersianText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes agencies, their units, services and days off. */
@Component
class AgencyRows {
    private static final int LOCK = 0x4147_4359;

    private final JdbcClient jdbc;

    AgencyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the end of the transaction nobody else changes who answers for whom. */
    void lockLadders() {
        jdbc.sql("select pg_advisory_xact_lock(?)")
                .param(LOCK)
                .query((row, n) -> n)
                .list();
    }

    void add(AgencyId id, AgencyEntry entry) {
        write("""
                insert into agencies.agency (agency_id, code, name_fa, name_en, name_key, kind, place_path, superior_id,
                                             weekend, response_days)
                values (:id, :code, :fa, :en, :key, :kind, :place, :superior, :weekend, :days)
                """, id, entry);
    }

    void change(AgencyId id, AgencyEntry entry) {
        write("""
                update agencies.agency
                set name_fa = :fa, name_en = :en, name_key = :key, kind = :kind, place_path = :place,
                    superior_id = :superior, weekend = :weekend, response_days = :days
                where agency_id = :id and code = :code
                """, id, entry);
    }

    private void write(String sql, AgencyId id, AgencyEntry entry) {
        AgencyId superior = entry.superior();
        jdbc.sql(sql)
                .param("id", id.value())
                .param("code", entry.code())
                .param("fa", entry.name().fa())
                .param("en", entry.name().en())
                .param(
                        "key",
                        PersianText.key(entry.name().fa() + " " + entry.name().en() + " " + entry.code()))
                .param("kind", entry.kind().code())
                .param("place", entry.place().value())
                .param("superior", superior == null ? null : superior.value(), Types.OTHER)
                .param(
                        "weekend",
                        entry.weekend().stream().sorted().map(DayOfWeek::name).collect(Collectors.joining(",")))
                .param("days", entry.responseDays())
                .update();
    }

    /** No longer asked since the day; asked again when the day is null. */
    void retire(AgencyId id, @Nullable LocalDate day, String reason) {
        jdbc.sql("update agencies.agency set retired_on = :day, retired_reason = :reason where agency_id = :id")
                .param("day", day, Types.DATE)
                .param("reason", reason)
                .param("id", id.value())
                .update();
    }

    void addUnit(AgencyId agency, Unit unit) {
        jdbc.sql("insert into agencies.unit (unit_id, agency_id, name_fa, name_en) values (?, ?, ?, ?)")
                .params(
                        unit.id().value(),
                        agency.value(),
                        unit.name().fa(),
                        unit.name().en())
                .update();
    }

    void changeUnit(AgencyId agency, Unit unit) {
        jdbc.sql("update agencies.unit set name_fa = ?, name_en = ? where unit_id = ? and agency_id = ?")
                .params(unit.name().fa(), unit.name().en(), unit.id().value(), agency.value())
                .update();
    }

    /** What the unit did and how it was reached stays with the agency as a whole. */
    void removeUnit(AgencyId agency, UnitId unit) {
        for (String table : new String[] {"service", "contact"}) {
            jdbc.sql("update agencies." + table + " set unit_id = null where unit_id = ? and agency_id = ?")
                    .params(unit.value(), agency.value())
                    .update();
        }
        jdbc.sql("delete from agencies.unit where unit_id = ? and agency_id = ?")
                .params(unit.value(), agency.value())
                .update();
    }

    /** False for what was so already. */
    boolean putService(AgencyId agency, Service service) {
        UnitId unit = service.unit();
        return jdbc.sql("""
                        insert into agencies.service as known (agency_id, topic, place_path, unit_id)
                        values (:agency, :topic, :place, :unit)
                        on conflict (agency_id, topic, place_path) do update set unit_id = excluded.unit_id
                        where known.unit_id is distinct from excluded.unit_id
                        """)
                        .param("agency", agency.value())
                        .param("topic", service.topic())
                        .param("place", service.place().value())
                        .param("unit", unit == null ? null : unit.value(), Types.OTHER)
                        .update()
                > 0;
    }

    void removeService(AgencyId agency, String topic, String place) {
        jdbc.sql("delete from agencies.service where agency_id = ? and topic = ? and place_path = ?")
                .params(agency.value(), topic, place)
                .update();
    }

    void addDayOff(AgencyId agency, LocalDate day) {
        jdbc.sql("insert into agencies.day_off (agency_id, day) values (?, ?) on conflict do nothing")
                .params(agency.value(), day)
                .update();
    }

    void removeDayOff(AgencyId agency, LocalDate day) {
        jdbc.sql("delete from agencies.day_off where agency_id = ? and day = ?")
                .params(agency.value(), day)
                .update();
    }
}
