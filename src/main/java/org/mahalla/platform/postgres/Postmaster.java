package org.mahalla.platform.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server process and the thread that lives with it. The kernel's death signal follows the thread that forked, so the
 * fork is made by a thread that ends only after the process. Once kept, a process that falls is started again in the same
 * place by the same thread, until it falls too often in a row.
 */
final class Postmaster {
    /** How often in a row it may fall, how long to wait after the first fall, and after what life a fall is a first one. */
    record Patience(int falls, Duration pause, Duration steady) {
        /** Gives up after a little more than a minute: the workers of a killed server may need some of it to leave. */
        static final Patience ORDINARY = new Patience(20, Duration.ofMillis(100), Duration.ofMinutes(1));

        private static final long LONGEST_MILLIS = 5_000;

        /** Twice as long after every fall, five seconds at most. */
        Duration before(int fall) {
            return Duration.ofMillis(Math.min(pause.toMillis() << Math.min(fall - 1, 10), LONGEST_MILLIS));
        }
    }

    private static final Logger logger = LoggerFactory.getLogger(Postmaster.class);

    private final ProcessBuilder program;
    private final Path log;
    private final Patience patience;
    private Process process;
    private boolean kept;
    private boolean stopped;
    private volatile boolean givenUp;

    private Postmaster(ProcessBuilder program, Path log, Patience patience, Process process) {
        this.program = program;
        this.log = log;
        this.patience = patience;
        this.process = process;
    }

    static Postmaster start(List<String> command, Path log, Patience patience) throws IOException {
        ProcessBuilder program = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        CompletableFuture<Postmaster> forked = new CompletableFuture<>();
        Thread thread = new Thread(
                () -> {
                    try {
                        Postmaster postmaster = new Postmaster(program, log, patience, program.start());
                        forked.complete(postmaster);
                        postmaster.live();
                    } catch (IOException e) {
                        forked.completeExceptionally(e);
                    }
                },
                "postgresql");
        thread.setDaemon(true);
        thread.start();
        try {
            return forked.get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IOException("cannot start PostgreSQL", e);
        }
    }

    /** From now on it is started again when it falls. */
    synchronized void keep() {
        kept = true;
    }

    synchronized Process process() {
        return process;
    }

    /** Whether it fell so often in a row that it is not started any more. */
    boolean hasGivenUp() {
        return givenUp;
    }

    /** Asks it to end and lets it lie; clients are disconnected, everything committed is on disk. */
    void stop(Duration patience) throws IOException, InterruptedException {
        Process last = letLie();
        if (last.isAlive()) {
            signal(last, "INT");
            if (!last.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
                signal(last, "QUIT");
            }
        }
    }

    private synchronized Process letLie() {
        stopped = true;
        return process;
    }

    private void live() {
        try {
            int falls = 0;
            while (true) {
                long born = System.nanoTime();
                int code = process().waitFor();
                falls = System.nanoTime() - born > patience.steady().toNanos() ? 1 : falls + 1;
                if (!mayRise()) {
                    return;
                }
                if (falls > patience.falls()) {
                    givenUp = true;
                    logger.error(
                            "PostgreSQL ended {} times in a row and is not started any more; see {} and start Mahalla again",
                            falls,
                            log);
                    return;
                }
                logger.warn("PostgreSQL ended by itself (exit code {}); starting it again", code);
                Thread.sleep(patience.before(falls));
                rise();
            }
        } catch (IOException e) {
            givenUp = true;
            logger.error("PostgreSQL cannot be started again; start Mahalla again", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean mayRise() {
        return kept && !stopped;
    }

    private synchronized void rise() throws IOException {
        if (mayRise()) {
            process = program.start();
        }
    }

    private static void signal(Process process, String signal) throws IOException {
        new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start();
    }
}
