package org.mahalla.access;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.secrets.Secrets;
import org.mahalla.shared.IdMaker;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.PersianText;
import org.mahalla.shared.RefusedException;
import org.mahalla.shared.TerritoryId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keys of other programs: shown once when made, kept as a hash, limited in what and how often. */
@Component
public class ApiKeys {
    public static final String PREFIX = "mk_";
    private static final Set<Action> SCOPES =
            Set.copyOf(EnumSet.of(Action.API_READ, Action.API_REPORT, Action.API_PUBLISH, Action.SEE_HEALTH));
    private static final TerritoryId NOWHERE = new TerritoryId(0);

    private final JdbcClient jdbc;
    private final IdMaker ids;
    private final Clock clock;
    private final Trail trail;

    ApiKeys(JdbcClient jdbc, IdMaker ids, Clock clock, Trail trail) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
        this.trail = trail;
    }

    /**
     * Makes a key with scopes among the `API_…` actions and, for monitors, `SEE_HEALTH`; only a trusted one may publish directly. Refuses with ACC-010 who
     * may not manage keys, ACC-030 a missing name, ACC-031 no or foreign scopes, ACC-032 a rate outside 1 to 60,000 a
     * minute.
     */
    @Transactional
    public Created create(Viewer by, String name, Set<Action> scopes, boolean trusted, int perMinute) {
        if (!by.mayAnywhere(Action.MANAGE_KEYS)) {
            throw new RefusedException("ACC-010");
        }
        String label = PersianText.line(name);
        if (label.isEmpty() || label.length() > 80) {
            throw new RefusedException("ACC-030");
        }
        if (scopes.isEmpty() || !SCOPES.containsAll(scopes) || (scopes.contains(Action.API_PUBLISH) && !trusted)) {
            throw new RefusedException("ACC-031");
        }
        if (perMinute < 1 || perMinute > 60_000) {
            throw new RefusedException("ACC-032");
        }
        String secret = PREFIX + Secrets.token();
        ApiKeyId id = new ApiKeyId(ids.next(NOWHERE));
        jdbc.sql("""
                insert into access.api_key (api_key_id, secret_hash, name, scopes, trusted, per_minute, created_by,
                    created_on)
                values (:id, :hash, :name, :scopes, :trusted, :perMinute, :by, :today)
                """)
                .param("id", id.value())
                .param("hash", Secrets.hash(secret))
                .param("name", label)
                .param("scopes", scopes.stream().map(Action::code).sorted().toArray(String[]::new))
                .param("trusted", trusted)
                .param("perMinute", perMinute)
                .param("by", by.accountId().map(AccountId::value).orElse(null), Types.OTHER)
                .param("today", LocalDate.now(clock))
                .update();
        trail.record(by, Trail.Event.KEY_MADE, id.text(), label);
        return new Created(id, secret);
    }

    /** Makes the key useless at once. */
    @Transactional
    public void revoke(Viewer by, ApiKeyId id) {
        if (!by.mayAnywhere(Action.MANAGE_KEYS)) {
            throw new NotFoundException();
        }
        int revoked = jdbc.sql(
                        "update access.api_key set revoked_on = :today where api_key_id = :id and revoked_on is null")
                .param("today", LocalDate.now(clock))
                .param("id", id.value())
                .update();
        if (revoked == 0) {
            throw new NotFoundException();
        }
        trail.record(by, Trail.Event.KEY_REVOKED, id.text(), "");
    }

    /** The key of this text, if it is one and not revoked. */
    public Optional<ApiKey> find(String secret) {
        return secret.startsWith(PREFIX)
                ? jdbc.sql(SELECT + " where secret_hash = :hash and revoked_on is null")
                        .param("hash", Secrets.hash(secret))
                        .query((row, n) -> key(row))
                        .optional()
                : Optional.empty();
    }

    /** Notes the day of use, once a day. */
    public void used(ApiKey key) {
        LocalDate today = LocalDate.now(clock);
        if (!today.equals(key.lastUsedOn())) {
            jdbc.sql("update access.api_key set last_used_on = :today where api_key_id = :id")
                    .param("today", today)
                    .param("id", key.id().value())
                    .update();
        }
    }

    public List<ApiKey> list() {
        return jdbc.sql(SELECT + " order by created_on desc, api_key_id desc")
                .query((row, n) -> key(row))
                .list();
    }

    private static final String SELECT = """
            select api_key_id, name, scopes, trusted, per_minute, created_on, last_used_on, revoked_on
            from access.api_key""";

    private static ApiKey key(java.sql.ResultSet row) throws java.sql.SQLException {
        Set<String> codes = Set.of((String[]) row.getArray("scopes").getArray());
        return new ApiKey(
                new ApiKeyId(row.getObject("api_key_id", UUID.class)),
                row.getString("name"),
                EnumSet.copyOf(Arrays.stream(Action.values())
                        .filter(action -> codes.contains(action.code()))
                        .toList()),
                row.getBoolean("trusted"),
                row.getInt("per_minute"),
                row.getObject("created_on", LocalDate.class),
                row.getObject("last_used_on", LocalDate.class),
                row.getObject("revoked_on", LocalDate.class));
    }

    /** A key as a list shows it, without its text. */
    public record ApiKey(
            ApiKeyId id,
            String name,
            Set<Action> scopes,
            boolean trusted,
            int perMinute,
            LocalDate createdOn,
            @Nullable LocalDate lastUsedOn,
            @Nullable LocalDate revokedOn) {}

    /** The only sight of the key's text (`mk_…`). */
    public record Created(ApiKeyId id, String secret) {
        @Override
        public String toString() {
            return "Created[" + id.text() + "]";
        }
    }
}
