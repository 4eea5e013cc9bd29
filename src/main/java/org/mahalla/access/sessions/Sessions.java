package org.mahalla.access.sessions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mahalla.access.AccountId;
import org.mahalla.access.secrets.Secrets;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sessions of our own: rows found by the hash of a random cookie, so that they survive a restart, hold on every node and
 * end everywhere at once. A disabled account has none.
 */
@Component
@EnableConfigurationProperties(SessionSettings.class)
public class Sessions {
    private static final Duration TOUCH = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SessionSettings settings;

    Sessions(JdbcClient jdbc, Clock clock, SessionSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
    }

    /** A new session; its text goes into the cookie and nowhere else. */
    @Transactional
    public String start(AccountId account, String way, boolean secondFactor, boolean remembered, String agent) {
        String token = Secrets.token();
        Instant now = clock.instant();
        Duration idle = remembered ? settings.remembered() : settings.idle();
        Duration longest = remembered ? settings.remembered() : settings.longest();
        jdbc.sql("""
                insert into access.session (token_hash, account_id, way, second_factor, agent, created_at, seen_at,
                    idle_seconds, idle_until, ends_at)
                values (:token, :account, :way, :second, :agent, :now, :now, :idle, :idleUntil, :ends)
                """)
                .param("token", Secrets.hash(token))
                .param("account", account.value())
                .param("way", way)
                .param("second", secondFactor)
                .param("agent", agent)
                .param("now", at(now))
                .param("idle", (int) idle.toSeconds())
                .param("idleUntil", at(now.plus(idle)))
                .param("ends", at(now.plus(longest)))
                .update();
        return token;
    }

    /** The session of the cookie, if it holds; a sign of life is noted once a minute. */
    @Transactional
    public Optional<OpenSession> find(String token) {
        Instant now = clock.instant();
        Optional<OpenSession> found = jdbc.sql(SELECT + " and s.token_hash = :token")
                .param("token", Secrets.hash(token))
                .param("now", at(now))
                .query((row, n) -> session(row))
                .optional();
        found.filter(session -> session.seenAt().isBefore(now.minus(TOUCH))).ifPresent(session -> touch(token, now));
        return found;
    }

    public List<OpenSession> list(AccountId account) {
        return jdbc.sql(SELECT + " and s.account_id = :account order by s.seen_at desc")
                .param("account", account.value())
                .param("now", at(clock.instant()))
                .query((row, n) -> session(row))
                .list();
    }

    /** The second factor was shown within this session. */
    @Transactional
    public void strengthen(String token) {
        jdbc.sql("update access.session set second_factor = true where token_hash = :token")
                .param("token", Secrets.hash(token))
                .update();
    }

    @Transactional
    public void end(String token) {
        jdbc.sql("delete from access.session where token_hash = :token")
                .param("token", Secrets.hash(token))
                .update();
    }

    /** Ends one of the account's own sessions by its handle. */
    @Transactional
    public void end(AccountId account, String handle) {
        list(account).stream()
                .filter(session -> session.handle().equals(handle))
                .findFirst()
                .ifPresent(session -> jdbc.sql(
                                "delete from access.session where account_id = :account and token_hash = :token")
                        .param("account", account.value())
                        .param("token", HexFormat.of().parseHex(handle))
                        .update());
    }

    @Transactional
    public void endAll(AccountId account) {
        jdbc.sql("delete from access.session where account_id = :account")
                .param("account", account.value())
                .update();
    }

    @Transactional
    public void endOthers(AccountId account, String token) {
        jdbc.sql("delete from access.session where account_id = :account and token_hash <> :token")
                .param("account", account.value())
                .param("token", Secrets.hash(token))
                .update();
    }

    /** Removes sessions that no longer hold. */
    @Transactional
    public int forgetOld() {
        return jdbc.sql("delete from access.session where ends_at < :now or idle_until < :now")
                .param("now", at(clock.instant()))
                .update();
    }

    private void touch(String token, Instant now) {
        jdbc.sql("""
                update access.session
                set seen_at = :now, idle_until = :now + idle_seconds * interval '1 second'
                where token_hash = :token
                """).param("now", at(now)).param("token", Secrets.hash(token)).update();
    }

    private static final String SELECT = """
            select s.account_id, s.token_hash, s.way, s.second_factor, s.agent, s.created_at, s.seen_at
            from access.session s
            join access.account a on a.account_id = s.account_id
            where s.idle_until > :now and s.ends_at > :now and a.disabled_on is null""";

    private static OpenSession session(ResultSet row) throws SQLException {
        return new OpenSession(
                new AccountId(row.getObject("account_id", UUID.class)),
                HexFormat.of().formatHex(row.getBytes("token_hash")),
                row.getString("way"),
                row.getBoolean("second_factor"),
                row.getString("agent"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("seen_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime at(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
