package org.mahalla.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.mahalla.platform.files.FileStore;
import org.mahalla.testing.Installed;
import org.mahalla.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A backup that is killed, runs out of room or loses its disk leaves the last good one as it was. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrokenOffTests {
    private static final int PHOTOS = 200;
    private static final int PHOTO = 20_000;

    private final Path folder;
    private final Installed installed;
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    BrokenOffTests(@TempDir Path folder) {
        this.folder = folder;
        this.installed = new Installed(folder);
    }

    @BeforeAll
    void aServingMahallaWithPhotos() throws Exception {
        installed.serve();
        jdbc().sql("""
                        insert into access.trail (trail_id, happened_at, event, actor, subject, reason)
                        select gen_random_uuid(), timestamptz '2026-11-01', 'test', 'nobody', md5(n::text), md5(n::text)
                        from generate_series(1, 100000) n
                        """).update();
        photos();
    }

    @AfterAll
    void stop() throws InterruptedException {
        installed.stopIfRunning();
    }

    @Test
    void killedAtAnyMomentItLeavesTheLastGoodOne() throws Exception {
        Path shelf = folder.resolve("killed");
        String good = backup(shelf);
        photos();
        int tables = random.nextInt(40);
        long files = stored(shelf) + random.nextInt(PHOTOS);
        List<BooleanSupplier> moments = List.of(
                () -> drafts(shelf).anyMatch(draft -> count(draft) > tables),
                () -> stored(shelf) > files,
                () -> drafts(shelf).anyMatch(draft -> Files.exists(draft.resolve(Manifest.NAME))));
        for (BooleanSupplier moment : moments) {
            Process backup = installed.begin("backup", shelf.toString());
            while (backup.isAlive() && !moment.getAsBoolean()) {
                Thread.onSpinWait();
            }
            backup.destroyForcibly().waitFor();
            assertThat(Restore.from(shelf).name()).as("seed %d", seed).isIn(whole(shelf));
            assertThat(whole(shelf)).contains(good).containsAll(listed(shelf));
            for (Path draft : drafts(shelf).toList()) {
                assertThatThrownBy(() -> Restore.from(draft)).hasMessage("PLT-501");
            }
        }
        assertThat(installed.run("restore", shelf.toString(), "--drill").text())
                .contains("restored " + whole(shelf).getLast())
                .contains("sound");

        String next = backup(shelf);
        assertThat(drafts(shelf)).isEmpty();
        try (Stream<Path> all = Files.walk(shelf)) {
            assertThat(all).noneMatch(path -> path.toString().endsWith(".new"));
        }
        assertThat(Restore.from(shelf).name()).isEqualTo(next);
        assertThat(listed(shelf)).contains(good, next);
    }

    @Test
    void aFullDiskIsToldAndHarmsNothing() throws Exception {
        assumeThat(new ProcessBuilder("unshare", "-rm", "true").start().waitFor())
                .as("skipped: no file systems of our own here")
                .isZero();
        Path shelf = folder.resolve("small");
        Path before = folder.resolve("before");
        Path after = folder.resolve("after");
        Files.createDirectories(shelf);
        Files.createDirectories(after);
        String good = backup(before);
        String script =
                "mount -t tmpfs -o size=%dk tmpfs %2$s && cp -a %3$s/. %2$s && \"$@\"; code=$?; cp -a %2$s/. %4$s; exit $code"
                        .formatted(size(before) / 1024 + 1200, shelf, before, after);
        Installed.Ended ended = installed.runWithin(List.of("unshare", "-rm"), script, "backup", shelf.toString());

        assertThat(ended.code()).as(ended.text()).isEqualTo(1);
        assertThat(ended.text()).contains("There is no room left in " + shelf);
        assertThat(drafts(after)).isEmpty();
        assertThat(Restore.from(after).name()).isEqualTo(good);
        assertThat(listed(shelf)).isEmpty();
    }

    @Test
    void aFolderThatGoesAwayInTheMiddleIsToldAndGoodWhenItComesBack() throws Exception {
        Path shelf = folder.resolve("stick");
        Path pulled = folder.resolve("pulled");
        String good = backup(shelf);
        Process backup;
        try (Connection held = TestDatabase.owner(installed.database()).getConnection()) {
            held.setAutoCommit(false);
            held.createStatement().execute("lock table problems.problem in access exclusive mode");
            backup = installed.begin("backup", shelf.toString());
            while (backup.isAlive() && drafts(shelf).noneMatch(draft -> count(draft) > 0)) {
                Thread.onSpinWait();
            }
            Files.move(shelf, pulled);
            held.rollback();
        }
        assertThat(backup.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(backup.exitValue()).isEqualTo(1);
        assertThat(shelf).doesNotExist();

        Files.move(pulled, shelf);
        assertThat(Restore.from(shelf).name()).isEqualTo(good);
        String next = backup(shelf);
        assertThat(drafts(shelf)).isEmpty();
        assertThat(listed(shelf)).containsExactly(good, next);
    }

    private String backup(Path shelf) throws Exception {
        Installed.Ended ended = installed.run("backup", shelf.toString(), "--json");
        assertThat(ended.code()).as(ended.text()).isZero();
        return new Shelf(shelf).newest().getFileName().toString();
    }

    private void photos() throws IOException {
        FileStore store = new FileStore(installed.data());
        byte[] photo = new byte[PHOTO];
        for (int n = 0; n < PHOTOS; n++) {
            random.nextBytes(photo);
            store.put(new ByteArrayInputStream(photo), PHOTO);
        }
    }

    /** One that had its name when the blow fell is whole. */
    private static List<String> whole(Path shelf) throws IOException {
        return new Shelf(shelf)
                .backups().stream().map(path -> path.getFileName().toString()).toList();
    }

    /** What the page of backups tells of. */
    private List<String> listed(Path shelf) throws IOException {
        return jdbc().sql("select name from platform.backup where shelf = ? order by name")
                .param(shelf.toString())
                .query(String.class)
                .list();
    }

    private JdbcClient jdbc() throws IOException {
        return JdbcClient.create(TestDatabase.owner(installed.database()));
    }

    private static Stream<Path> drafts(Path shelf) {
        return inside(shelf).stream().filter(Shelf::isDraft);
    }

    private static int count(Path draft) {
        return inside(draft).size();
    }

    private static long stored(Path shelf) {
        return inside(shelf.resolve("files")).stream()
                .mapToLong(part -> inside(part).size())
                .sum();
    }

    private static List<Path> inside(Path folder) {
        String[] names = folder.toFile().list();
        return names == null ? List.of() : Stream.of(names).map(folder::resolve).toList();
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.mapToLong(path -> path.toFile().length() + 4096).sum();
        }
    }
}
