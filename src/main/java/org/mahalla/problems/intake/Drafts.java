package org.mahalla.problems.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.mahalla.shared.CompactId;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.Sealer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reports being written. Only who knows the token finds one again; the database holds its hash. */
@Component
class Drafts {
    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Drafts(JdbcClient jdbc, Sealer sealer, Clock clock) {
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.clock = clock;
    }

    String begin(ReportDraft draft) {
        String token = CompactId.encode(new UUID(random.nextLong(), random.nextLong()));
        save(token, draft);
        return token;
    }

    ReportDraft get(String token) {
        return find(token).orElseThrow(NotFoundException::new);
    }

    Optional<ReportDraft> find(String token) {
        return jdbc.sql("select content from problems.draft where token_hash = ? and expires_at > ?")
                .param(hash(token))
                .param(OffsetDateTime.now(clock))
                .query(byte[].class)
                .optional()
                .map(content -> JsonMapper.shared().readValue(sealer.open(content), ReportDraft.class));
    }

    /** A draft that is still being written; throws {@link SentException} when it was sent. */
    ReportDraft open(String token) {
        ReportDraft draft = get(token);
        if (draft.received() != null) {
            throw new SentException(token);
        }
        return draft;
    }

    void save(String token, ReportDraft draft) {
        jdbc.sql("""
                        insert into problems.draft (token_hash, content, expires_at)
                        values (?, ?, ?)
                        on conflict (token_hash) do update set content = excluded.content, expires_at = excluded.expires_at
                        """)
                .param(hash(token))
                .param(sealer.seal(JsonMapper.shared().writeValueAsString(draft)))
                .param(clock.instant().plus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Erases a report that will not be sent. */
    void erase(String token) {
        jdbc.sql("delete from problems.draft where token_hash = ?")
                .param(hash(token))
                .update();
    }

    /** Deletes what is older than a day. */
    int forgetOld() {
        return jdbc.sql("delete from problems.draft where expires_at <= ?")
                .param(OffsetDateTime.now(clock))
                .update();
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
