package org.mahalla.platform.timeline;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** An entry being written: its columns, its hash, and the words that go beside it. */
record Draft(
        UUID aggregate,
        int seq,
        String kind,
        String step,
        @Nullable String from,
        String to,
        String role,
        @Nullable UUID account,
        Audience audience,
        Instant happenedAt,
        String facts,
        byte @Nullable [] salt,
        @Nullable String words,
        byte @Nullable [] commitment,
        byte[] previous,
        byte[] hash) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final JsonMapper JSON = JsonMapper.shared();

    static Draft of(
            String kind,
            UUID aggregate,
            int seq,
            @Nullable String from,
            String to,
            String role,
            Step step,
            byte[] previous,
            ZoneId zone) {
        // A resident's entry tells the day and never the minute (DESIGN §5).
        Instant happened = role.equals("resident")
                ? step.happenedAt()
                        .atZone(zone)
                        .toLocalDate()
                        .atStartOfDay(zone)
                        .toInstant()
                : step.happenedAt().truncatedTo(ChronoUnit.MICROS);
        String facts = JSON.writeValueAsString(new TreeMap<>(step.facts()));
        byte[] salt = null;
        byte[] commitment = null;
        String words = step.words();
        if (words != null) {
            salt = new byte[16];
            RANDOM.nextBytes(salt);
            commitment = Links.commitment(salt, words);
        }
        UUID account = step.actor().account();
        byte[] hash = Links.hash(
                aggregate,
                seq,
                kind,
                step.step(),
                from,
                to,
                role,
                account,
                step.audience().code(),
                happened,
                facts,
                commitment,
                previous);
        return new Draft(
                aggregate,
                seq,
                kind,
                step.step(),
                from,
                to,
                role,
                account,
                step.audience(),
                happened,
                facts,
                salt,
                words,
                commitment,
                previous,
                hash);
    }

    /** When a Merkle row may hold it: at once, or for a resident's entry at the next full hour. */
    Instant due(Instant now) {
        return role.equals("resident")
                ? now.atOffset(ZoneOffset.UTC)
                        .truncatedTo(ChronoUnit.HOURS)
                        .plusHours(1)
                        .toInstant()
                : now;
    }

    /** Where its chain stands after it. */
    Entries.Head head() {
        return new Entries.Head(seq, to, hash);
    }

    Entry entry() {
        return new Entry(
                aggregate, seq, kind, step, from, to, role, account, audience, happenedAt, Facts.read(facts), words);
    }
}
