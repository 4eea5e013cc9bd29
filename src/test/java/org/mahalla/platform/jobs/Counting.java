package org.mahalla.platform.jobs;

import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.mahalla.shared.RefusedException;

/** Counts pieces, a permit for each, and can be told how to end. */
final class Counting implements JobKind<Counting.Pieces> {
    final Semaphore permits = new Semaphore(0);
    final AtomicInteger runs = new AtomicInteger();
    final AtomicInteger breakages = new AtomicInteger();

    record Pieces(int count, String end) {}

    @Override
    public String kind() {
        return "counting";
    }

    @Override
    public Class<Pieces> payload() {
        return Pieces.class;
    }

    @Override
    public JobTitle title(Pieces pieces) {
        return JobTitle.of("test.counting", Integer.toString(pieces.count()));
    }

    @Override
    public JobResult run(Pieces pieces, JobProgress progress) {
        runs.incrementAndGet();
        progress.total(pieces.count());
        for (int i = 0; i < pieces.count(); i++) {
            takePermit(progress);
            progress.done(i + 1);
        }
        if (pieces.end().equals("refuse")) {
            throw new RefusedException("PLT-304", 7);
        }
        if (breakages.getAndDecrement() > 0) {
            throw new IllegalStateException("as the test wishes");
        }
        return new JobResult(Map.of("counted", pieces.count()));
    }

    private void takePermit(JobProgress progress) {
        try {
            while (!permits.tryAcquire(50, TimeUnit.MILLISECONDS)) {
                progress.throwIfCancelled();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
