package org.mahalla.referrals.mail;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mahalla.referrals.ReferralId;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which token names which referral: one each, made when its first e-mail is written and kept for good. */
@Component
public class ReferralTokens {
    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batch;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ReferralTokens(JdbcClient jdbc, NamedParameterJdbcOperations batch, Clock clock) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.clock = clock;
    }

    /** The token of the referral, made where there is none. */
    public ReferralToken of(ReferralId referral) {
        return Objects.requireNonNull(ofEach(List.of(referral)).get(referral));
    }

    /** The same for many, with few ways to the database. */
    public Map<ReferralId, ReferralToken> ofEach(Collection<ReferralId> referrals) {
        Map<ReferralId, ReferralToken> known = known(referrals);
        while (known.size() < Set.copyOf(referrals).size()) {
            Map<ReferralId, ReferralToken> before = known;
            add(referrals.stream()
                    .filter(id -> !before.containsKey(id))
                    .distinct()
                    .toList());
            known = known(referrals);
        }
        return known;
    }

    private void add(List<ReferralId> referrals) {
        LocalDate today = LocalDate.now(clock);
        batch.batchUpdate(
                """
                insert into referrals.mail_token (token, territory_id, referral_id, made_on)
                values (:token, :territory, :referral, :today)
                on conflict do nothing
                """,
                referrals.stream()
                        .map(id -> new MapSqlParameterSource()
                                .addValue("token", ReferralToken.random(random).digits())
                                .addValue("territory", id.territory().value())
                                .addValue("referral", id.value())
                                .addValue("today", today))
                        .toArray(SqlParameterSource[]::new));
    }

    /** The referral that it names; empty for a token that was never given away. */
    public Optional<ReferralId> find(ReferralToken token) {
        return jdbc.sql("select referral_id from referrals.mail_token where token = ?")
                .param(token.digits())
                .query(UUID.class)
                .optional()
                .map(ReferralId::new);
    }

    private Map<ReferralId, ReferralToken> known(Collection<ReferralId> referrals) {
        Map<ReferralId, ReferralToken> known = new HashMap<>();
        jdbc.sql("select referral_id, token from referrals.mail_token where referral_id = any(?)")
                .param(referrals.stream().map(ReferralId::value).toArray(UUID[]::new))
                .query(row -> {
                    known.put(
                            new ReferralId(row.getObject("referral_id", UUID.class)),
                            new ReferralToken(row.getString("token")));
                });
        return known;
    }
}
