package org.mahalla.problems.photos;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.mahalla.platform.files.ContentHash;
import org.mahalla.platform.files.FileStore;
import org.mahalla.platform.files.Photo;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The only way a file of a photo goes. The same picture is one file for all who took it, so it stays as long as a photo or
 * a report being written holds it. Whoever writes or deletes a row that names a file waits for the others who do.
 */
@Component
public class KeptFiles {
    /** Sets these locks apart from others. */
    private static final long LOCK = 0x66696c65;

    private final JdbcClient jdbc;
    private final FileStore files;

    KeptFiles(JdbcClient jdbc, FileStore files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    /** Both files of each photo. */
    public static List<String> names(Collection<Photo> photos) {
        return photos.stream()
                .flatMap(photo ->
                        Stream.of(photo.picture().hex(), photo.thumbnail().hex()))
                .toList();
    }

    /** Keeps the files from being deleted until the end of the transaction, which writes the row that names them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(Collection<String> names) {
        names.stream()
                .distinct()
                .sorted()
                .forEach(name -> jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, ?))")
                        .params(name, LOCK)
                        .query((row, n) -> name)
                        .single());
    }

    /** Whether all files of the photos are there; once a row that names them is written, they stay. */
    public boolean all(Collection<Photo> photos) {
        return names(photos).stream().allMatch(name -> files.exists(new ContentHash(name)));
    }

    /** Deletes those that no row names any more. To be called after the rows went, in their transaction. */
    @Transactional
    public void deleteUnneeded(Collection<String> names) {
        hold(names);
        for (String name : names) {
            if (!stillNeeded(name)) {
                files.delete(new ContentHash(name));
            }
        }
    }

    boolean stillNeeded(String file) {
        return jdbc.sql("""
                        select exists (select 1 from problems.photo where file = :file)
                            or exists (select 1 from problems.photo where thumbnail = :file)
                            or exists (select 1 from problems.photo where original_file = :file)
                            or exists (select 1 from problems.photo where original_thumbnail = :file)
                            or exists (select 1 from problems.draft where files @> array[cast(:file as text)])
                        """).param("file", file).query(Boolean.class).single();
    }
}
