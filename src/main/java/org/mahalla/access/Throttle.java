package org.mahalla.access;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.EstimationProbe;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mahalla.platform.settings.Settings;
import org.mahalla.shared.Sealer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows down who tries too often: public forms, codes and sign-in. Limits are settings under `mahalla.access.throttle`.
 *
 * <p>Public forms are counted in memory. Sign-in and codes are counted in the database, so that a restart or another node
 * forgives nothing. Both know an address only by a keyed hash that changes daily; rows go after a day.
 */
@Component
@EnableConfigurationProperties(ThrottleSettings.class)
public class Throttle {
    private static final int MOST_BUCKETS = 50_000;
    private static final Duration KEPT = Duration.ofHours(23);

    private final ThrottleSettings usual;
    private final Settings settings;
    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final Clock clock;
    private final Map<String, Bucket> buckets = Collections.synchronizedMap(new RecentBuckets());

    Throttle(ThrottleSettings usual, Settings settings, JdbcClient jdbc, Sealer sealer, Clock clock) {
        this.usual = usual;
        this.settings = settings;
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.clock = clock;
    }

    /** What is being tried; each has limits of its own. */
    public enum Purpose {
        /** Sign-in from one network address. */
        SIGN_IN,
        /** Failed sign-in to one account from one address or one known device. */
        SIGN_IN_HERE,
        /** Failed sign-in to one account from anywhere unknown. */
        SIGN_IN_ACCOUNT,
        /** Codes asked for from one address. */
        ONE_TIME_CODE,
        /** Codes for a vote that is open, asked for from one address: a street behind one carrier votes on one evening. */
        BALLOT_CODE,
        /** Wrong codes given with a vote, from one address; a right one counts for nothing. */
        BALLOT,
        /** Codes of one purpose sent to one phone or e-mail. */
        ONE_TIME_CODE_CONTACT,
        /** Sending what was typed of a report, from one address; a report takes two of these. */
        REPORT,
        /** Messages that a report was received, to one phone or e-mail; the report is taken all the same. */
        REPORT_RECEIVED,
        /** Codes that nobody has, typed from one address; following a right code counts for nothing. */
        TRACK,
        /** Saying “I see it too”, taking it back, and “it broke again”, from one address. */
        SUPPORT,
        /** New marks of “I see it too” on one problem, from one line. */
        SUPPORT_ANEW,
        /** “It is not solved” and “it broke again” of one problem, from one line. */
        OBJECTION,
        SEARCH,
        /** Messages from one phone that are answered. */
        INBOUND_SMS,
        API
    }

    /** Counts one attempt; throws {@link ThrottledException} (answered 429) when there were too many. */
    public void check(Purpose purpose, Address address) {
        checkNamed(purpose, address.network());
    }

    /**
     * Throws when the address has used up its tries; counts nothing. With {@link #spend} for what is only wrong when it
     * misses: thousands behind one carrier's address look up their own codes, and must not use up each other's tries.
     */
    public void refuseIfSpent(Purpose purpose, Address address) {
        if (limit(purpose).tries() > 0) {
            EstimationProbe probe = bucket(purpose, address.network()).estimateAbilityToConsume(1);
            if (!probe.canBeConsumed()) {
                throw new ThrottledException(Duration.ofNanos(probe.getNanosToWaitForRefill()));
            }
        }
    }

    /** Counts one try of the address, throwing nothing. */
    public void spend(Purpose purpose, Address address) {
        if (limit(purpose).tries() > 0) {
            bucket(purpose, address.network()).tryConsume(1);
        }
    }

    /** As {@link #check}, with a limit of the caller's own per minute: for keys, which bring theirs. */
    public void checkPerMinute(ApiKeyId key, int perMinute) {
        consume(buckets.computeIfAbsent(
                "key " + key.value() + " " + perMinute, name -> bucket(perMinute, Duration.ofMinutes(1))));
    }

    /** The limit as it is set now; only what is counted in the database can be set while it runs. */
    private ThrottleSettings.Limit limit(Purpose purpose) {
        ThrottleSettings.Limit limit = usual.limit(purpose);
        return NoticeLimits.PURPOSES.contains(purpose)
                ? new ThrottleSettings.Limit(settings.number(NoticeLimits.name(purpose), limit.tries()), limit.within())
                : limit;
    }

