package org.mahalla.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.RefusedException;

class FileStoreTests {
    private static final String SHA_OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    Path data;

    FileStore store;

    @BeforeEach
    void open() {
        store = new FileStore(data);
    }

    @Test
    void keepsBytesUnderTheirHash() throws IOException {
        var hash = put("abc");
        assertThat(hash.hex()).isEqualTo(SHA_OF_ABC);
        assertThat(data.resolve("files/ba/78").resolve(SHA_OF_ABC)).hasContent("abc");
        try (var file = store.open(hash)) {
            assertThat(file.readAllBytes()).asString().isEqualTo("abc");
        }
    }

    @Test
    void keepsTheSameBytesOnce() throws IOException {
        assertThat(put("abc")).isEqualTo(put("abc"));
        assertThat(filesOnDisk()).isEqualTo(1);
    }

    @Test
    void refusesOverTheLimitAndLeavesNothing() throws IOException {
        assertThatThrownBy(() -> store.put(new ByteArrayInputStream(new byte[2000]), 1999))
                .isInstanceOf(RefusedException.class)
                .hasMessage("PLT-101");
        assertThat(filesOnDisk()).isZero();
    }

    @Test
    void forgetsADeletedFile() {
        var hash = put("abc");
        assertThat(store.delete(hash)).isTrue();
        assertThat(store.delete(hash)).isFalse();
        assertThat(store.exists(hash)).isFalse();
        assertThatThrownBy(() -> store.open(hash)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void readsOnlyHashesFromLinks() {
        assertThat(ContentHash.parse(SHA_OF_ABC)).isPresent();
        assertThat(ContentHash.parse("../../etc/passwd")).isEmpty();
        assertThat(ContentHash.parse(SHA_OF_ABC.toUpperCase(java.util.Locale.ROOT)))
                .isEmpty();
        assertThat(ContentHash.parse(SHA_OF_ABC + "\n")).isEmpty();
    }

    private ContentHash put(String text) {
        return store.put(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), 100);
    }

    private long filesOnDisk() throws IOException {
        try (var files = Files.walk(data)) {
            return files.filter(Files::isRegularFile).count();
        }
    }
}
