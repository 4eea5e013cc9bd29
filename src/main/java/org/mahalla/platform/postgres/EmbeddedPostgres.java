package org.mahalla.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL of our own on loopback, with its files in the installation's data folder. Durable (fsync on), without a
 * socket file, and bound to this program: if this program dies in any way, the kernel asks PostgreSQL to stop cleanly
 * (`setpriv --pdeathsig`). If PostgreSQL dies alone, it is started again at the same address within a second or so. Root
 * is no obstacle: `unshare -U` starts it as nobody's child.
 *
 * <p>Refuses a data folder that another running Mahalla holds.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    public static final String OWNER = "mahalla_owner";
    public static final String DATABASE = "mahalla";
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(60);

    private final Path data;
    private final int port;
    private final Postmaster postgres;
    private final @Nullable FileLock lock;

    private EmbeddedPostgres(Path data, int port, Postmaster postgres, @Nullable FileLock lock) {
        this.data = data;
        this.port = port;
        this.postgres = postgres;
        this.lock = lock;
    }

    /** Starts the database kept under `folder`, made there on the first start. */
    public static EmbeddedPostgres start(Path folder, Path programs) {
        return start(folder, programs, Map.of());
    }

    /** As {@link #start(Path, Path)} with settings of PostgreSQL's own on top (tests switch fsync off). */
    public static EmbeddedPostgres start(Path folder, Path programs, Map<String, String> settings) {
        return start(folder, programs, settings, Postmaster.Patience.ORDINARY);
    }

    static EmbeddedPostgres start(
            Path folder, Path programs, Map<String, String> settings, Postmaster.Patience patience) {
        try {
            Files.createDirectories(folder);
            FileLock lock = lock(folder);
            Binaries binaries = Binaries.in(programs);
            Path data = folder.resolve("cluster");
            if (!Files.exists(data.resolve("PG_VERSION"))) {
                initialise(binaries, data);
            }
            awaitOrphan(data);
            int port = freePort();
            Postmaster postgres = Postmaster.start(
                    command(binaries, data, port, settings), folder.resolve("postgresql.log"), patience);
            EmbeddedPostgres started = new EmbeddedPostgres(data, port, postgres, lock);
            started.awaitReady();
            postgres.keep();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** JDBC address of the installation's database, for its owner. */
    public String url() {
        return url(DATABASE);
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=" + OWNER;
    }

    public long pid() {
        return postgres.process().pid();
    }

    /** Whether it fell so often in a row that it stays down until Mahalla is started again. */
    public boolean hasGivenUp() {
        return postgres.hasGivenUp();
    }

    /** Stops quickly and cleanly: clients are disconnected, everything committed is on disk. */
    @Override
    public void close() {
        try {
            postgres.stop(STOP_PATIENCE);
            if (lock != null) {
                lock.channel().close();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileLock lock(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("mahalla.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return lock;
            }
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw new DataFolderInUseException(folder, e);
        }
        channel.close();
        throw new DataFolderInUseException(folder, null);
    }

    private static void initialise(Binaries binaries, Path data) throws IOException {
        Path log = data.resolveSibling("initdb.log");
        List<String> command = new ArrayList<>(asOrdinaryUser());
        command.addAll(List.of(
                binaries.program("initdb").toString(),
                "--pgdata=" + data,
                "--username=" + OWNER,
                "--auth=trust",
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                "--locale-provider=icu",
                "--icu-locale=fa-IR"));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException("initdb failed: " + Files.readString(log));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static List<String> command(Binaries binaries, Path data, int port, Map<String, String> settings) {
        List<String> command = new ArrayList<>(asOrdinaryUser());
        if (onPath("setpriv")) {
            command.addAll(List.of("setpriv", "--pdeathsig", "INT"));
        }
        command.add(binaries.program("postgres").toString());
        command.addAll(List.of("-D", data.toString(), "-p", Integer.toString(port)));
        Map<String, String> ours = new java.util.LinkedHashMap<>(Map.of(
                "listen_addresses", "127.0.0.1",
                "unix_socket_directories", "",
                "fsync", "on",
                "synchronous_commit", "on",
                "max_connections", "60",
                "timezone", "UTC",
                "log_timezone", "UTC"));
        ours.putAll(Sizes.ofThisMachine().settings());
        ours.putAll(settings);
        ours.forEach((key, value) -> command.addAll(List.of("-c", key + "=" + value)));
        return command;
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own it is nobody. */
    private static List<String> asOrdinaryUser() {
        return "root".equals(System.getProperty("user.name")) ? List.of("unshare", "-U") : List.of();
    }

    private static boolean onPath(String program) {
        for (String folder : String.valueOf(System.getenv("PATH")).split(":", -1)) {
            if (Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }

    /** After a kill -9 of this program the old postmaster needs a moment to stop; starting over it would be refused. */
    private static void awaitOrphan(Path data) throws IOException {
        Path file = data.resolve("postmaster.pid");
        long deadline = System.nanoTime() + STOP_PATIENCE.toNanos();
        while (Files.exists(file) && System.nanoTime() < deadline) {
            List<String> lines = Files.readAllLines(file);
            long pid = lines.isEmpty() ? 0 : Long.parseLong(lines.getFirst().strip());
            if (pid <= 1 || ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty()) {
                return;
            }
            pause();
        }
    }

    private void awaitReady() throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            if (!postgres.process().isAlive()) {
                close();
                throw new IOException("PostgreSQL did not start: see " + data.resolveSibling("postgresql.log"));
            }
            try (var connection = DriverManager.getConnection(url("postgres"));
                    var statement = connection.createStatement();
                    var found =
                            statement.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")) {
                if (!found.next()) {
                    statement.execute("create database " + DATABASE);
                }
                return;
            } catch (SQLException e) {
                if (System.nanoTime() > deadline) {
                    close();
                    throw new IOException("PostgreSQL does not answer", e);
                }
                pause();
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
