package org.mahalla.agencies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.mahalla.places.PlaceName;
import org.mahalla.shared.PlacePath;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The agencies that can be asked, what they serve, and when they do not work. */
@Component
public class Agencies {
    private static final String COLUMNS = """
            a.agency_id, a.code, a.name_fa, a.name_en, a.kind, a.place_path, a.superior_id, a.weekend, a.response_days,
            a.retired_on is not null as retired
            """;

    private static final Pattern CODE = Pattern.compile("[a-z0-9-]{2,60}");

    private final JdbcClient jdbc;

    Agencies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Agency> find(AgencyId id) {
        return jdbc.sql("select " + COLUMNS + " from agencies.agency a where a.agency_id = ?")
                .param(id.value())
                .query((row, n) -> read(row))
                .optional();
    }

    /** Several by their ids; those that are not known are left out. */
    public List<Agency> find(Collection<AgencyId> ids) {
        return jdbc.sql("select " + COLUMNS + " from agencies.agency a where a.agency_id = any (cast(? as uuid[]))")
                .param(ids.stream().map(AgencyId::value).toArray(UUID[]::new))
                .query((row, n) -> read(row))
                .list();
    }

    /** Empty for what cannot be a code. */
    public Optional<Agency> byCode(String code) {
        if (!CODE.matcher(code).matches()) {
            return Optional.empty();
        }
        return jdbc.sql("select " + COLUMNS + " from agencies.agency a where a.code = ?")
                .param(code)
                .query((row, n) -> read(row))
                .optional();
    }

    /** Those that serve the place or something under it or around it, retired or not, by code. */
    public List<Agency> around(PlacePath place) {
        return jdbc.sql("select " + COLUMNS + """
                        from agencies.agency a
                        where a.place_path = :place or starts_with(a.place_path, :place || '.')
                           or starts_with(:place, a.place_path || '.')
                        order by a.code
                        """)
                .param("place", place.value())
                .query((row, n) -> read(row))
                .list();
    }

    /** All that can be asked, by code. */
    public List<Agency> all() {
        return jdbc.sql("select " + COLUMNS + " from agencies.agency a where a.retired_on is null order by a.code")
                .query((row, n) -> read(row))
                .list();
    }

    /** All that were ever entered, also those that are no longer asked. */
    public List<Agency> known() {
        return jdbc.sql("select " + COLUMNS + " from agencies.agency a order by a.code")
                .query((row, n) -> read(row))
                .list();
    }

    /** Who serves one of the topics at the place: who serves the smallest place around it first. */
    public List<Served> serving(Collection<String> topics, PlacePath place) {
        return jdbc.sql("select " + COLUMNS + """
                        , s.topic, s.place_path as served_path, coalesce(u.name_fa, '') as unit
                        from agencies.service s
                        join agencies.agency a on a.agency_id = s.agency_id
                        left join agencies.unit u on u.unit_id = s.unit_id
                        where s.topic in (:topics) and a.retired_on is null
                          and (:place = s.place_path or starts_with(:place, s.place_path || '.'))
                        order by length(s.place_path) desc, a.code
                        """)
                .param("topics", topics)
                .param("place", place.value())
                .query((row, n) -> new Served(
                        read(row),
                        row.getString("topic"),
                        new PlacePath(row.getString("served_path")),
                        row.getString("unit").isEmpty() ? null : row.getString("unit")))
                .list();
    }

    /** Who answers for it when it does not, from the nearest upwards; without those that are no longer asked. */
    public List<Agency> ladder(AgencyId id) {
        return jdbc.sql("""
                        with recursive step (agency_id, superior_id, height) as (
                            select agency_id, superior_id, 0 from agencies.agency where agency_id = :id
                            union all
                            select above.agency_id, above.superior_id, step.height + 1
                            from step join agencies.agency above on above.agency_id = step.superior_id
                            where step.height < 50
                        )
                        select\s""" + COLUMNS + """
                        from step join agencies.agency a on a.agency_id = step.agency_id
                        where step.height > 0 and a.retired_on is null
                        order by step.height
                        """)
                .param("id", id.value())
                .query((row, n) -> read(row))
                .list();
    }

    /** For whom it answers. */
    public List<Agency> under(AgencyId id) {
        return jdbc.sql("select " + COLUMNS
                        + " from agencies.agency a where a.superior_id = ? and a.retired_on is null order by a.code")
                .param(id.value())
                .query((row, n) -> read(row))
                .list();
    }

    /** Its parts, in the order of their names. */
    public List<Unit> units(AgencyId id) {
        return jdbc.sql(
                        "select unit_id, name_fa, name_en from agencies.unit where agency_id = ? order by name_fa, unit_id")
                .param(id.value())
                .query((row, n) -> new Unit(
                        new UnitId(row.getObject("unit_id", UUID.class)),
                        new PlaceName(row.getString("name_fa"), row.getString("name_en"))))
                .list();
    }

    /** What it does and where, the widest place first. */
    public List<Service> services(AgencyId id) {
        return jdbc.sql("""
                        select topic, place_path, unit_id from agencies.service
                        where agency_id = ? order by length(place_path), place_path, topic
                        """)
                .param(id.value())
                .query((row, n) -> new Service(
                        row.getString("topic"),
                        new PlacePath(row.getString("place_path")),
                        Optional.ofNullable(row.getObject("unit_id", UUID.class))
                                .map(UnitId::new)
                                .orElse(null)))
                .list();
    }

    /** Days on which the agency alone does not work, beside its weekend and everybody's holidays. */
    public Set<LocalDate> daysOff(AgencyId id) {
        return daysOff(List.of(id)).getOrDefault(id, Set.of());
    }

    /** The same of several; those without such days are left out. */
    public Map<AgencyId, Set<LocalDate>> daysOff(Collection<AgencyId> ids) {
        Map<AgencyId, Set<LocalDate>> days = new HashMap<>();
        jdbc.sql("select agency_id, day from agencies.day_off where agency_id = any (cast(? as uuid[]))")
                .param(ids.stream().map(AgencyId::value).toArray(UUID[]::new))
                .query(row -> {
                    days.computeIfAbsent(new AgencyId(row.getObject("agency_id", UUID.class)), id -> new HashSet<>())
                            .add(row.getObject("day", LocalDate.class));
                });
        return days;
    }

    private static Agency read(ResultSet row) throws SQLException {
        UUID superior = row.getObject("superior_id", UUID.class);
        return new Agency(
                new AgencyId(row.getObject("agency_id", UUID.class)),
                row.getString("code"),
                new PlaceName(row.getString("name_fa"), row.getString("name_en")),
                AgencyKind.of(row.getString("kind")),
                new PlacePath(row.getString("place_path")),
                superior == null ? null : new AgencyId(superior),
                weekend(row.getString("weekend")),
                row.getInt("response_days"),
                row.getBoolean("retired"));
    }

    private static Set<DayOfWeek> weekend(String days) {
        EnumSet<DayOfWeek> weekend = EnumSet.noneOf(DayOfWeek.class);
        Arrays.stream(days.split(","))
                .filter(day -> !day.isEmpty())
                .forEach(day -> weekend.add(DayOfWeek.valueOf(day)));
        return weekend;
    }
}
