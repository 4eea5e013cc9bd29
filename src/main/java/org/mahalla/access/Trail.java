package org.mahalla.access;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mahalla.shared.IdMaker;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.PersianText;
import org.mahalla.shared.TerritoryId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who read which personal datum and why, who came in, who was refused: rows that are only ever added. */
@Component
public class Trail {
    private static final int LONGEST = 500;
    private static final TerritoryId NOWHERE = new TerritoryId(0);

    private final JdbcClient jdbc;
    private final IdMaker ids;
    private final Clock clock;

    Trail(JdbcClient jdbc, IdMaker ids, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    /** What happened. */
    public enum Event {
        SIGNED_IN,
        SIGN_IN_FAILED,
        SIGNED_OUT,
        SESSIONS_ENDED,
        DENIED,
        PERSONAL_DATA_READ,
        SENSITIVE_REPORT_READ,
        EXPORTED,
        IMPORTED,
        ACCOUNT_MADE,
        ACCOUNT_CHANGED,
        ACCOUNT_DISABLED,
        ROLE_GRANTED,
        ROLE_ENDED,
        KEY_MADE,
        KEY_REVOKED,
        SETTING_CHANGED,
        TRAIL_READ;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * Adds a row in the caller's transaction, so that what it tells of and the row stand or fall together. The subject
     * is an id or an address of a page and never a person's name or number; line breaks and bidi marks are taken out.
     */
    public void record(Viewer by, Event event, String subject, String reason) {
        jdbc.sql("""
                insert into access.trail (trail_id, happened_at, event, account_id, actor, subject, reason)
                values (:id, :at, :event, :account, :actor, :subject, :reason)
                """)
                .param("id", ids.next(NOWHERE))
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("event", event.code())
                .param("account", by.actorId().orElse(null), Types.OTHER)
                .param("actor", by.actorWord())
                .param("subject", line(subject))
                .param("reason", line(reason))
                .update();
    }

    /**
     * The newest rows older than the cursor, for who may see the trail; reading it is itself a row. Not found for everybody
     * else. The cursor is the last row's id of the page before, or empty.
     */
    @Transactional
    public List<Row> list(Viewer by, Optional<UUID> after, int most) {
        if (!by.mayAnywhere(Action.SEE_TRAIL)) {
            throw new NotFoundException();
        }
        record(by, Event.TRAIL_READ, after.map(UUID::toString).orElse("newest"), "");
        return jdbc.sql("""
                        select t.trail_id, t.happened_at, t.event, t.account_id, t.actor, t.subject, t.reason
                        from access.trail t
                        left join access.trail c on c.trail_id = :after
                        where c.trail_id is null or (t.happened_at, t.trail_id) < (c.happened_at, c.trail_id)
                        order by t.happened_at desc, t.trail_id desc
                        limit :most
                        """)
                .param("after", after.orElse(null), Types.OTHER)
                .param("most", most)
                .query((row, n) -> new Row(
                        row.getObject("trail_id", UUID.class),
                        row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                        row.getString("event"),
                        Optional.ofNullable(row.getObject("account_id", UUID.class))
                                .map(AccountId::new),
                        row.getString("actor"),
                        row.getString("subject"),
                        row.getString("reason")))
                .list();
    }

    /** One row; the actor is `account`, `key`, `operator` or `nobody`, and the account's id is then a person's or a key's. */
    public record Row(
            UUID id,
            Instant happenedAt,
            String event,
            Optional<AccountId> account,
            String actor,
            String subject,
            String reason) {}

    private static String line(String text) {
        String line = PersianText.line(text);
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
    }
}
