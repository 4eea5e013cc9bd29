package org.mahalla.platform.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.mahalla.shared.RefusedException;
import org.mahalla.shared.TerritoryId;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does a write from outside once per key. The answer is stored in the transaction of the effect, and whoever comes with
 * the same key again, later or at the same moment, gets that first answer.
 *
 * <p>Refuses a key that was used for another request (PLT-002).
 */
@Component
public class Answers {
    private static final int TRIES = 3;

    record Stored(byte[] requestHash, String answer) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Answers(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * @param key what the sender chose, the same on each try (form token, client id, instance id)
     * @param request what was asked, so that a key cannot answer for something else
     * @param effect runs inside the transaction and gives the answer to keep
     */
    public String once(TerritoryId territory, String key, String request, Supplier<String> effect) {
        byte[] hash = sha256(request);
        for (int tries = 0; tries < TRIES; tries++) {
            Optional<String> answer = find(territory, key, hash);
            if (answer.isPresent()) {
                return answer.get();
            }
            Optional<String> made;
            try {
                made = make(territory, key, hash, effect);
            } catch (RefusedException | DataIntegrityViolationException beaten) {
                // whoever came with the same key a moment earlier may have taken what this effect stumbled over
                return find(territory, key, hash).orElseThrow(() -> beaten);
            }
            if (made.isPresent()) {
                return made.get();
            }
        }
        throw new RefusedException("PLT-004");
    }

    /**
     * The answer that was given under the key, whatever was asked; for who may not ask anything else under it. Refuses a
     * key whose answer was emptied, because what it told of was erased (PLT-002).
     */
    public Optional<String> given(TerritoryId territory, String key) {
        return jdbc.sql("select answer from platform.answer where territory_id = ? and key = ?")
                .param(territory.value())
                .param(key)
                .query(String.class)
                .optional()
                .map(answer -> {
                    if (answer.isEmpty()) {
                        throw new RefusedException("PLT-002");
                    }
                    return answer;
                });
    }

    private Optional<String> make(TerritoryId territory, String key, byte[] hash, Supplier<String> effect) {
        return Objects.requireNonNull(transaction.execute(status -> {
            String result = effect.get();
            if (keep(territory, key, hash, result)) {
                return Optional.of(result);
            }
            status.setRollbackOnly();
            return Optional.<String>empty();
        }));
    }

    /**
     * Empties the answers that name an erased thing in their key or words, and gives their keys. The keys stay taken, so
     * that a late copy of the same request brings nothing back: it is refused (PLT-002).
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> bury(TerritoryId territory, String id) {
        List<String> keys = jdbc.sql("""
                        delete from platform.answer
                        where territory_id = :territory and (key like :named or answer like :named)
                        returning key
                        """)
                .param("territory", territory.value())
                .param("named", "%" + id + "%")
                .query(String.class)
                .list();
        keys.forEach(key -> keep(territory, key, new byte[0], ""));
        return keys;
    }

    /** Deletes answers given before that day. */
    public int forgetBefore(LocalDate day) {
        return jdbc.sql("delete from platform.answer where answered_on < ?")
                .param(day)
                .update();
    }

    private Optional<String> find(TerritoryId territory, String key, byte[] hash) {
        return jdbc.sql("select request_hash, answer from platform.answer where territory_id = ? and key = ?")
                .param(territory.value())
                .param(key)
                .query(Stored.class)
                .optional()
                .map(stored -> {
                    if (!Arrays.equals(hash, stored.requestHash())) {
                        throw new RefusedException("PLT-002");
                    }
                    return stored.answer();
                });
    }

    private boolean keep(TerritoryId territory, String key, byte[] hash, String answer) {
        return jdbc.sql("""
                                insert into platform.answer (territory_id, key, request_hash, answer, answered_on)
                                values (?, ?, ?, ?, ?)
                                on conflict do nothing
                                """)
                        .params(List.of(territory.value(), key, hash, answer, LocalDate.now(clock)))
                        .update()
                == 1;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
