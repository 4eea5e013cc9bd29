package org.mahalla.referrals.notices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.mahalla.problems.ProblemId;
import org.mahalla.referrals.ReferralId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of what is still to be told. Written with their cause, read by a round when it cannot be taken back any more. */
@Component("referralNews")
class News {
    private static final int KEPT_DAYS = 30;

    private final JdbcClient jdbc;
    private final Clock clock;

    News(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whom it is for. */
    enum Audience {
        RESIDENTS,
        AGENCY;

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** @param mark number of the entry that it tells of */
    record Item(ReferralId referral, int mark, String kind) {}

    void add(Audience audience, List<Item> items, Duration wait) {
        if (items.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into referrals.news (territory_id, referral_id, audience, mark, kind, due_at)
                        select n.territory_id, n.referral_id, ?, n.mark, n.kind, ?
                        from unnest(cast(? as int[]), cast(? as uuid[]), cast(? as int[]), cast(? as text[]))
                            as n (territory_id, referral_id, mark, kind)
                        on conflict do nothing
                        """)
                .param(audience.code())
                .param(at(clock.instant().plus(wait)))
                .param(items.stream()
                        .map(item -> item.referral().territory().value())
                        .toArray(Integer[]::new))
                .param(items.stream().map(item -> item.referral().value()).toArray(UUID[]::new))
                .param(items.stream().map(Item::mark).toArray(Integer[]::new))
                .param(items.stream().map(Item::kind).toArray(String[]::new))
                .update();
    }

    /** Takes back what the agencies of a problem were to be told of its entry with this number. */
    void forget(ProblemId problem, int mark) {
        jdbc.sql("""
                        delete from referrals.news n
                        using referrals.referral r
                        where r.territory_id = n.territory_id and r.referral_id = n.referral_id
                          and r.territory_id = ? and r.problem_id = ? and n.audience = 'agency' and n.mark = ?
                          and n.told_on is null
                        """).params(problem.territory().value(), problem.value(), mark).update();
    }

    /** Referrals of which something is due, the longest first. */
    List<ReferralId> due(Audience audience, int most) {
        return jdbc.sql("""
                        select referral_id from referrals.news
                        where told_on is null and due_at <= ? and audience = ?
                        group by territory_id, referral_id
                        order by min(due_at)
                        limit ?
                        """).params(at(clock.instant()), audience.code(), most).query(UUID.class).list().stream()
                .map(ReferralId::new)
                .toList();
    }

    /** What is due of the referral, in its order, for this transaction alone. */
    List<Item> take(Audience audience, ReferralId referral) {
        return jdbc.sql("""
                        select mark, kind from referrals.news
                        where territory_id = ? and referral_id = ? and audience = ? and told_on is null and due_at <= ?
                        order by mark
                        for update skip locked
                        """)
                .params(referral.territory().value(), referral.value(), audience.code(), at(clock.instant()))
                .query((row, n) -> new Item(referral, row.getInt("mark"), row.getString("kind")))
                .list();
    }

    /** Whether the agency was told something today already. */
    boolean toldToday(ReferralId referral) {
        return jdbc.sql("""
                        select exists (select 1 from referrals.news
                                       where territory_id = ? and referral_id = ? and audience = 'agency' and told_on = ?)
                        """)
                .params(referral.territory().value(), referral.value(), LocalDate.now(clock))
                .query(Boolean.class)
                .single();
    }

    void told(Audience audience, List<Item> items) {
        for (Item item : items) {
            jdbc.sql("""
                            update referrals.news set told_on = ?
                            where territory_id = ? and referral_id = ? and audience = ? and mark = ?
                            """)
                    .params(
                            LocalDate.now(clock),
                            item.referral().territory().value(),
                            item.referral().value(),
                            audience.code(),
                            item.mark())
                    .update();
        }
    }

    /** Until then nobody looks at what waits of the referral. */
    void putOff(Audience audience, ReferralId referral, Instant until) {
        jdbc.sql("""
                        update referrals.news set due_at = ?
                        where territory_id = ? and referral_id = ? and audience = ? and told_on is null and due_at < ?
                        """)
                .params(at(until), referral.territory().value(), referral.value(), audience.code(), at(until))
                .update();
    }

    int forgetOld() {
        return jdbc.sql("delete from referrals.news where told_on < ?")
                .param(LocalDate.now(clock).minusDays(KEPT_DAYS))
                .update();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
