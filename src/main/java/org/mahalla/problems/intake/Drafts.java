package org.mahalla.problems.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mahalla.problems.photos.KeptFiles;
import org.mahalla.shared.CompactId;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.Sealer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Reports being written. Only who knows the token finds one again; the database holds its hash,
 * and beside the sealed words the names of the files that it holds. */
@Component
class Drafts {
    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final Clock clock;
    private final KeptFiles files;
    private final SecureRandom random = new SecureRandom();

    Drafts(JdbcClient jdbc, Sealer sealer, Clock clock, KeptFiles files) {
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.clock = clock;
        this.files = files;
    }

    @Transactional
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

    /** Keeps the draft and its photos; what it held before and nobody holds now is deleted. */
    @Transactional
    void save(String token, ReportDraft draft) {
        List<String> pictures = KeptFiles.names(draft.photos());
        List<String> before =
                jdbc.sql("""
                        select unnest(files) from (select files from problems.draft where token_hash = ? for update) held
                        """).param(hash(token)).query(String.class).list();
        files.hold(Stream.concat(pictures.stream(), before.stream()).toList());
        jdbc.sql("""
                        insert into problems.draft (token_hash, content, expires_at, files)
                        values (?, ?, ?, string_to_array(?, ' '))
                        on conflict (token_hash) do update
                            set content = excluded.content, expires_at = excluded.expires_at, files = excluded.files
                        """)
                .param(hash(token))
                .param(sealer.seal(JsonMapper.shared().writeValueAsString(draft)))
                .param(clock.instant().plus(KEPT).atOffset(ZoneOffset.UTC))
                .param(String.join(" ", pictures))
                .update();
        files.deleteUnneeded(before);
    }

    /** Erases a report that will not be sent. */
    @Transactional
    void erase(String token) {
        files.deleteUnneeded(
                jdbc.sql("""
                        with gone as (delete from problems.draft where token_hash = ? returning files)
                        select unnest(files) from gone
                        """).param(hash(token)).query(String.class).list());
    }

    /** Deletes what is older than a day, with its photos. */
    @Transactional
    int forgetOld() {
        List<String> held = jdbc.sql(
                        "delete from problems.draft where expires_at <= ? returning array_to_string(files, ' ')")
                .param(OffsetDateTime.now(clock))
                .query(String.class)
                .list();
        files.deleteUnneeded(held.stream()
                .flatMap(names -> Pattern.compile(" ").splitAsStream(names))
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList());
        return held.size();
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
