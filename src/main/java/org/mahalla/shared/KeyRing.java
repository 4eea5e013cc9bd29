package org.mahalla.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys of one installation in one file that only its owner may read: a key for search hashes, which never changes,
 * and numbered keys for sealing, the highest of them current. Whoever loses the file loses the personal data.
 */
public final class KeyRing {
    static final int KEY_BYTES = 32;

    private final KeyFile file;
    private volatile Keys keys;
    private volatile Optional<KeyFile.Stamp> read;

    private KeyRing(KeyFile file, Optional<KeyFile.Stamp> read, Keys keys) {
        this.file = file;
        this.keys = keys;
        this.read = read;
    }

    /**
     * The ring in this file, made on first use. Throws {@link IllegalStateException} for a file that is damaged or that
     * others may read.
     */
    public static KeyRing at(Path path) {
        KeyFile file = new KeyFile(path);
        return new KeyRing(file, file.stamp(), reaching(file, () -> file.readOrMake(KeyRing::fresh)));
    }

    /**
     * Adds a new current key to the file and answers its number; what was sealed before stays readable. Other processes
     * take it up with their next sealing.
     */
    public int rotate() {
        keys = reaching(file, () -> file.change(KeyRing::withNewKey));
        return keys.sealing.lastKey();
    }

    /** The numbers of the keys that open, oldest first; the last of them seals. */
    public List<Integer> numbers() {
        return List.copyOf(keys.sealing.keySet());
    }

    SealKey current() {
        Optional<KeyFile.Stamp> now = file.stamp();
        if (now.isPresent() && !now.equals(read)) {
            keys = reaching(file, file::read);
            read = now;
        }
        Map.Entry<Integer, SecretKey> newest = keys.sealing.lastEntry();
        return new SealKey(newest.getKey(), newest.getValue());
    }

    SecretKey hashKey() {
        return keys.hashing;
    }

    /** Looks into the file again for a number it does not know: another process may have rotated. */
    Optional<SecretKey> find(int number) {
        SecretKey known = keys.sealing.get(number);
        if (known != null) {
            return Optional.of(known);
        }
        keys = reaching(file, file::read);
        return Optional.ofNullable(keys.sealing.get(number));
    }

    private static Keys fresh() {
        return new Keys(newSecret("HmacSHA256"), new TreeMap<>(Map.of(1, newSecret("AES"))));
    }

    private static Keys withNewKey(Keys known) {
        NavigableMap<Integer, SecretKey> sealing = new TreeMap<>(known.sealing);
        sealing.put(sealing.lastKey() + 1, newSecret("AES"));
        return new Keys(known.hashing, sealing);
    }

    private static SecretKey newSecret(String algorithm) {
        byte[] bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        return new SecretKeySpec(bytes, algorithm);
    }

    private static Keys reaching(KeyFile file, FileWork work) {
        try {
            return work.run();
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot use the key file " + file, failure);
        }
    }

    record SealKey(int number, SecretKey secret) {}

    record Keys(SecretKey hashing, NavigableMap<Integer, SecretKey> sealing) {}

    private interface FileWork {
        Keys run() throws IOException;
    }
}
