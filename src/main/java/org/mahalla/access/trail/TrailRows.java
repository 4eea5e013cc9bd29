package org.mahalla.access.trail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.AccountId;
import org.mahalla.access.Action;
import org.mahalla.access.Trail;
import org.mahalla.access.Viewer;
import org.mahalla.shared.CompactId;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.PlacePath;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The trail, newest first, for who may see it. */
@Component
class TrailRows {
    static final int PAGE = 50;

    /** What of the trail is wanted; the days are whole ones, both included. */
    record Wanted(
            Optional<AccountId> person,
            Optional<PlacePath> place,
            List<String> events,
            Optional<LocalDate> from,
            Optional<LocalDate> until,
            Optional<UUID> after) {}

    private final JdbcClient jdbc;
    private final Trail trail;
    private final Clock clock;

    TrailRows(JdbcClient jdbc, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * One page, and a row more when there is another; reading it is itself a row. Who sees the trail of a country sees all
     * of it; who sees that of a part, what happened there and what people with a role there did. Not found for anybody
     * else.
     */
    @Transactional
    public List<TrailRow> list(Viewer viewer, Wanted wanted) {
        if (!viewer.signedIn() || !viewer.mayAnywhere(Action.SEE_TRAIL)) {
            throw new NotFoundException();
        }
        trail.record(
                viewer,
                Trail.Event.TRAIL_READ,
                wanted.person().map(AccountId::text).orElse("/admin/trail"),
                wanted.after().map(CompactId::encode).orElse(""));
        List<TrailRow> rows = rows(viewer.scopes(Action.SEE_TRAIL), wanted);
        Map<AccountId, String> names = names(rows);
        return rows.stream().map(row -> named(row, names)).toList();
    }

    private List<TrailRow> rows(List<PlacePath> scopes, Wanted wanted) {
        return jdbc.sql("""
                        select t.trail_id, t.happened_at, t.event, t.actor, coalesce(a.user_name, k.name) as who,
                            t.subject, t.path, t.reason
                        from access.trail t
                        left join access.account a on a.account_id = t.account_id
                        left join access.api_key k on k.api_key_id = t.account_id
                        left join access.trail c on c.trail_id = :after
                        where (:whole or t.path = any(:paths) or t.path like any(:prefixes)
                               or (t.path is null and exists (
                                   select 1 from access.grant_of_role g
                                   where g.account_id = t.account_id
                                     and (g.path = any(:paths) or g.path like any(:prefixes)))))
                          and t.event = any(:events)
                          and (cast(:person as uuid) is null or t.account_id = :person
                               or t.subject = :personText or t.subject like :personText || ' %')
                          and (cast(:place as text) is null or t.path = :place or t.path like :place || '.%')
                          and (cast(:from as timestamptz) is null or t.happened_at >= :from)
                          and (cast(:until as timestamptz) is null or t.happened_at < :until)
                          and (c.trail_id is null or (t.happened_at, t.trail_id) < (c.happened_at, c.trail_id))
                        order by t.happened_at desc, t.trail_id desc
                        limit :limit
                        """)
                .param("whole", scopes.stream().anyMatch(TrailRows::isCountry))
                .param("paths", scopes.stream().map(PlacePath::value).toArray(String[]::new))
                .param(
                        "prefixes",
                        scopes.stream().map(path -> path.value() + ".%").toArray(String[]::new))
                .param("events", wanted.events().toArray(String[]::new))
                .param("person", wanted.person().map(AccountId::value).orElse(null), Types.OTHER)
                .param("personText", wanted.person().map(AccountId::text).orElse(null), Types.VARCHAR)
                .param("place", wanted.place().map(PlacePath::value).orElse(null), Types.VARCHAR)
                .param("from", start(wanted.from()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("until", start(wanted.until().map(day -> day.plusDays(1))), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("after", wanted.after().orElse(null), Types.OTHER)
                .param("limit", PAGE + 1)
                .query((row, n) -> row(row))
                .list();
    }

    private Map<AccountId, String> names(List<TrailRow> rows) {
        UUID[] ids = rows.stream()
                .flatMap(row -> TrailRow.account(row.subject()).stream())
                .map(AccountId::value)
                .distinct()
                .toArray(UUID[]::new);
        Map<AccountId, String> names = new HashMap<>();
        jdbc.sql("select account_id, user_name from access.account where account_id = any(:ids)")
                .param("ids", ids)
                .query(row -> {
                    names.put(new AccountId(row.getObject("account_id", UUID.class)), row.getString("user_name"));
                });
        return names;
    }

    private static TrailRow named(TrailRow row, Map<AccountId, String> names) {
        String person = TrailRow.account(row.subject()).map(names::get).orElse(null);
        return new TrailRow(
                row.id(),
                row.at(),
                row.event(),
                row.actor(),
                row.who(),
                row.subject(),
                person,
                row.path(),
                row.reason());
    }

    private TrailRow row(ResultSet row) throws SQLException {
        return new TrailRow(
                CompactId.encode(row.getObject("trail_id", UUID.class)),
                row.getObject("happened_at", OffsetDateTime.class)
                        .atZoneSameInstant(clock.getZone())
                        .toLocalDateTime(),
                row.getString("event"),
                row.getString("actor"),
                row.getString("who"),
                row.getString("subject"),
                null,
                row.getString("path"),
                row.getString("reason"));
    }

    private @Nullable OffsetDateTime start(Optional<LocalDate> day) {
        return day.map(it -> it.atStartOfDay(clock.getZone()).toOffsetDateTime().withOffsetSameInstant(ZoneOffset.UTC))
                .orElse(null);
    }

    private static boolean isCountry(PlacePath path) {
        return path.value().indexOf('.') < 0;
    }
}
