package org.mahalla.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.UUID;
import org.mahalla.shared.RefusedException;

/**
 * An upload on its way: on disk, so that many slow uploads cost no memory, and without a name there (it is unlinked
 * when opened), so that an untreated photo with its place and time is gone even after a crash.
 */
record Spool(FileChannel file, int length) implements AutoCloseable {
    private static final long MEGABYTE = 1L << 20;

    static Spool of(Path folder, InputStream bytes, long limit) throws IOException {
        var file = FileChannel.open(
                folder.resolve(UUID.randomUUID().toString()),
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
        try {
            return new Spool(file, Math.toIntExact(copy(bytes, file, limit, ContentHash.digest())));
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    static long copy(InputStream bytes, FileChannel file, long limit, MessageDigest digest) throws IOException {
        var buffer = new byte[16 * 1024];
        long total = 0;
        for (int read; (read = bytes.read(buffer)) >= 0; ) {
            total += read;
            if (total > limit) {
                throw new RefusedException("PLT-101", Math.max(1, limit / MEGABYTE));
            }
            digest.update(buffer, 0, read);
            for (var rest = ByteBuffer.wrap(buffer, 0, read); rest.hasRemaining(); ) {
                file.write(rest);
            }
        }
        return total;
    }

    byte[] bytes() throws IOException {
        var all = ByteBuffer.allocate(length);
        while (all.hasRemaining() && file.read(all, all.position()) >= 0) {}
        return all.array();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
