package org.mahalla.platform.backup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The backups that were made from here, and when one was last proved by a restore drill. */
public final class Backups {
    private final JdbcClient jdbc;

    Backups(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param proof why the last drill failed; empty when it was sound, or there was none */
    public record Made(
            Path shelf,
            String name,
            Instant madeAt,
            int seconds,
            long rows,
            long files,
            long bytes,
            boolean withKeys,
            @Nullable Instant provedAt,
            @Nullable String fault) {
        /** False when somebody took it away, or the disk that it lies on. */
        public boolean isThere() {
            return Files.isRegularFile(shelf.resolve(name).resolve(Manifest.NAME));
        }
    }

    /** Newest first. */
    public List<Made> newest(int most) {
        return jdbc.sql("select * from platform.backup order by made_at desc limit ?")
                .param(most)
                .query((row, n) -> new Made(
                        Path.of(row.getString("shelf")),
                        row.getString("name"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        row.getInt("seconds"),
                        row.getLong("row_count"),
                        row.getLong("file_count"),
                        row.getLong("bytes"),
                        row.getBoolean("with_keys"),
                        instant(row.getObject("proved_at", OffsetDateTime.class)),
                        row.getString("fault")))
                .list();
    }

    /** When a backup was last brought back in full. */
    Optional<Instant> lastProved() {
        return jdbc.sql("select max(proved_at) from platform.backup")
                .query((row, n) -> Optional.ofNullable(instant(row.getObject(1, OffsetDateTime.class))))
                .single();
    }

    List<Path> shelves() {
        return jdbc.sql("select distinct shelf from platform.backup").query(String.class).list().stream()
                .map(Path::of)
                .toList();
    }

    void add(Path shelf, TakeBackup.Taken taken) {
        Manifest manifest = taken.manifest();
        taken.forgotten()
                .forEach(name -> jdbc.sql("delete from platform.backup where shelf = ? and name = ?")
                        .params(shelf.toString(), name)
                        .update());
        jdbc.sql("""
                        insert into platform.backup
                            (shelf, name, made_at, seconds, row_count, file_count, bytes, with_keys)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        shelf.toString(),
                        taken.name(),
                        manifest.made().atOffset(ZoneOffset.UTC),
                        (int) taken.time().toSeconds(),
                        manifest.rows(),
                        manifest.fileCount(),
                        manifest.bytes(),
                        manifest.keys() != null)
                .update();
    }

    /** Forgets what was on this shelf and no longer is. */
    void keepOnly(Path shelf, List<Path> there) {
        jdbc.sql("delete from platform.backup where shelf = ? and not name = any (?)")
                .params(
                        shelf.toString(),
                        there.stream()
                                .map(path -> path.getFileName().toString())
                                .toArray(String[]::new))
                .update();
    }

    /** Notes a drill with this backup. */
    void drilled(Path shelf, String name, Instant at, @Nullable String fault) {
        jdbc.sql("""
                        update platform.backup
                        set proved_at = case when :fault::text is null then :at else proved_at end, fault = :fault
                        where shelf = :shelf and name = :name
                        """)
                .param("fault", fault)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("shelf", shelf.toString())
                .param("name", name)
                .update();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }
}
