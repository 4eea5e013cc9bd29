package org.mahalla.access.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.AccountId;
import org.mahalla.access.Action;
import org.mahalla.access.GrantId;
import org.mahalla.access.Role;
import org.mahalla.access.UserNames;
import org.mahalla.access.Viewer;
import org.mahalla.shared.Contact;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.PlacePath;
import org.mahalla.shared.Sealer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * People and their roles under the places where the viewer manages people, and people without any role. Names are sealed,
 * so the list is in the order of user names and is searched by those, or by a whole phone or e-mail.
 */
@Component
class PeopleBoard {
    static final int PAGE = 50;

    private static final String FROM = """
            from access.account a
            left join access.grant_of_role g on g.account_id = a.account_id and g.ended_on is null
            where ((g.path = any(:paths) or g.path like any(:prefixes))
                   or (g.grant_id is null and not exists (
                       select 1 from access.grant_of_role o where o.account_id = a.account_id)))
            """;
    private static final String NEEDS = """
              and (:need <> 'ending' or g.until_on between :today and :month)
              and (:need <> 'nofactor' or (g.role in ('reviewer', 'auditor', 'administrator')
                   and a.totp_secret_sealed is null and g.until_on >= :today))
              and (:need <> 'away' or (coalesce(a.last_seen_on, a.made_on) < :quarter and a.disabled_on is null))
            """;
    private static final String COLUMNS = """
            select a.account_id, a.user_name, a.user_name_key, a.display_name_sealed, a.phone_sealed, a.email_sealed,
                a.totp_secret_sealed is not null as authenticator, a.password_hash is not null as password,
                a.disabled_on is not null as disabled, a.last_seen_on, g.grant_id, g.role, g.path, g.from_on, g.until_on
            """;

    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final Clock clock;

    PeopleBoard(JdbcClient jdbc, Sealer sealer, Clock clock) {
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.clock = clock;
    }

    /** One page of the list; a row more than a page says that there is another. */
    List<RoleRow> list(Viewer viewer, PeopleFilter filter) {
        Optional<Contact> contact = Contact.parse(filter.q());
        return scoped(COLUMNS + FROM + NEEDS + """
                          and (cast(:role as text) is null or g.role = :role)
                          and (cast(:place as text) is null or g.path = :place or g.path like :place || '.%')
                          and (:q = '' or a.user_name_key like :q || '%' or a.phone_hash = :phone
                               or a.email_hash = :email)
                          and a.user_name_key || ' ' || coalesce(g.grant_id::text, '') > :after
                        order by a.user_name_key || ' ' || coalesce(g.grant_id::text, '')
                        limit :limit
                        """, viewer)
                .param("need", filter.need())
                .param("role", filter.role().map(Role::code).orElse(null), Types.VARCHAR)
                .param("place", filter.place().map(PlacePath::value).orElse(null), Types.VARCHAR)
                .param("q", UserNames.key(filter.q()).replaceAll("[%_\\\\]", ""))
                .param("phone", contact.map(it -> hash("phone", it)).orElse(null), Types.BINARY)
                .param("email", contact.map(it -> hash("email", it)).orElse(null), Types.BINARY)
                .param("after", filter.after())
                .param("limit", PAGE + 1)
                .query((row, n) -> row(row))
                .list();
    }

    /** How many rows of the list need something: `ending`, `nofactor` or `away`. */
    int count(Viewer viewer, String need) {
        return scoped("select count(*) " + FROM + NEEDS, viewer)
                .param("need", need)
                .query(Integer.class)
                .single();
    }

    /** All roles of one person within the viewer's places; not found when there is nothing the viewer may see. */
    List<RoleRow> get(Viewer viewer, AccountId account) {
        List<RoleRow> rows = scoped(
                        COLUMNS + FROM + " and :need = '' and a.account_id = :id order by g.until_on desc", viewer)
                .param("need", "")
                .param("id", account.value())
                .query((row, n) -> row(row))
                .list();
        if (rows.isEmpty()) {
            throw new NotFoundException();
        }
        return rows;
    }

    /** Whether no role of the account lies outside the viewer's places, so that the account itself may be changed. */
    boolean isWholly(Viewer viewer, AccountId account) {
        List<PlacePath> scopes = viewer.scopes(Action.MANAGE_PEOPLE);
        return jdbc
                .sql("select path from access.grant_of_role where account_id = :id and ended_on is null")
                .param("id", account.value())
                .query((row, n) -> new PlacePath(row.getString("path")))
                .list()
                .stream()
                .allMatch(path -> scopes.stream().anyMatch(scope -> scope.contains(path)));
    }

    private JdbcClient.StatementSpec scoped(String sql, Viewer viewer) {
        List<PlacePath> scopes = viewer.scopes(Action.MANAGE_PEOPLE);
        LocalDate today = LocalDate.now(clock);
        return jdbc.sql(sql)
                .param("paths", scopes.stream().map(PlacePath::value).toArray(String[]::new))
                .param(
                        "prefixes",
                        scopes.stream().map(path -> path.value() + ".%").toArray(String[]::new))
                .param("today", today)
                .param("month", today.plusDays(30))
                .param("quarter", today.minusDays(90));
    }

    private RoleRow row(ResultSet row) throws SQLException {
        UUID grant = row.getObject("grant_id", UUID.class);
        return new RoleRow(
                new AccountId(row.getObject("account_id", UUID.class)).text(),
                row.getString("user_name"),
                sealer.open(row.getBytes("display_name_sealed")),
                contactEnd(row.getBytes("phone_sealed"), row.getBytes("email_sealed")),
                grant == null ? null : new GrantId(grant).text(),
                grant == null ? null : Role.ofCode(row.getString("role")).orElseThrow(),
                row.getString("path"),
                row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                row.getBoolean("authenticator"),
                row.getBoolean("password"),
                row.getBoolean("disabled"),
                row.getObject("last_seen_on", LocalDate.class),
                row.getString("user_name_key") + " " + Objects.requireNonNullElse(grant, ""));
    }

    private @Nullable String contactEnd(byte @Nullable [] phone, byte @Nullable [] email) {
        if (phone != null) {
            String number = sealer.open(phone);
            return "••" + number.substring(number.length() - 2);
        }
        return email == null
                ? null
                : Contact.parse(sealer.open(email)).map(Contact::masked).orElse(null);
    }

    private byte[] hash(String kind, Contact contact) {
        return sealer.hash("account " + kind, contact.value());
    }
}
