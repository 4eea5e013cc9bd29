package org.mahalla.problems.photos;

import java.util.function.Consumer;
import org.mahalla.platform.files.ContentHash;
import org.mahalla.platform.files.FileStore;
import org.mahalla.platform.timeline.KeptFigures;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Looks whether every file that a photo names is in the file store. */
@Component
class FilesThere implements KeptFigures {
    private final JdbcTemplate jdbc;
    private final FileStore files;

    FilesThere(JdbcTemplate jdbc, FileStore files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    @Override
    public String name() {
        return "problems.photo";
    }

    @Override
    public long recount(Consumer<String> differing) {
        long[] named = {0};
        jdbc.query("""
                select photo_id, v.file
                from problems.photo
                cross join lateral (values (file), (thumbnail), (original_file), (original_thumbnail)) as v (file)
                where v.file is not null
                order by photo_id, v.file
                """, row -> {
            named[0]++;
            String file = row.getString("file");
            if (!files.exists(new ContentHash(file))) {
                differing.accept(row.getString("photo_id") + ": file " + file + " is missing");
            }
        });
        return named[0];
    }
}
