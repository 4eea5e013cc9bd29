package org.mahalla.platform.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;
import org.mahalla.platform.postgres.Migrations;
import org.mahalla.shared.RefusedException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * All rows of the database out into files and in again, by the database's own copy, so that any PostgreSQL from 15 on can
 * take what any other gave. Works as the schemas' owner.
 */
final class DatabaseCopy {
    private static final String TABLES = """
            select n.nspname, c.relname,
                   string_agg(quote_ident(a.attname), ',' order by a.attnum) filter (where a.attgenerated = '')
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            where c.relkind = 'r' and n.nspname = any (?) and c.relname <> 'migration'
            group by n.nspname, c.relname
            order by n.nspname, c.relname
            """;
    /** Foreign keys last: they need the other keys. */
    private static final String KEYS = """
            select c.conrelid::regclass::text, quote_ident(c.conname), pg_get_constraintdef(c.oid)
            from pg_constraint c
            join pg_class t on t.oid = c.conrelid
            join pg_namespace n on n.oid = c.connamespace
            where c.contype in ('p', 'u', 'f') and n.nspname = any (?) and t.relname <> 'migration'
            order by c.contype = 'f', 1, 2
            """;

    private static final String INDEXES = """
            select n.nspname, quote_ident(i.relname), pg_get_indexdef(x.indexrelid)
            from pg_index x
            join pg_class i on i.oid = x.indexrelid
            join pg_namespace n on n.oid = i.relnamespace
            where n.nspname = any (?) and not exists (select 1 from pg_constraint c where c.conindid = x.indexrelid)
            order by 1, 2
            """;

    private final DataSource owner;

    DatabaseCopy(DataSource owner) {
        this.owner = owner;
    }

    record Copied(String postgres, SortedMap<String, String> migrations, List<Manifest.Table> tables) {}

    /** Every table but those left out, as they are at one moment, while others read and write. */
    Copied out(Path folder, Set<String> leftOut) throws IOException {
        try (Connection connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            List<Manifest.Table> copied = new ArrayList<>();
            for (Table table : tables(connection)) {
                if (!leftOut.contains(table.qualified())) {
                    copied.add(out(connection, table, folder));
                }
            }
            Copied all = new Copied(version(connection), migrations(connection), copied);
            connection.rollback();
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException("the database could not be read", e);
        }
    }

    /**
     * The rows of a backup into an empty database, made here as it was at the time of the backup; all or nothing. Keys and
     * indexes are made when the rows are there, which is many times quicker than keeping them while rows come. Refuses
     * with PLT-502 what a later Mahalla made, with PLT-505 a database that is in use.
     */
    void in(Path folder, Manifest manifest) throws IOException {
        try (Connection connection = owner.getConnection()) {
            if (!tables(connection).isEmpty()) {
                throw new RefusedException("PLT-505");
            }
            if (!Migrations.run(owner, manifest.migrations())) {
                throw new RefusedException("PLT-502");
            }
            connection.setAutoCommit(false);
            execute(connection, "set local maintenance_work_mem = '256MB'");
            List<String[]> keys = rows(connection, KEYS);
            for (String[] key : keys.reversed()) {
                execute(connection, "alter table " + key[0] + " drop constraint " + key[1]);
            }
            List<String[]> indexes = rows(connection, INDEXES);
            for (String[] index : indexes) {
                execute(connection, "drop index " + index[0] + "." + index[1]);
            }
            String all = tables(connection).stream().map(Table::qualified).collect(Collectors.joining(", "));
            execute(connection, "truncate " + all);
            for (Manifest.Table table : manifest.tables()) {
                in(connection, table, folder);
            }
            for (String[] index : indexes) {
                execute(connection, index[2]);
            }
            for (String[] key : keys) {
                execute(connection, "alter table " + key[0] + " add constraint " + key[1] + " " + key[2]);
            }
            connection.commit();
            connection.setAutoCommit(true);
            execute(connection, "analyze");
        } catch (SQLException e) {
            throw new IllegalStateException("the database could not be filled", e);
        }
    }

    /** Packed quickly: the rows are sealed or hashed for the most part, and harder packing gains little. */
    private static final class Packed extends GZIPOutputStream {
        Packed(OutputStream out) throws IOException {
            super(out, 1 << 16);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    private record Table(String schema, String name, String columns) {
        String qualified() {
            return schema + "." + name;
        }
    }

    private static Manifest.Table out(Connection connection, Table table, Path folder)
            throws IOException, SQLException {
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        long[] rows = {0};
        Manifest.Part part = OnDisk.write(folder.resolve(table.qualified() + ".gz"), out -> {
            try (GZIPOutputStream packed = new Packed(new BufferedOutputStream(out))) {
                rows[0] = copy.copyOut("copy " + table.qualified() + " (" + table.columns() + ") to stdout", packed);
            } catch (SQLException e) {
                throw new IOException(e);
            }
        });
        return new Manifest.Table(
                table.schema(), table.name(), List.of(table.columns().split(",")), rows[0], part);
    }

    private static void in(Connection connection, Manifest.Table table, Path folder) throws IOException, SQLException {
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        Path file = folder.resolve(table.part().name());
        try (InputStream rows = new GZIPInputStream(Files.newInputStream(file), 1 << 16)) {
            long written = copy.copyIn(
                    "copy " + table.qualified() + " (" + String.join(",", table.columns())
                            + ") from stdin with (freeze)",
                    rows);
            if (written != table.rows()) {
                throw new RefusedException("PLT-503", table.part().name());
            }
        }
    }

    private static List<Table> tables(Connection connection) throws SQLException {
        return rows(connection, TABLES).stream()
                .map(row -> new Table(row[0], row[1], row[2]))
                .toList();
    }

    private static List<String[]> rows(Connection connection, String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("text", Migrations.SCHEMAS.toArray()));
            try (ResultSet result = statement.executeQuery()) {
                List<String[]> rows = new ArrayList<>();
                while (result.next()) {
                    rows.add(new String[] {result.getString(1), result.getString(2), result.getString(3)});
                }
                return rows;
            }
        }
    }

    private static String version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("show server_version")) {
            result.next();
            return result.getString(1);
        }
    }

    private static SortedMap<String, String> migrations(Connection connection) throws SQLException {
        SortedMap<String, String> last = new TreeMap<>();
        for (String schema : Migrations.all()) {
            try (Statement statement = connection.createStatement();
                    ResultSet result = statement.executeQuery(
                            "select version from " + schema + ".migration where success and version is not null"
                                    + " order by string_to_array(version, '.')::int[] desc limit 1")) {
                if (result.next()) {
                    last.put(schema, result.getString(1));
                }
            }
        }
        return last;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
