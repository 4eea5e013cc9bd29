package org.mahalla.launcher;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.mahalla.launcher.year.Year;
import org.mahalla.launcher.year.YearClock;
import org.mahalla.platform.jobs.Every;

/**
 * Two nodes on one database that run the rounds of referrals at the same moment. When one is to break off, it is closed while
 * its rounds run and started anew; what it had begun is done by the other, or by itself when it is there again.
 */
final class YearNodes implements Year.Nodes, AutoCloseable {
    private static final List<String> ROUNDS = List.of("referrals-climb", "referrals-remind");
    private static final long BEFORE_BREAKING_OFF_MILLIS = 15;

    private final Installation installation;
    private final List<Running> nodes = new ArrayList<>();
    private int restarts;

    YearNodes(Installation installation) {
        this.installation = installation;
        nodes.add(Running.living(installation));
        nodes.add(Running.living(installation));
    }

    int restarts() {
        return restarts;
    }

    @Override
    public void run(LocalDate day, boolean breaksOff) {
        nodes.forEach(node -> node.bean(YearClock.class).set(day));
        if (breaksOff) {
            together(true);
            nodes.set(1, Running.living(installation));
            nodes.get(1).bean(YearClock.class).set(day);
            restarts++;
        }
        together(false);
    }

    private void together(boolean breaksOff) {
        CountDownLatch started = new CountDownLatch(2);
        List<RuntimeException> failed = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Running node = nodes.get(i);
            boolean closed = breaksOff && i == 1;
            threads.add(Thread.ofPlatform().start(() -> {
                started.countDown();
                try {
                    ROUNDS.forEach(name -> rounds(node, name));
                } catch (RuntimeException e) {
                    if (!closed) {
                        synchronized (failed) {
                            failed.add(e);
                        }
                    }
                }
            }));
        }
        try {
            started.await();
            if (breaksOff) {
                Thread.sleep(BEFORE_BREAKING_OFF_MILLIS);
                nodes.get(1).close();
            }
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!failed.isEmpty()) {
            throw failed.getFirst();
        }
    }

    /** Runs what comes round by this name, as the scheduler does. */
    static void rounds(Running node, String name) {
        node.beans(Every.class).stream()
                .filter(every -> every.name().equals(name))
                .forEach(every -> every.work().run());
    }

    @Override
    public void close() {
        nodes.forEach(Running::close);
    }
}
