package org.mahalla.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys of one installation in one file that only its owner may read: a key for search hashes, which never changes,
 * and numbered keys for sealing, the highest of them current. Whoever loses the file loses the personal data.
 *
 * <p>Each line is {@code hash BASE64} or {@code seal NUMBER BASE64}.
 */
public final class KeyRing {
    private static final int KEY_BYTES = 32;
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final Path file;
    private volatile Keys keys;

    private KeyRing(Path file, Keys keys) {
        this.file = file;
        this.keys = keys;
    }

    /**
     * The ring in this file, made on first use. Throws {@link IllegalStateException} for a file that is damaged or that
     * others may read.
     */
    public static KeyRing at(Path file) {
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                write(file, new Keys(newSecret("HmacSHA256"), new TreeMap<>(Map.of(1, newSecret("AES")))));
            }
            return new KeyRing(file, read(file));
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot use the key file " + file, failure);
        }
    }

    /** Adds a new current key to the file; what was sealed before stays readable. */
    public synchronized void rotate() {
        try {
            Keys known = read(file);
            TreeMap<Integer, SecretKey> sealing = new TreeMap<>(known.sealing);
            sealing.put(sealing.lastKey() + 1, newSecret("AES"));
            Keys next = new Keys(known.hashing, sealing);
            write(file, next);
            keys = next;
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot write the key file " + file, failure);
        }
    }

    SealKey current() {
        Map.Entry<Integer, SecretKey> newest = keys.sealing.lastEntry();
        return new SealKey(newest.getKey(), newest.getValue());
    }

    SecretKey hashKey() {
        return keys.hashing;
    }

    /** Looks into the file again for a number it does not know: another process may have rotated. */
    Optional<SecretKey> find(int number) {
        SecretKey known = keys.sealing.get(number);
        return known != null
                ? Optional.of(known)
                : Optional.ofNullable(reload().sealing.get(number));
    }

    private synchronized Keys reload() {
        try {
            keys = read(file);
            return keys;
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read the key file " + file, failure);
        }
    }

    private static Keys read(Path file) throws IOException {
        if (hasOwners() && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
            throw new IllegalStateException("others may read the key file " + file + ": chmod 600 it");
        }
        SecretKey hashing = null;
        TreeMap<Integer, SecretKey> sealing = new TreeMap<>();
        for (String line : Files.readAllLines(file, StandardCharsets.US_ASCII)) {
            List<String> words = List.of(line.strip().split(" ", -1));
            if (words.size() == 2 && words.getFirst().equals("hash")) {
                hashing = secret(file, words.get(1), "HmacSHA256");
            } else if (words.size() == 3 && words.getFirst().equals("seal")) {
                sealing.put(
                        Digits.parseInt(words.get(1)).orElseThrow(() -> damaged(file)),
                        secret(file, words.get(2), "AES"));
            } else {
                throw damaged(file);
            }
        }
        if (hashing == null || sealing.isEmpty()) {
            throw damaged(file);
        }
        return new Keys(hashing, sealing);
    }

    /** By way of a second file, so that a fall in the middle leaves the old keys whole. */
    private static void write(Path file, Keys keys) throws IOException {
        Path whole = file.toAbsolutePath();
        Path draft = Files.createTempFile(whole.getParent(), whole.getFileName().toString(), ".new", ownerOnly());
        try {
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                channel.write(StandardCharsets.US_ASCII.encode(String.join("\n", lines(keys)) + "\n"));
                channel.force(true);
            }
            Files.move(draft, whole, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static Collection<String> lines(Keys keys) {
        List<String> lines = new ArrayList<>();
        lines.add("hash " + text(keys.hashing));
        keys.sealing.forEach((number, secret) -> lines.add("seal " + number + " " + text(secret)));
        return lines;
    }

    private static SecretKey newSecret(String algorithm) {
        byte[] bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        return new SecretKeySpec(bytes, algorithm);
    }

    private static SecretKey secret(Path file, String base64, String algorithm) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            if (bytes.length == KEY_BYTES) {
                return new SecretKeySpec(bytes, algorithm);
            }
        } catch (IllegalArgumentException notBase64) {
            // the message must not show a piece of the key, so this cause is dropped
        }
        throw damaged(file);
    }

    private static String text(SecretKey secret) {
        return Base64.getEncoder().encodeToString(secret.getEncoded());
    }

    private static IllegalStateException damaged(Path file) {
        return new IllegalStateException("the key file " + file + " is damaged: put back its copy");
    }

    private static FileAttribute<?>[] ownerOnly() {
        return hasOwners()
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
    }

    private static boolean hasOwners() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }

    record SealKey(int number, SecretKey secret) {}

    private static final class Keys {
        private final SecretKey hashing;
        private final TreeMap<Integer, SecretKey> sealing;

        private Keys(SecretKey hashing, TreeMap<Integer, SecretKey> sealing) {
            this.hashing = hashing;
            this.sealing = sealing;
        }
    }
}
