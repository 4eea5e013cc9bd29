package org.mahalla.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealerTests {
    private static final String PHONE = "+989123456789";

    @TempDir
    private Path folder;

    private Path file;
    private KeyRing keys;
    private Sealer sealer;

    @BeforeEach
    void makesKeysOnFirstStart() {
        file = folder.resolve("keys/mahalla.keys");
        keys = KeyRing.at(file);
        sealer = new Sealer(keys);
    }

    @Test
    void opensWhatItSealed() {
        for (String text : new String[] {"", PHONE, "زهرا احمدی\u200Cنژاد 😀", "ن".repeat(10_000)}) {
            assertThat(sealer.open(sealer.seal(text))).isEqualTo(text);
        }
    }

    @Test
    void sealsTheSameWordsDifferentlyEachTime() {
        assertThat(sealer.seal(PHONE)).isNotEqualTo(sealer.seal(PHONE));
        assertThat(new String(sealer.seal(PHONE), StandardCharsets.ISO_8859_1)).doesNotContain("912345");
    }

    @Test
    void refusesEverySingleChangedByte() {
        byte[] sealed = sealer.seal(PHONE);
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThatExceptionOfType(BrokenSealException.class).isThrownBy(() -> sealer.open(changed));
        }
    }

    @Test
    void refusesWhatWasNeverSealed() {
        for (int length : new int[] {0, 1, 20, 33, 100}) {
            assertThatExceptionOfType(BrokenSealException.class).isThrownBy(() -> sealer.open(new byte[length]));
            assertThat(sealer.isCurrent(new byte[length])).isFalse();
        }
    }

    @Test
    void readsOldSealsAfterRotationAndSealsWithTheNewKey() {
        byte[] old = sealer.seal(PHONE);
        byte[] hash = sealer.hash("phone", PHONE);
        assertThat(sealer.isCurrent(old)).isTrue();

        keys.rotate();

        assertThat(sealer.open(old)).isEqualTo(PHONE);
        assertThat(sealer.isCurrent(old)).isFalse();
        assertThat(sealer.isCurrent(sealer.seal(PHONE))).isTrue();
        assertThat(sealer.hash("phone", PHONE)).isEqualTo(hash);
    }

    @Test
    void opensWhatAnotherProcessSealedAfterRotating() {
        KeyRing elsewhere = KeyRing.at(file);
        elsewhere.rotate();
        assertThat(sealer.open(new Sealer(elsewhere).seal(PHONE))).isEqualTo(PHONE);
    }

    @Test
    void sealsWithTheKeyThatAnotherProcessMade() {
        KeyRing elsewhere = KeyRing.at(file);
        sealer.seal(PHONE);
        assertThat(elsewhere.rotate()).isEqualTo(2);
        assertThat(new Sealer(elsewhere).isCurrent(sealer.seal(PHONE))).isTrue();
        assertThat(keys.numbers()).containsExactly(1, 2);
    }

    @Test
    void keepsTheSameKeysOverARestart() {
        byte[] sealed = sealer.seal(PHONE);
        Sealer later = new Sealer(KeyRing.at(file));
        assertThat(later.open(sealed)).isEqualTo(PHONE);
        assertThat(later.hash("phone", PHONE)).isEqualTo(sealer.hash("phone", PHONE));
    }

    @Test
    void hashesApartByPurposeValueAndInstallation() {
        Sealer other = new Sealer(KeyRing.at(folder.resolve("other.keys")));
        assertThat(sealer.hash("phone", PHONE))
                .hasSize(32)
                .isEqualTo(sealer.hash("phone", PHONE))
                .isNotEqualTo(sealer.hash("email", PHONE))
                .isNotEqualTo(sealer.hash("phone+", PHONE.substring(1)))
                .isNotEqualTo(other.hash("phone", PHONE));
        byte[] foreign = other.seal(PHONE);
        assertThatExceptionOfType(BrokenSealException.class).isThrownBy(() -> sealer.open(foreign));
    }

    @Test
    void letsOnlyTheOwnerReadTheFile() throws IOException {
        keys.rotate();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThatIllegalStateException().isThrownBy(() -> KeyRing.at(file)).withMessageContaining("chmod 600");
    }

    @Test
    void refusesADamagedFileWithoutShowingKeys() throws IOException {
        String whole = Files.readString(file);
        for (String damaged : new String[] {
            "", "hash", whole.replace("hash", "hush"), whole.substring(0, whole.length() - 9), whole + whole
        }) {
            Files.writeString(file, damaged);
            assertThatIllegalStateException()
                    .isThrownBy(() -> KeyRing.at(file))
                    .withMessageEndingWith("is damaged: put back its copy")
                    .withNoCause();
        }
    }

    @Test
    void agreesOnOneSetOfKeysWhenStartedManyTimesAtOnce() throws Exception {
        Path fresh = folder.resolve("fresh.keys");
        Set<String> hashes = new HashSet<>();
        try (ExecutorService starts = Executors.newFixedThreadPool(8)) {
            Callable<String> start =
                    () -> java.util.HexFormat.of().formatHex(new Sealer(KeyRing.at(fresh)).hash("phone", PHONE));
            for (Future<String> hash :
                    starts.invokeAll(IntStream.range(0, 40).mapToObj(_ -> start).toList())) {
                hashes.add(hash.get());
            }
        }
        assertThat(hashes).hasSize(1);
    }
}