    private void checkNamed(Purpose purpose, String subject) {
        if (limit(purpose).tries() > 0) {
            consume(bucket(purpose, subject));
        }
    }

    private Bucket bucket(Purpose purpose, String subject) {
        ThrottleSettings.Limit limit = limit(purpose);
        return buckets.computeIfAbsent(
                purpose + HexFormat.of().formatHex(hash(subject)), name -> bucket(limit.tries(), limit.within()));
    }

    /** As {@link #check}, counted in the database. */
    public void countOrRefuse(Purpose purpose, Address address) {
        refuseAfterTooMany(purpose, address.network());
        count(purpose, address.network());
    }

    /** Throws when the subject has used up its tries; counts nothing. Kept in the database. */
    public void refuseAfterTooMany(Purpose purpose, String subject) {
        ThrottleSettings.Limit limit = limit(purpose);
        if (limit.tries() > 0 && tries(purpose, subject, limit) >= limit.tries()) {
            throw new ThrottledException(limit.within());
        }
    }

    /** Whether there was room for one more, which is then counted in the database, in the caller's transaction. */
    @Transactional
    public boolean takeOne(Purpose purpose, String subject) {
        ThrottleSettings.Limit limit = limit(purpose);
        boolean room = limit.tries() == 0 || tries(purpose, subject, limit) < limit.tries();
        if (room) {
            add(purpose, subject);
        }
        return room;
    }

    /** Counts one try in the database and throws when it was one too many; of many at once none slips through. */
    public void countThenRefuse(Purpose purpose, String subject) {
        count(purpose, subject);
        ThrottleSettings.Limit limit = limit(purpose);
        if (limit.tries() > 0 && tries(purpose, subject, limit) > limit.tries()) {
            throw new ThrottledException(limit.within());
        }
    }

    private int tries(Purpose purpose, String subject, ThrottleSettings.Limit limit) {
        return jdbc.sql("""
                        select coalesce(sum(tries), 0) from access.throttle
                        where purpose = :purpose and subject_hash = :subject and window_at > :since
                        """)
                .param("purpose", purpose.name())
                .param("subject", hash(subject))
                .param("since", at(clock.instant().minus(limit.within())))
                .query(Integer.class)
                .single();
    }

    /** Counts one try in the database, whatever becomes of the caller's transaction. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void count(Purpose purpose, String subject) {
        add(purpose, subject);
    }

    private void add(Purpose purpose, String subject) {
        Instant minute = clock.instant().truncatedTo(java.time.temporal.ChronoUnit.MINUTES);
        jdbc.sql("""
                insert into access.throttle as t (purpose, subject_hash, window_at, tries)
                values (:purpose, :subject, :minute, 1)
                on conflict (purpose, subject_hash, window_at) do update set tries = t.tries + excluded.tries
                """)
                .param("purpose", purpose.name())
                .param("subject", hash(subject))
                .param("minute", at(minute))
                .update();
    }

    /** Forgets today's tries of somebody who is erased. */
    @Transactional
    public void forget(Purpose purpose, String subject) {
        jdbc.sql("delete from access.throttle where purpose = :purpose and subject_hash = :subject")
                .param("purpose", purpose.name())
                .param("subject", hash(subject))
                .update();
    }

    /** Forgets what was counted more than a day ago. */
    @Transactional
    public int forgetOld() {
        return jdbc.sql("delete from access.throttle where window_at < :since")
                .param("since", at(clock.instant().minus(KEPT)))
                .update();
    }

    private static void consume(Bucket bucket) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new ThrottledException(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    private static Bucket bucket(int tries, Duration within) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(tries).refillGreedy(tries, within))
                .build();
    }

    private byte[] hash(String subject) {
        return sealer.hash("throttle " + LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), subject);
    }

    private static OffsetDateTime at(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    /** The least recently used go first: a flood of addresses must not fill the memory. */
    private static final class RecentBuckets extends LinkedHashMap<String, Bucket> {
        RecentBuckets() {
            super(1024, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_BUCKETS;
        }
    }
}
