package org.mahalla.referrals.answering;

import java.nio.ByteBuffer;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mahalla.referrals.ReferralId;
import org.mahalla.shared.Codes;
import org.mahalla.shared.CompactId;
import org.mahalla.shared.Sealer;
import org.mahalla.shared.TrackingCode;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The links of officials. A link opens one referral until it expires or is revoked; one that was passed on ends with it. */
@Component
public class OfficialLinks {
    private static final int DAYS = 120;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batch;
    private final Sealer sealer;
    private final Clock clock;
    private final Codes codes = new Codes();

    OfficialLinks(JdbcClient jdbc, NamedParameterJdbcOperations batch, Sealer sealer, Clock clock) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.sealer = sealer;
        this.clock = clock;
    }

    /**
     * A new link: what stands in the message, and what is printed in the letter; neither can be read again. The mark is how
     * the desk and e-mails know it.
     */
    public record Made(String token, TrackingCode code, String mark) {
        @Override
        public String toString() {
            return "official link";
        }
    }

    /** A link that opens. */
    record Opened(
            ReferralId referral,
            LocalDate expiresOn,
            @Nullable String passedTo) {}

    /** A link as the desk sees it. */
    public record Known(
            String mark,
            LocalDate madeOn,
            LocalDate expiresOn,
            @Nullable String passedTo,
            boolean revoked) {
        /** Whether it opens on the day. */
        public boolean opens(LocalDate day) {
            return !revoked && !expiresOn.isBefore(day);
        }
    }

    public Made make(ReferralId referral) {
        return make(referral, LocalDate.now(clock).plusDays(DAYS), null, null, null);
    }

    /** One of many that are printed together and can be closed together. */
    public Made make(ReferralId referral, @Nullable UUID batch) {
        return make(referral, LocalDate.now(clock).plusDays(DAYS), null, null, batch);
    }

    /** Closes all links that were printed together; says how many were open. */
    public int revokeBatch(UUID batch) {
        return jdbc.sql("update referrals.official_link set revoked_on = ? where batch_id = ? and revoked_on is null")
                .params(LocalDate.now(clock), batch)
                .update();
    }

    /** The link that passing on one gives; the same form gives the same one. */
    String next(String token, String once) {
        ByteBuffer drawn = ByteBuffer.wrap(sealer.hash("official pass", token + " " + once));
        return CompactId.encode(new UUID(drawn.getLong(), drawn.getLong()));
    }

    boolean isMade(String token) {
        return jdbc.sql("select exists (select 1 from referrals.official_link where token_hash = ?)")
                .param(hash(token))
                .query(Boolean.class)
                .single();
    }

    /** Passes a link on inside the agency, as the next one; it ends when the first one ends. */
    void passOn(String token, Opened from, String to, String next) {
        add(List.of(new Wanted(from.referral(), from.expiresOn(), hash(token), to, null, next)));
    }

    /** The link for who types the code of a letter; it ends with the letter. */
    Optional<String> enter(TrackingCode code) {
        return open(code).map(from -> {
            byte[] letter = jdbc.sql("select token_hash from referrals.official_link where code_hash = ?")
                    .param(hash(code))
                    .query((row, n) -> row.getBytes(1))
                    .single();
            return make(from.referral(), from.expiresOn(), letter, from.passedTo(), null)
                    .token();
        });
    }

    /** A link for each of many referrals, in their order, with few ways to the database. */
    public List<Made> makeEach(List<ReferralId> referrals) {
        LocalDate until = LocalDate.now(clock).plusDays(DAYS);
        return add(referrals.stream()
                .map(referral -> new Wanted(referral, until, null, null, null, null))
                .toList());
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Wanted(
            ReferralId referral,
            LocalDate until,
            byte @Nullable [] from,
            @Nullable String to,
            @Nullable UUID batch,
            @Nullable String token) {}

    private Made make(
            ReferralId referral,
            LocalDate until,
            byte @Nullable [] from,
            @Nullable String to,
            @Nullable UUID together) {
        return add(List.of(new Wanted(referral, until, from, to, together, null)))
                .getFirst();
    }

    /** A code that is taken is drawn again. */
    private List<Made> add(List<Wanted> wanted) {
        List<Made> drawn = wanted.stream()
                .map(one -> draw(Objects.requireNonNullElseGet(one.token(), () -> CompactId.encode(UUID.randomUUID()))))
                .collect(Collectors.toCollection(ArrayList::new));
        List<Integer> left = IntStream.range(0, wanted.size()).boxed().toList();
        while (!left.isEmpty()) {
            int[] added = insert(left, wanted, drawn);
            List<Integer> taken = new ArrayList<>();
            for (int i = 0; i < added.length; i++) {
                if (added[i] == 0) {
                    int which = left.get(i);
                    drawn.set(which, draw(drawn.get(which).token()));
                    taken.add(which);
                }
            }
            left = taken;
        }
        return List.copyOf(drawn);
    }

    private Made draw(String token) {
        return new Made(token, codes.tracking(), HexFormat.of().formatHex(hash(token)));
    }

    private int[] insert(List<Integer> which, List<Wanted> wanted, List<Made> drawn) {
        LocalDate today = LocalDate.now(clock);
        return batch.batchUpdate(
                """
                        insert into referrals.official_link
                            (token_hash, code_hash, territory_id, referral_id, made_on, expires_on, passed_from, passed_to,
                             batch_id)
                        values (:token, :code, :territory, :referral, :today, :until, :from, :to, cast(:batch as uuid))
                        on conflict (code_hash) do nothing
                        """,
                which.stream()
                        .map(n -> new MapSqlParameterSource()
                                .addValue("token", hash(drawn.get(n).token()))
                                .addValue("code", hash(drawn.get(n).code()))
                                .addValue(
                                        "territory",
                                        wanted.get(n).referral().territory().value())
                                .addValue("referral", wanted.get(n).referral().value())
                                .addValue("today", today)
                                .addValue("until", wanted.get(n).until())
                                .addValue("from", wanted.get(n).from(), Types.BINARY)
                                .addValue("to", wanted.get(n).to())
                                .addValue("batch", wanted.get(n).batch()))
                        .toArray(SqlParameterSource[]::new));
    }

    Optional<Opened> open(String token) {
        return CompactId.decode(token).flatMap(id -> opened("l.token_hash = ?", hash(CompactId.encode(id))));
    }

    Optional<Opened> open(TrackingCode code) {
        return opened("l.code_hash = ?", hash(code));
    }

    /** Of a link that was passed on, all before it must still be open. */
    private Optional<Opened> opened(String which, byte[] hash) {
        return jdbc.sql("""
                        with recursive chain as (
                            select l.*, 1 as depth from referrals.official_link l where %s
                            union all
                            select b.*, c.depth + 1
                            from chain c
                            join referrals.official_link b on b.token_hash = c.passed_from
                            where c.depth < 20
                        )
                        select (select referral_id from chain where depth = 1) as referral_id, min(expires_on) as expires_on,
                               (select passed_to from chain where depth = 1) as passed_to
                        from chain
                        having count(*) > 0 and bool_and(revoked_on is null and expires_on >= ?)
                        """.formatted(which))
                .params(hash, LocalDate.now(clock))
                .query((row, n) -> new Opened(
                        new ReferralId(row.getObject("referral_id", UUID.class)),
                        row.getObject("expires_on", LocalDate.class),
                        row.getString("passed_to")))
                .optional();
    }

    /** All of a referral, the newest first. */
    public List<Known> of(ReferralId referral) {
        return jdbc.sql("""
                        select encode(token_hash, 'hex') as mark, made_on, expires_on, passed_to,
                               revoked_on is not null as revoked
                        from referrals.official_link
                        where territory_id = ? and referral_id = ?
                        order by made_on desc, token_hash
                        """)
                .params(referral.territory().value(), referral.value())
                .query((row, n) -> new Known(
                        row.getString("mark"),
                        row.getObject("made_on", LocalDate.class),
                        row.getObject("expires_on", LocalDate.class),
                        row.getString("passed_to"),
                        row.getBoolean("revoked")))
                .list();
    }

    /** Closes all links of a referral. */
    public int revoke(ReferralId referral) {
        return jdbc.sql("""
                        update referrals.official_link
                        set revoked_on = ?
                        where territory_id = ? and referral_id = ? and revoked_on is null
                        """)
                .params(LocalDate.now(clock), referral.territory().value(), referral.value())
                .update();
    }

    private byte[] hash(String token) {
        return sealer.hash("official link", token);
    }

    private byte[] hash(TrackingCode code) {
        return sealer.hash("official code", code.digits());
    }
}
