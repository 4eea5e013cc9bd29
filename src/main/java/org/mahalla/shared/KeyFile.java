package org.mahalla.shared;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** How a {@link KeyRing} lies on disk: lines of {@code hash BASE64} and {@code seal NUMBER BASE64}. */
final class KeyFile {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final boolean HAS_OWNERS =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private final Path path;

    KeyFile(Path path) {
        this.path = path.toAbsolutePath();
    }

    KeyRing.Keys readOrMake(Supplier<KeyRing.Keys> fresh) throws IOException {
        return Files.exists(path) ? read() : alone(() -> Files.exists(path) ? read() : write(fresh.get()));
    }

    KeyRing.Keys change(UnaryOperator<KeyRing.Keys> change) throws IOException {
        return alone(() -> write(change.apply(read())));
    }

    KeyRing.Keys read() throws IOException {
        if (HAS_OWNERS && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(path))) {
            throw new IllegalStateException("others may read the key file " + path + ": chmod 600 it");
        }
        List<SecretKey> hashing = new ArrayList<>();
        NavigableMap<Integer, SecretKey> sealing = new TreeMap<>();
        for (String line : Files.readAllLines(path, StandardCharsets.ISO_8859_1)) {
            String[] words = line.strip().split(" ", -1);
            if (words.length == 2 && words[0].equals("hash")) {
                hashing.add(secret(words[1], "HmacSHA256"));
            } else if (words.length == 3 && words[0].equals("seal")) {
                sealing.put(Digits.parseInt(words[1]).orElseThrow(this::damaged), secret(words[2], "AES"));
            } else {
                throw damaged();
            }
        }
        if (hashing.size() != 1 || sealing.isEmpty()) {
            throw damaged();
        }
        return new KeyRing.Keys(hashing.getFirst(), sealing);
    }

    /** Which file it is and when it was written: another one after every change; empty while the file is away. */
    Optional<Stamp> stamp() {
        try {
            BasicFileAttributes file = Files.readAttributes(path, BasicFileAttributes.class);
            return Optional.of(new Stamp(String.valueOf(file.fileKey()), file.lastModifiedTime()));
        } catch (IOException away) {
            return Optional.empty();
        }
    }

    record Stamp(String file, FileTime writtenAt) {}

    @Override
    public String toString() {
        return path.toString();
    }

    /** One process and one thread at a time, or two first starts would each make keys and one would lose its own. */
    private KeyRing.Keys alone(Step step) throws IOException {
        synchronized (KeyFile.class) {
            Files.createDirectories(path.getParent());
            Path lock = path.resolveSibling(path.getFileName() + ".lock");
            try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock _ = channel.lock()) {
                return step.take();
            }
        }
    }

    /** By way of a second file, so that a fall in the middle leaves the old keys whole. */
    private KeyRing.Keys write(KeyRing.Keys keys) throws IOException {
        Path draft = Files.createTempFile(path.getParent(), "keys", ".new", ownerOnly());
        try {
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                channel.write(StandardCharsets.US_ASCII.encode(lines(keys)));
                channel.force(true);
            }
            Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
            forceDirectory();
        } finally {
            Files.deleteIfExists(draft);
        }
        return keys;
    }

    /** Else a fall of the machine could lose the name of a file whose keys are in use already. */
    private void forceDirectory() throws IOException {
        if (HAS_OWNERS) {
            try (FileChannel channel = FileChannel.open(path.getParent(), StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static String lines(KeyRing.Keys keys) {
        StringBuilder lines = new StringBuilder("hash " + text(keys.hashing()) + "\n");
        keys.sealing().forEach((number, secret) -> lines.append("seal " + number + " " + text(secret) + "\n"));
        return lines.toString();
    }

    private static String text(SecretKey secret) {
        return Base64.getEncoder().encodeToString(secret.getEncoded());
    }

    private SecretKey secret(String base64, String algorithm) {
        byte[] bytes = decode(base64);
        if (bytes.length != KeyRing.KEY_BYTES) {
            throw damaged();
        }
        return new SecretKeySpec(bytes, algorithm);
    }

    /** The decoder's own message is dropped: it shows a piece of the key. */
    private static byte[] decode(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }

    private IllegalStateException damaged() {
        return new IllegalStateException("the key file " + path + " is damaged: put back its copy");
    }

    private static FileAttribute<?>[] ownerOnly() {
        return HAS_OWNERS
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
    }

    private interface Step {
        KeyRing.Keys take() throws IOException;
    }
}
