package org.mahalla.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Java's ahead-of-time cache, which more than halves the start. It is made once, by a second, nice process that starts
 * Mahalla on an empty temporary folder, asks it a few pages and ends; the next start finds it.
 */
final class AotCache {
    private static final long PATIENCE_MINUTES = 10;

    private AotCache() {}

    static void makeIfMissing(Installation installation) {
        String app = System.getProperty("mahalla.app");
        if (app == null || "off".equals(System.getenv("MAHALLA_AOT"))) {
            return;
        }
        Path cache = Path.of(app, "mahalla.aot");
        if (!Files.exists(cache)) {
            Thread.ofPlatform().daemon().name("aot-cache").start(() -> make(Path.of(app), cache));
        }
    }

    private static void make(Path app, Path cache) {
        Path fresh = app.resolve("mahalla.aot." + ProcessHandle.current().pid());
        try {
            Path data = Files.createTempDirectory("mahalla-training");
            Process training = new ProcessBuilder(command(app, fresh, data))
                    .redirectErrorStream(true)
                    .redirectOutput(app.resolve("aot.log").toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(training::destroy));
            if (training.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES) && Files.exists(fresh)) {
                Files.move(fresh, cache, StandardCopyOption.ATOMIC_MOVE);
            }
            Training.delete(data);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command(Path app, Path fresh, Path data) {
        List<String> command = new ArrayList<>(List.of("nice", "-n", "15"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-XX:AOTCacheOutput=" + fresh,
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-Djava.awt.headless=true",
                "-Dmahalla.app=" + app,
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                app.resolve("mahalla.jar").toString(),
                "bench",
                "training",
                "--data",
                data.toString()));
        return command;
    }
}
