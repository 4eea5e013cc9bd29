package org.mahalla.referrals.answering;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mahalla.referrals.ReferralId;
import org.mahalla.shared.Codes;
import org.mahalla.shared.CompactId;
import org.mahalla.shared.Sealer;
import org.mahalla.shared.TrackingCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The links of officials. A link opens one referral until it expires or is revoked; one that was passed on ends with it. */
@Component
public class OfficialLinks {
    private static final int DAYS = 120;

    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final Clock clock;
    private final Codes codes = new Codes();

    OfficialLinks(JdbcClient jdbc, Sealer sealer, Clock clock) {
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.clock = clock;
    }

    /** A new link: what stands in the message, and what is printed in the letter. Neither can be read again. */
    public record Made(String token, TrackingCode code) {
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
            boolean revoked) {}

    public Made make(ReferralId referral) {
        return make(referral, LocalDate.now(clock).plusDays(DAYS), null, null);
    }

    /** Passes the link on inside the agency; it ends when the first one ends. */
    Made passOn(String token, Opened from, String to) {
        return make(from.referral(), from.expiresOn(), hash(token), to);
    }

    private Made make(ReferralId referral, LocalDate until, byte @Nullable [] from, @Nullable String to) {
        String token = CompactId.encode(UUID.randomUUID());
        while (true) {
            TrackingCode code = codes.tracking();
            int made = jdbc.sql("""
                            insert into referrals.official_link
                                (token_hash, code_hash, territory_id, referral_id, made_on, expires_on, passed_from, passed_to)
                            values (:token, :code, :territory, :referral, :today, :until, :from, :to)
                            on conflict (code_hash) do nothing
                            """)
                    .param("token", hash(token))
                    .param("code", hash(code))
                    .param("territory", referral.territory().value())
                    .param("referral", referral.value())
                    .param("today", LocalDate.now(clock))
                    .param("until", until)
                    .param("from", from, Types.BINARY)
                    .param("to", to)
                    .update();
            if (made == 1) {
                return new Made(token, code);
            }
        }
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
