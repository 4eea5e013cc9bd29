package org.mahalla.agencies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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

    public Optional<Agency> byCode(String code) {
        return jdbc.sql("select " + COLUMNS + " from agencies.agency a where a.code = ?")
                .param(code)
                .query((row, n) -> read(row))
                .optional();
    }

    /** All that can be asked, by code. */
    public List<Agency> all() {
        return jdbc.sql("select " + COLUMNS + " from agencies.agency a where a.retired_on is null order by a.code")
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

    /** Days on which the agency alone does not work, beside its weekend and everybody's holidays. */
    public Set<LocalDate> daysOff(AgencyId id) {
        return jdbc.sql("select day from agencies.day_off where agency_id = ?")
                .param(id.value())
                .query(LocalDate.class)
                .set();
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
