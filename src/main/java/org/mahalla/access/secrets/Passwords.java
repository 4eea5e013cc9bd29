package org.mahalla.access.secrets;

import java.text.Normalizer;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.mahalla.shared.RefusedException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords with Argon2id (19 MiB, two passes, one lane).
 *
 * <p>A password is 12 to 128 characters of any kind and is checked exactly as received after Unicode's composition (NFC),
 * because keyboards differ in how they compose: nothing is trimmed, folded or cut, so a joiner, an emoji or an Arabic yeh
 * counts. It does not expire. Only as many hashes run at once as the setting allows: a flood of sign-ins must not eat the
 * machine; who finds no turn within five seconds is refused with ACC-020.
 */
@Component
public final class Passwords {
    private static final int TURN_SECONDS = 5;

    private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    private final Semaphore turns;
    private final String decoy;

    Passwords(@Value("${mahalla.access.concurrent-hashes:2}") int concurrentHashes) {
        this.turns = new Semaphore(concurrentHashes, true);
        this.decoy = encoder.encode(Secrets.token());
    }

    public String hash(String password) {
        return inTurn(() -> encoder.encode(composed(password)));
    }

    /** Takes as long for an account that is not there or has no password as for one that has. */
    public boolean matches(String password, @Nullable String hash) {
        boolean same = inTurn(() -> encoder.matches(composed(password), hash == null ? decoy : hash));
        return same && hash != null;
    }

    private <T> T inTurn(java.util.function.Supplier<T> work) {
        try {
            if (!turns.tryAcquire(TURN_SECONDS, TimeUnit.SECONDS)) {
                throw new RefusedException("ACC-020");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RefusedException("ACC-020");
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    private static String composed(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }
}
