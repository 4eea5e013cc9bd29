package org.mahalla.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.mahalla.access.secrets.Authenticator;
import org.mahalla.access.secrets.Secrets;
import org.mahalla.frame.Phrases;
import org.mahalla.frame.Words;
import org.mahalla.shared.Contact;
import org.mahalla.shared.Language;
import org.mahalla.shared.Sealer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proves that somebody holds a phone or an e-mail address: six digits (about twenty bits) that live five minutes, five
 * tries and one purpose. The last line of the message is `@domain #code`, by which a phone fills the code in by itself.
 */
@Component
public class OneTimeCodes {
    public static final Duration LIFE = Duration.ofMinutes(5);
    private static final int TRIES = 5;

    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final Clock clock;
    private final Throttle throttle;
    private final CodeCarrier carrier;
    private final Words words;
    private final String domain;

    OneTimeCodes(
            JdbcClient jdbc,
            Sealer sealer,
            Clock clock,
            Throttle throttle,
            CodeCarrier carrier,
            Words words,
            @Value("${mahalla.domain:localhost}") String domain) {
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.clock = clock;
        this.throttle = throttle;
        this.carrier = carrier;
        this.words = words;
        this.domain = domain;
    }

    /**
     * Sends a code and gives the challenge that a form carries on; purpose is a short constant of the caller. Throws
     * {@link ThrottledException} when the contact had five codes of this purpose within half an hour: who asks for one
     * thing in somebody's name cannot use up what they need for another. The caller checks the address first, with
     * {@link Throttle.Purpose#ONE_TIME_CODE}.
     */
    public Challenge send(String purpose, Contact contact, Language language) {
        count(purpose, contact);
        String code = Secrets.sixDigits();
        Challenge challenge = keep(purpose, contact, code);
        Phrases phrases = words.in(language);
        carrier.carry(
                purpose,
                contact,
                phrases.t("access.code.message", code, LIFE.toMinutes()) + "\n\n@" + domain + " #" + code,
                language);
        return challenge;
    }

    /**
     * The same to look at and to wait for, for a contact that nobody has registered: no code is right, and the message
     * says whom to ask.
     */
    public Challenge sendNothing(String purpose, Contact contact, Language language) {
        count(purpose, contact);
        Challenge challenge = keep(purpose, contact, Secrets.token());
        carrier.carry(purpose, contact, words.in(language).t("access.code.unknown"), language);
        return challenge;
    }

    /** The contact a challenge was sent to, masked, while it can still be answered. */
    public Optional<String> sentTo(String purpose, Challenge challenge) {
        return find(purpose, challenge).map(row -> contact(row).masked());
    }

    /** One try. The code is used up by success and by the fifth failure. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Proof prove(String purpose, Challenge challenge, String typed) {
        return tried(purpose, challenge, typed);
    }

    /**
     * One try within the caller’s transaction: who tries the same challenge meanwhile waits until what it was good for is
     * done. A try that the caller takes back was none.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Proof proveWith(String purpose, Challenge challenge, String typed) {
        return tried(purpose, challenge, typed);
    }

    private Proof tried(String purpose, Challenge challenge, String typed) {
        int counted = jdbc.sql("""
                        update access.one_time_code set tries = tries + 1
                        where challenge_hash = :challenge and purpose = :purpose and not used and tries < :tries
                          and expires_at > :now
                        """)
                .param("challenge", Secrets.hash(challenge.value()))
                .param("purpose", purpose)
                .param("tries", TRIES)
                .param("now", now())
                .update();
        Optional<Row> row = counted == 0 ? Optional.empty() : find(purpose, challenge, TRIES + 1);
        if (row.isEmpty()) {
            return new Proof.Expired();
        }
        if (!Secrets.same(row.get().codeHash(), hash(challenge, Authenticator.digits(typed)))) {
            int left = TRIES - row.get().tries();
            return left == 0 ? new Proof.Expired() : new Proof.Wrong(left);
        }
        jdbc.sql("update access.one_time_code set used = true where challenge_hash = :challenge")
                .param("challenge", Secrets.hash(challenge.value()))
                .update();
        return new Proof.Proved(contact(row.get()));
    }

    /** Removes the codes of one purpose, answered or not. */
    @Transactional
    public int forget(String purpose) {
        return jdbc.sql("delete from access.one_time_code where purpose = :purpose")
                .param("purpose", purpose)
                .update();
    }

    /** Removes what was counted of a contact for one purpose. */
    public void forgetTries(String purpose, Contact contact) {
        throttle.forget(Throttle.Purpose.ONE_TIME_CODE_CONTACT, counted(purpose, contact));
    }

    /** Removes codes that can no longer be answered. */
    @Transactional
    public int forgetOld() {
        return jdbc.sql("delete from access.one_time_code where expires_at < :now")
                .param("now", now())
                .update();
    }

    private void count(String purpose, Contact contact) {
        throttle.refuseAfterTooMany(Throttle.Purpose.ONE_TIME_CODE_CONTACT, counted(purpose, contact));
        throttle.count(Throttle.Purpose.ONE_TIME_CODE_CONTACT, counted(purpose, contact));
    }

    private static String counted(String purpose, Contact contact) {
        return purpose + " " + contact.value();
    }

    private Challenge keep(String purpose, Contact contact, String code) {
        Challenge challenge = new Challenge(Secrets.token());
        jdbc.sql("""
                insert into access.one_time_code (challenge_hash, purpose, contact_sealed, code_hash, tries, expires_at,
                    used)
                values (:challenge, :purpose, :contact, :code, 0, :expires, false)
                """)
                .param("challenge", Secrets.hash(challenge.value()))
                .param("purpose", purpose)
                .param("contact", sealer.seal(contact.value()))
                .param("code", hash(challenge, code))
                .param("expires", now().plus(LIFE))
                .update();
        return challenge;
    }

    private Optional<Row> find(String purpose, Challenge challenge) {
        return find(purpose, challenge, TRIES);
    }

    private Optional<Row> find(String purpose, Challenge challenge, int tries) {
        return jdbc.sql("""
                        select contact_sealed, code_hash, tries from access.one_time_code
                        where challenge_hash = :challenge and purpose = :purpose and not used and tries < :tries
                          and expires_at > :now
                        """)
                .param("challenge", Secrets.hash(challenge.value()))
                .param("purpose", purpose)
                .param("tries", tries)
                .param("now", now())
                .query((row, n) -> new Row(row.getBytes(1), row.getBytes(2), row.getInt(3)))
                .optional();
    }

    private Contact contact(Row row) {
        return Contact.parse(sealer.open(row.contactSealed())).orElseThrow();
    }

    private byte[] hash(Challenge challenge, String code) {
        return sealer.hash("one-time code", challenge.value() + " " + code);
    }

    private OffsetDateTime now() {
        Instant now = clock.instant();
        return OffsetDateTime.ofInstant(now, ZoneOffset.UTC);
    }

    /** What a form carries between asking for a code and typing it; says nothing of the contact. */
    public record Challenge(String value) {}

    /** How a try ended. */
    public sealed interface Proof {
        record Proved(Contact contact) implements Proof {}

        record Wrong(int triesLeft) implements Proof {}

        record Expired() implements Proof {}
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Row(byte[] contactSealed, byte[] codeHash, int tries) {}
}
