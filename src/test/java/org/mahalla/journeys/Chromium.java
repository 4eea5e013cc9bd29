package org.mahalla.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** The one browser of the test run, of the system's own; tests that need it are skipped where there is none. */
final class Chromium {
    private static @Nullable Playwright playwright;
    private static @Nullable Browser browser;

    private Chromium() {}

    static synchronized Browser get() {
        Path program = program();
        if (browser == null) {
            browser = playwright()
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(program)
                            .setArgs(flags()));
        }
        return Objects.requireNonNull(browser);
    }

    /** A browser of its own that keeps what it knows in the folder, and finds it there when it is opened again. */
    static synchronized BrowserContext keptIn(Path profile) {
        return playwright()
                .chromium()
                .launchPersistentContext(
                        profile,
                        new BrowserType.LaunchPersistentContextOptions()
                                .setExecutablePath(program())
                                .setArgs(flags())
                                .setViewportSize(360, 740)
                                .setLocale("fa-IR"));
    }

    private static Path program() {
        Path program = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(Path.of(""));
        Assumptions.assumeTrue(Files.isExecutable(program), "skipped: no Chromium is installed");
        return program;
    }

    private static Playwright playwright() {
        if (playwright == null) {
            Playwright made = Playwright.create();
            Runtime.getRuntime().addShutdownHook(new Thread(made::close));
            playwright = made;
        }
        return Objects.requireNonNull(playwright);
    }

    private static List<String> flags() {
        List<String> flags = new ArrayList<>(List.of(
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage"));
        if ("root".equals(System.getProperty("user.name"))) {
            flags.add("--no-sandbox");
        }
        return flags;
    }
}
