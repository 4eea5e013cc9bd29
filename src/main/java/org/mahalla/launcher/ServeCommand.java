package org.mahalla.launcher;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** `./mahalla serve`: serves until it is told to stop. */
@Command(name = "serve", description = "Serve the installation in the data folder.", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Installation installation = new Installation();

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

    @Override
    public Integer call() throws InterruptedException {
        Running running = Running.serving(installation, host, port, Map.of());
        spec.commandLine().getOut().println("ready http://" + host + ":" + running.port());
        AotCache.makeIfMissing(installation);
        new CountDownLatch(1).await();
        return 0;
    }
}
