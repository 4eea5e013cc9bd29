package org.mahalla.platform.notices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mahalla.platform.notices.Outbox.Claim;

/**
 * The one way messages leave. A notice is written in the caller's transaction, so it goes out exactly when its cause
 * happened; a scheduled round then carries it, and after a crash between carrying and noting that, carries it again.
 */
public final class Notices {
    private static final int BATCH = 20;
    private static final int MOST_BATCHES = 50;
    /** Longer than a batch can take when every letter runs into its time limit. */
    private static final Duration LEASE = Duration.ofMinutes(10);

    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofHours(6);
    private static final int KEPT_DAYS = 7;

    private final Outbox outbox;
    private final Map<Channel, Carrier> carriers;
    private final Mailbox mailbox;
    private final Clock clock;

    Notices(Outbox outbox, Map<Channel, Carrier> carriers, Mailbox mailbox, Clock clock) {
        this.outbox = outbox;
        this.carriers = Map.copyOf(carriers);
        this.mailbox = mailbox;
        this.clock = clock;
    }

    /** What one round did. */
    public record Round(int sent, int putOff, int givenUp) {
        private Round plus(Round other) {
            return new Round(sent + other.sent, putOff + other.putOff, givenUp + other.givenUp);
        }
    }

    /** Puts the notice into the outbox; false when one with its key has been there already. */
    public boolean send(Notice notice) {
        return send(notice, Duration.ZERO);
    }

    /** The same, carried only after the wait: what it tells of may be taken back until then. */
    public boolean send(Notice notice, Duration wait) {
        @Nullable Instant due = wait.isZero() ? null : clock.instant().plus(wait);
        return outbox.add(List.of(notice), LocalDate.now(clock), due).getFirst();
    }

    /** Many at once, with few ways to the database, carried after the wait; says of each whether it is new. */
    public List<Boolean> sendEach(List<Notice> notices, Duration wait) {
        @Nullable Instant due = wait.isZero() ? null : clock.instant().plus(wait);
        return outbox.add(notices, LocalDate.now(clock), due);
    }

    /** Deletes a notice that nobody has tried to carry yet; says whether there was one. */
    public boolean withdraw(String key) {
        return outbox.withdraw(key);
    }

    /** Carries what is due; for the scheduler, on any number of nodes at once, outside a transaction. */
    public Round sendWaiting() {
        var round = new Round(0, 0, 0);
        for (int batch = 0; batch < MOST_BATCHES; batch++) {
            var now = clock.instant();
            var claims = outbox.claim(BATCH, now, now.plus(LEASE));
            for (var claim : claims) {
                round = round.plus(carry(claim));
            }
            if (claims.size() < BATCH) {
                break;
            }
        }
        return round;
    }

    /**
     * Deletes what was or would be sent about a thing that is erased, known by its id in the keys, also from the mailbox;
     * says how many notices. What a provider has carried to a phone is out of reach.
     */
    public int forgetAbout(String id) {
        return forgetAbout(id, "");
    }

    /** As {@link #forgetAbout(String)}, of what went to one person: their mark in the keys stands behind the id. */
    public int forgetAbout(String id, String person) {
        var gone = outbox.deleteAbout(id, person);
        mailbox.forget(Set.copyOf(gone));
        return gone.size();
    }

    /** Deletes everything older than seven days, also from the mailbox; says how many notices. */
    public int forgetOld() {
        mailbox.forgetBefore(clock.instant().minus(Duration.ofDays(KEPT_DAYS)));
        return outbox.deleteBefore(LocalDate.now(clock).minusDays(KEPT_DAYS));
    }

    public List<NoticeCount> counts() {
        return outbox.counts();
    }

    private Round carry(Claim claim) {
        try {
            var letter = outbox.open(claim);
            carrier(letter.channel()).carry(letter);
            if (!outbox.sent(claim.noticeId())) {
                mailbox.forget(Set.of(claim.noticeId()));
            }
            return new Round(1, 0, 0);
        } catch (NotCarriedException e) {
            if (e.hopeless() || claim.attempt() >= claim.mostAttempts()) {
                outbox.failed(claim.noticeId(), e.code(), null);
                return new Round(0, 0, 1);
            }
            outbox.failed(claim.noticeId(), e.code(), nextTry(claim.attempt()));
            return new Round(0, 1, 0);
        }
    }

    private Carrier carrier(Channel channel) throws NotCarriedException {
        var carrier = carriers.get(channel);
        if (carrier == null) {
            throw NotCarriedException.forGood("no-carrier");
        }
        return carrier;
    }

    /** 30 s, 2 min, 8 min, 32 min, then hours. */
    private Instant nextTry(int attempt) {
        var wait = FIRST_WAIT.multipliedBy(1L << 2 * Math.min(attempt - 1, 10));
        return clock.instant().plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
    }
}
