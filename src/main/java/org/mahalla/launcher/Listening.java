package org.mahalla.launcher;

import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import picocli.CommandLine.Option;

/** Where to listen, and serving there until told to stop. */
final class Listening {
    @Option(
            names = "--port",
            description = "Port to listen on, 0 for any free one (default: ${DEFAULT-VALUE}).",
            defaultValue = "8080")
    private int port;

    @Option(
            names = "--host",
            description = "Address to listen on (default: ${DEFAULT-VALUE}).",
            defaultValue = "127.0.0.1")
    private String host = "127.0.0.1";

    /** Prints the one line `ready …` once pages are answered; `before` may print more ahead of it. */
    void serve(Installation installation, Map<String, String> settings, PrintWriter out, Consumer<Running> before)
            throws InterruptedException {
        Running running = Running.serving(installation, host, port, settings);
        before.accept(running);
        out.println("ready http://" + host + ":" + running.port());
        AotCache.makeIfMissing(installation);
        new CountDownLatch(1).await();
    }
}
