package org.mahalla.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mahalla.platform.files.ContentHash;
import org.mahalla.platform.files.FileStore;
import org.mahalla.shared.RefusedException;
import org.mahalla.testing.MahallaTest;
import org.mahalla.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A neighbourhood moves to another machine: everything that should comes along, and nothing else. */
@MahallaTest
class MovingHouseTests {
    private static final Duration MONTH = Duration.ofDays(30);

    private final TakeBackup backup;
    private final FileStore files;
    private final Backups backups;
    private final RestoreDrill drill;
    private final Path data;
    private final String url;
    private Path home;
    private Path shelf;
    private ContentHash photo;

    @Autowired
    MovingHouseTests(
            TakeBackup backup,
            FileStore files,
            Backups backups,
            RestoreDrill drill,
            @Value("${mahalla.data}") Path data,
            @Value("${mahalla.database.url}") String url) {
        this.backup = backup;
        this.files = files;
        this.backups = backups;
        this.drill = drill;
        this.data = data;
        this.url = url;
    }

    @BeforeEach
    void aPhotoIsKeptAndAShelfIsEmpty(@TempDir Path folder) {
        home = folder.resolve("home");
        shelf = folder.resolve("shelf");
        photo = files.put(new ByteArrayInputStream(UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8)), 100);
    }

    @Test
    void everyRowAndFileComesAlong() {
        TakeBackup.Taken taken = take();
        String there = TestDatabase.empty();

        Restore restore = Restore.from(shelf);
        restore.files(home, null);
        restore.database(TestDatabase.owner(there));

        Map<String, String> here = contents(url);
        here.keySet().removeAll(List.of("platform.backup ", "platform.scheduled_tasks "));
        assertThat(contents(there)).containsAllEntriesOf(here);
        assertThat(new FileStore(home).exists(photo)).isTrue();
        assertThat(home.resolve("keys")).exists();
        assertThat(taken.manifest().rows()).isGreaterThan(100);
        assertThat(backups.newest(1).getFirst().name()).isEqualTo(taken.name());
    }

    @Test
    void sessionsCodesDraftsAndMessagesStayBehind() {
        assertThat(take().manifest().tables())
                .extracting(Manifest.Table::qualified)
                .contains("problems.problem", "platform.timeline_entry", "access.account")
                .doesNotContain(
                        "access.session",
                        "access.one_time_code",
                        "access.throttle",
                        "problems.draft",
                        "platform.notice");
    }

    @Test
    void onlyItsOwnerReadsIt() throws IOException {
        Path made = shelf.resolve(take().name());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made.resolve("keys"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aBackupThatLeavesTheHouseHoldsNoKeysAndAsksForThem() throws IOException {
        backup.take(shelf, false, MONTH);
        Restore restore = Restore.from(shelf);
        assertRefused("PLT-508", () -> restore.files(home, null));
        Path keys = Files.writeString(shelf.resolveSibling("usb-stick"), "keys");
        restore.files(home, keys);
        assertThat(home.resolve("keys")).hasContent("keys");
    }

    @Test
    void whatIsDamagedIsNamedAndNothingIsTouched() throws IOException {
        Path made = shelf.resolve(take().name());
        for (Path file : List.of(
                made.resolve("problems.topic.gz"), made.resolve("files.txt"), made.resolve("keys"), stored(photo))) {
            byte[] whole = Files.readAllBytes(file);
            byte[] broken = whole.clone();
            broken[whole.length / 2] ^= 1;
            Files.write(file, broken);
            assertThatThrownBy(() -> Restore.from(shelf))
                    .isInstanceOfSatisfying(
                            RefusedException.class,
                            refused -> assertThat(refused.refusal().parameters())
                                    .containsExactly(file.getFileName().toString()));
            Files.delete(file);
            assertRefused("PLT-503", () -> Restore.from(shelf));
            Files.write(file, whole);
        }
        Files.writeString(made.resolve(Manifest.NAME), "{");
        assertRefused("PLT-503", () -> Restore.from(made));
        assertThat(home).doesNotExist();
    }

    @Test
    void whereSomethingIsAlreadyNothingIsBroughtBack() throws IOException {
        take();
        Restore restore = Restore.from(shelf);
        Files.createDirectories(home);
        Files.writeString(home.resolve("letter"), "mine");
        assertRefused("PLT-504", () -> restore.files(home, null));
        assertRefused("PLT-505", () -> restore.database(TestDatabase.owner(TestDatabase.fresh())));
        assertThat(home.resolve("letter")).hasContent("mine");
    }

    @Test
    void aRestoreThatBrokeOffIsNotServed() {
        take();
        Restore.from(shelf).files(home, null);
        assertRefused("PLT-506", () -> Restore.refuseHalf(home));
        Restore.done(home);
        Restore.refuseHalf(home);
    }

    @Test
    void anEmptyShelfAndABackupThatBrokeOffHoldNothing() throws IOException {
        assertRefused("PLT-501", () -> Restore.from(shelf));
        Files.createDirectories(shelf.resolve("2026-01-01T000000000Z.partial"));
        assertRefused("PLT-501", () -> Restore.from(shelf));
    }

    @Test
    void whatANewerMahallaMadeIsRefused() throws IOException {
        Path made = shelf.resolve(take().name());
        Path manifest = made.resolve(Manifest.NAME);
        Files.writeString(
                manifest, Files.readString(manifest).replaceAll("\"problems\":\"\\d+\"", "\"problems\":\"9999\""));
        Restore restore = Restore.from(shelf);
        assertRefused("PLT-502", () -> restore.database(TestDatabase.owner(TestDatabase.empty())));
    }

    @Test
    void anOldBackupGoesWithTheFilesThatItAloneHeldAndTheNewestStays() throws IOException {
        take();
        files.delete(photo);
        Path old = shelf.resolve("2026-01-01T000000000Z");
        Files.move(new Shelf(shelf).newest(), old);
        assertThat(stored(photo)).exists();

        new Shelf(shelf).forget(Instant.parse("2026-03-01T00:00:00Z"), MONTH);
        assertThat(old).exists();

        String newer = take().name();
        assertThat(old).doesNotExist();
        assertThat(stored(photo)).doesNotExist();
        assertThat(shelf.resolve(newer)).exists();
    }

    @Test
    void aFileThatIsNotWhatItWasIsToldAndLeftOut() throws IOException {
        Path kept = place(photo);
        Files.writeString(kept, "rotten");
        TakeBackup.Taken taken = take();
        files.delete(photo);
        assertThat(taken.manifest().lost()).contains(photo.hex());
        assertThat(stored(photo)).doesNotExist();
        Restore.from(shelf);
    }

    @Test
    void theListOfErasuresGrowsBesideTheBackupsAndIsReplayed() throws IOException {
        Path list = shelf.resolve("erased");
        Erased reports = new Erased();
        Erasures erasures = new Erasures(() -> List.of(reports), backups);
        take();
        reports.marks = List.of("7 2026-11-22 ab");
        erasures.changed();
        reports.marks = List.of("7 2026-11-23 cd");
        erasures.changed();
        assertThat(Files.readAllLines(list)).contains("reports 7 2026-11-22 ab", "reports 7 2026-11-23 cd");

        erasures.replay(list);
        assertThat(reports.replayed).containsExactly("7 2026-11-22 ab", "7 2026-11-23 cd");
        erasures.replay(shelf.resolve("not-there"));
        assertThat(reports.replayed).isEmpty();
    }

    @Test
    void aDrillProvesTheNewestBackupAndTellsOfADamagedOne() throws IOException {
        String made = take().name();
        drill.run();
        Backups.Made proved = backups.newest(1).getFirst();
        assertThat(proved.name()).isEqualTo(made);
        assertThat(proved.fault()).isNull();
        assertThat(proved.provedAt()).isNotNull();

        Files.delete(shelf.resolve(made).resolve("problems.topic.gz"));
        drill.run();
        assertThat(backups.newest(1).getFirst().fault()).contains("problems.topic.gz");
        try (var left = Files.list(data)) {
            assertThat(left).noneMatch(path -> path.getFileName().toString().startsWith("drill-"));
        }
    }

    private static final class Erased implements ErasureList {
        private List<String> marks = List.of();
        private List<String> replayed = List.of();

        @Override
        public String kind() {
            return "reports";
        }

        @Override
        public List<String> marks() {
            return marks;
        }

        @Override
        public int replay(List<String> again) {
            replayed = again;
            return again.size();
        }
    }

    private TakeBackup.Taken take() {
        return backup.take(shelf, true, MONTH);
    }

    private Path stored(ContentHash file) {
        return shelf.resolve("files").resolve(file.hex().substring(0, 2)).resolve(file.hex());
    }

    private Path place(ContentHash file) {
        String name = file.hex();
        return data.resolve("files")
                .resolve(name.substring(0, 2))
                .resolve(name.substring(2, 4))
                .resolve(name);
    }

    private static void assertRefused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(RefusedException.class).hasMessage(code);
    }

    /** Rows and their hash for each table that travels. */
    private Map<String, String> contents(String address) {
        DataSource owner = TestDatabase.owner(address);
        JdbcClient jdbc = JdbcClient.create(owner);
        Map<String, String> contents = new TreeMap<>();
        List<String> tables = Restore.from(shelf).manifest().tables().stream()
                .map(Manifest.Table::qualified)
                .toList();
        for (String table : tables) {
            contents.put(
                    table + " ",
                    jdbc.sql(
                                    "select count(*) || ' ' || coalesce(md5(string_agg(t::text, e'\\n' order by t::text collate \"C\")), '') from "
                                            + table + " t")
                            .query(String.class)
                            .single());
        }
        return contents;
    }
}
