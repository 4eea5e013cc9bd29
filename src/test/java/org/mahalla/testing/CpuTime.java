package org.mahalla.testing;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/** CPU time of the calling thread: a bound on work that holds on a busy machine too. */
public final class CpuTime {
    private CpuTime() {}

    public static Duration of(Runnable work) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        work.run();
        return Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before);
    }
}
