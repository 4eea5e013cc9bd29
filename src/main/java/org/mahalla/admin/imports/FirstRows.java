package org.mahalla.admin.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.mahalla.platform.tables.Row;
import org.mahalla.platform.tables.TableReader;
import org.mahalla.shared.PersonalDetails;
import org.springframework.stereotype.Component;

/** The header of a file and one row as a sample, in which numbers and addresses of persons are hidden. */
@Component
class FirstRows {
    private static final int LONGEST = 60;

    private final Uploads uploads;

    FirstRows(Uploads uploads) {
        this.uploads = uploads;
    }

    record Column(String name, String sample) {}

    List<Column> of(Upload upload) {
        try {
            Path folder = Files.createTempDirectory("mahalla-import");
            try {
                Path file = folder.resolve("file");
                uploads.open(upload, file);
                return read(file);
            } finally {
                Uploads.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Refuses a file that is no table. */
    static List<Column> read(Path file) {
        try (TableReader reader = TableReader.open(file)) {
            Iterator<Row> rows = reader.iterator();
            Row first = rows.hasNext() ? rows.next() : null;
            return reader.columns().stream()
                    .map(name -> new Column(name, first == null ? "" : shown(first.get(name))))
                    .toList();
        }
    }

    private static String shown(String text) {
        String hidden = PersonalDetails.hide(text.strip());
        return hidden.length() <= LONGEST ? hidden : hidden.substring(0, LONGEST) + "…";
    }
}
