package org.mahalla.access;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.mahalla.shared.IdMaker;
import org.mahalla.shared.PersianText;
import org.mahalla.shared.PlacePath;
import org.mahalla.shared.TerritoryId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

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
        REVEAL_ASKED,
        REVEAL_ALLOWED,
        REVEAL_REFUSED,
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
        KEYS_ROTATED,
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
        add(by, event, subject, null, reason);
    }

    /** As {@link #record(Viewer, Event, String, String)}, for something that lies at a place. */
    public void record(Viewer by, Event event, String subject, PlacePath place, String reason) {
        add(by, event, subject, place.value(), reason);
    }

    private void add(Viewer by, Event event, String subject, @Nullable String path, String reason) {
        jdbc.sql("""
                insert into access.trail (trail_id, happened_at, event, account_id, actor, subject, path, reason)
                values (:id, :at, :event, :account, :actor, :subject, :path, :reason)
                """)
                .param("id", ids.next(NOWHERE))
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("event", event.code())
                .param("account", by.actorId().orElse(null), Types.OTHER)
                .param("actor", by.actorWord())
                .param("subject", line(subject))
                .param("path", path, Types.VARCHAR)
                .param("reason", line(reason))
                .update();
    }

    private static String line(String text) {
        String line = PersianText.line(text);
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
    }
}
