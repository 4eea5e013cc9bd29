package org.mahalla.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mahalla.shared.PlacePath;
import org.mahalla.shared.Sealer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What other modules may know of people who have accounts: a name, and who holds a role at a place. */
@Component
public final class Accounts {
    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final Clock clock;

    Accounts(JdbcClient jdbc, Sealer sealer, Clock clock) {
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.clock = clock;
    }

    /** The name to show; empty when the account was never there. */
    public Optional<String> name(AccountId account) {
        return Optional.ofNullable(names(List.of(account)).get(account));
    }

    public Map<AccountId, String> names(Collection<AccountId> accounts) {
        Map<AccountId, String> names = new HashMap<>();
        jdbc.sql("select account_id, display_name_sealed from access.account where account_id = any(:ids)")
                .param("ids", accounts.stream().map(AccountId::value).toArray(UUID[]::new))
                .query(row -> {
                    names.put(
                            new AccountId(row.getObject("account_id", UUID.class)),
                            sealer.open(row.getBytes("display_name_sealed")));
                });
        return names;
    }

    /** The account of the user name, in whatever spelling it is typed. */
    public Optional<AccountId> named(String userName) {
        return jdbc.sql("select account_id from access.account where user_name_key = :key")
                .param("key", UserNames.key(userName))
                .query((row, n) -> new AccountId(row.getObject("account_id", UUID.class)))
                .optional();
    }

    /** Who holds the role at the very place today, not above it. */
    public List<Holder> holders(Role role, PlacePath place) {
        return jdbc.sql("""
                        select g.account_id, a.display_name_sealed, g.until_on
                        from access.grant_of_role g
                        join access.account a on a.account_id = g.account_id
                        where g.role = :role and g.path = :path and g.ended_on is null and a.disabled_on is null
                          and :today between g.from_on and g.until_on
                        order by g.from_on, g.grant_id
                        """)
                .param("role", role.code())
                .param("path", place.value())
                .param("today", LocalDate.now(clock))
                .query((row, n) -> new Holder(
                        new AccountId(row.getObject("account_id", UUID.class)),
                        sealer.open(row.getBytes("display_name_sealed")),
                        role,
                        place,
                        row.getObject("until_on", LocalDate.class)))
                .list();
    }

    /** Who holds the role today, anywhere; each once, with their highest place first. */
    public List<Holder> holding(Role role) {
        return jdbc.sql("""
                        select distinct on (g.account_id) g.account_id, a.display_name_sealed, g.path, g.until_on
                        from access.grant_of_role g
                        join access.account a on a.account_id = g.account_id
                        where g.role = :role and g.ended_on is null and a.disabled_on is null
                          and :today between g.from_on and g.until_on
                        order by g.account_id, length(g.path), g.path
                        limit 500
                        """)
                .param("role", role.code())
                .param("today", LocalDate.now(clock))
                .query((row, n) -> new Holder(
                        new AccountId(row.getObject("account_id", UUID.class)),
                        sealer.open(row.getBytes("display_name_sealed")),
                        role,
                        new PlacePath(row.getString("path")),
                        row.getObject("until_on", LocalDate.class)))
                .list();
    }

    /** Every role that somebody holds today, anywhere. */
    public Set<Role> rolesHeld() {
        return jdbc.sql("""
                        select distinct g.role
                        from access.grant_of_role g
                        join access.account a on a.account_id = g.account_id
                        where g.ended_on is null and a.disabled_on is null and :today between g.from_on and g.until_on
                        """).param("today", LocalDate.now(clock)).query(String.class).list().stream()
                .flatMap(code -> Role.ofCode(code).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the account holds one of the roles today at the place or above it. */
    public boolean hold(AccountId account, Set<Role> roles, PlacePath place) {
        return jdbc.sql("""
                        select exists (
                            select 1
                            from access.grant_of_role g
                            join access.account a on a.account_id = g.account_id
                            where g.account_id = :account and g.role in (:roles) and g.ended_on is null
                              and a.disabled_on is null and :today between g.from_on and g.until_on
                              and (g.path = :path or starts_with(:path, g.path || '.')))
                        """)
                .param("account", account.value())
                .param("roles", roles.stream().map(Role::code).toList())
                .param("today", LocalDate.now(clock))
                .param("path", place.value())
                .query(Boolean.class)
                .single();
    }

    /** Somebody in a role, with the last day of the term. */
    public record Holder(AccountId account, String name, Role role, PlacePath path, LocalDate until) {}
}
