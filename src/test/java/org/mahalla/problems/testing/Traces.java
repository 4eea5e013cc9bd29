package org.mahalla.problems.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.mahalla.shared.BrokenSealException;
import org.mahalla.shared.Sealer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks for words everywhere in a database and in a folder: in rows, behind seals, in files and in packed files. */
public final class Traces {
    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final Predicate<String> tells;

    public Traces(JdbcClient jdbc, Sealer sealer, Predicate<String> tells) {
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.tells = tells;
    }

    /** Tables of any schema in which a row tells of the bird to whoever reads it. */
    public List<String> readable() {
        List<String> found = new ArrayList<>();
        for (String table : tables()) {
            boolean holdsIt = jdbc.sql("select t::text from " + table + " t").query(String.class).list().stream()
                            .anyMatch(tells)
                    || bytes(table).stream().anyMatch(value -> tells.test(new String(value, StandardCharsets.UTF_8)));
            if (holdsIt) {
                found.add(table);
            }
        }
        return found;
    }

    /** Tables with a seal that holds it. */
    public List<String> sealed() {
        return tables().stream()
                .filter(table -> bytes(table).stream().anyMatch(value -> tells.test(opened(value))))
                .toList();
    }

    private List<String> tables() {
        return jdbc.sql("""
                        select quote_ident(table_schema) || '.' || quote_ident(table_name)
                        from information_schema.tables
                        where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
                          and has_table_privilege(quote_ident(table_schema) || '.' || quote_ident(table_name), 'SELECT')
                        order by 1
                        """).query(String.class).list();
    }

    private List<byte[]> bytes(String table) {
        List<String> columns = jdbc.sql("""
                        select quote_ident(attname) from pg_attribute
                        where attrelid = cast(? as regclass) and atttypid = 'bytea'::regtype and attnum > 0
                          and not attisdropped
                        """).param(table).query(String.class).list();
        return columns.stream()
                .flatMap(column -> jdbc
                        .sql("select " + column + " from " + table + " where " + column + " is not null")
                        .query(byte[].class)
                        .list()
                        .stream())
                .toList();
    }

    private String opened(byte[] value) {
        try {
            return sealer.open(value);
        } catch (BrokenSealException notSealed) {
            return "";
        }
    }

    /** Files under the folder in which it stands. */
    public List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> found = new ArrayList<>();
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                if (tells.test(content(file))) {
                    found.add(file);
                }
            }
            return found;
        }
    }

    private static String content(Path file) throws IOException {
        boolean packed = file.toString().endsWith(".gz");
        try (InputStream in = Files.newInputStream(file)) {
            byte[] all = (packed ? new GZIPInputStream(in) : in).readAllBytes();
            return new String(all, packed ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
        }
    }
}
