package org.mahalla.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a cheap phone on a bad line sees of a running Mahalla: 400 kbit/s, 400 ms there and back, a processor six times
 * slower; nothing in its cache. Run by `./mahalla bench phone`, never among the tests: it measures time.
 */
@EnabledIfSystemProperty(named = "mahalla.phone.address", matches = "http.*")
class SlowPhoneFigures {
    private static final int RUNS = 5;
    private static final double BITS_PER_BYTE = 8;
    private static final String OBSERVE = """
            window.paint = 0; window.shift = 0;
            new PerformanceObserver(list => list.getEntries().forEach(one => window.paint = one.startTime))
                .observe({ type: "largest-contentful-paint", buffered: true });
            new PerformanceObserver(list => list.getEntries().forEach(one => {
                if (!one.hadRecentInput) window.shift += one.value; }))
                .observe({ type: "layout-shift", buffered: true });
            """;

    private record Seen(double paint, double shift) {}

    private final String address = System.getProperty("mahalla.phone.address", "");

    @Test
    void everyFirstViewIsQuickAndStandsStill() {
        Map<String, Object> figures = new LinkedHashMap<>();
        pages().forEach((name, path) -> {
            List<Double> paints = new ArrayList<>();
            double shift = 0;
            for (int run = 0; run < RUNS; run++) {
                Seen seen = look(path);
                paints.add(seen.paint);
                shift = Math.max(shift, seen.shift);
            }
            paints.sort(null);
            figures.put(
                    name, Map.of("lcp_ms", Math.round(paints.get(RUNS / 2)), "cls", Math.round(shift * 1000) / 1000.0));
        });
        var machine = ManagementFactory.getOperatingSystemMXBean();
        System.out.println(JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "machine",
                        Map.of("cores", machine.getAvailableProcessors(), "load", machine.getSystemLoadAverage()),
                        "runs",
                        RUNS,
                        "figures",
                        figures)));
        assertThat(figures).hasSize(5);
    }

    private Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        try (BrowserContext context = Chromium.get().newContext()) {
            Page page = context.newPage();
            pages.put("home", "/");
            pages.put("list", "/problems");
            page.navigate(address + "/problems");
            pages.put(
                    "problem",
                    page.locator("main a[href^='/problems/0']").first().getAttribute("href"));
            page.navigate(address + "/report");
            page.locator("select[name=neighbourhood]")
                    .selectOption(page.locator("select[name=neighbourhood] option:nth-child(2)")
                            .first()
                            .getAttribute("value"));
            page.locator("main form button.btn").last().click();
            page.waitForURL("**/what");
            pages.put("report_step_2", page.url().substring(address.length()));
            pages.put("track", "/track");
        }
        return pages;
    }

    private Seen look(String path) {
        try (BrowserContext context =
                Chromium.get().newContext(new Browser.NewContextOptions().setViewportSize(360, 640))) {
            Page page = context.newPage();
            page.setDefaultTimeout(60_000);
            page.addInitScript(OBSERVE);
            CDPSession phone = context.newCDPSession(page);
            phone.send("Network.enable");
            JsonObject line = new JsonObject();
            line.addProperty("offline", false);
            line.addProperty("latency", 400);
            line.addProperty("downloadThroughput", 400_000 / BITS_PER_BYTE);
            line.addProperty("uploadThroughput", 400_000 / BITS_PER_BYTE);
            phone.send("Network.emulateNetworkConditions", line);
            JsonObject slow = new JsonObject();
            slow.addProperty("rate", 6);
            phone.send("Emulation.setCPUThrottlingRate", slow);
            page.navigate(address + path);
            page.waitForLoadState();
            page.evaluate("() => document.fonts.ready.then(() => new Promise(done => requestAnimationFrame(done)))");
            return new Seen(number(page, "window.paint"), number(page, "window.shift"));
        }
    }

    private static double number(Page page, String what) {
        return ((Number) page.evaluate(what)).doubleValue();
    }
}
