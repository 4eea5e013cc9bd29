package org.mahalla.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One person with a browser of their own. Counts taps, and keeps what no page may do: ask another host, break the
 * content policy, answer with a fault.
 */
final class Visitor implements AutoCloseable {
    private static final int MOST_STOPS = 250;

    private final String address;
    private final BrowserContext context;
    private final Page page;
    private final List<String> offences = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();
    private int taps;

    private Visitor(String address, Browser.NewContextOptions options) {
        this.address = address;
        context = Chromium.get().newContext(options.setLocale("fa-IR"));
        page = context.newPage();
        page.setDefaultTimeout(15_000);
        page.onRequest(this::asked);
        page.onConsoleMessage(this::said);
        page.onResponse(response -> {
            if (response.status() >= 500) {
                offences.add(response.status() + " " + response.url());
            }
        });
    }

    /** A cheap phone whose browser runs no script. */
    static Visitor withoutScript(World world) {
        return new Visitor(
                world.address(),
                new Browser.NewContextOptions().setJavaScriptEnabled(false).setViewportSize(360, 640));
    }

    static Visitor atTheDeskWithoutScript(World world) {
        return new Visitor(
                world.address(),
                new Browser.NewContextOptions().setJavaScriptEnabled(false).setViewportSize(1440, 900));
    }

    static Visitor atTheDesk(World world) {
        return atTheDesk(world.address());
    }

    static Visitor atTheDesk(String address) {
        return new Visitor(address, new Browser.NewContextOptions().setViewportSize(1440, 900));
    }

    /** Signed in by the cookie of a session. */
    Visitor carrying(jakarta.servlet.http.Cookie cookie) {
        context.addCookies(List.of(new Cookie(cookie.getName(), cookie.getValue()).setUrl(address)));
        return this;
    }

    Page page() {
        return page;
    }

    int taps() {
        return taps;
    }

    List<String> requests() {
        return requests;
    }

    /** Goes there; says with which status it was answered. */
    int open(String path) {
        requests.clear();
        return Objects.requireNonNull(page.navigate(address + path)).status();
    }

    void tap(String selector) {
        tap(page.locator(selector).first());
    }

    void tap(Locator where) {
        where.click();
        taps++;
    }

    /** A tap to open the list and one on the entry. */
    void choose(String selector, String value) {
        page.locator(selector).selectOption(value);
        taps += 2;
    }

    void type(String selector, String text) {
        page.locator(selector).fill(text);
    }

    /** Goes there by the Tab key alone, however many stops it takes. */
    Visitor reach(String selector) {
        String standsThere = "selector => document.activeElement.matches(selector)";
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            if (Boolean.TRUE.equals(page.evaluate(standsThere, selector))) {
                return this;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("the Tab key does not lead to " + selector + " on " + page.url());
    }

    void type(String text) {
        page.keyboard().press("Control+a");
        page.keyboard().type(text);
    }

    /** A key where the focus is, and the page that it leads to. */
    void press(String key) {
        page.waitForNavigation(() -> page.keyboard().press(key));
    }

    String path() {
        return page.url().substring(address.length());
    }

    @Override
    public void close() {
        context.close();
        assertThat(offences).isEmpty();
    }

    private void asked(Request request) {
        requests.add(request.url());
        if (!request.url().startsWith(address) && !request.url().startsWith("data:")) {
            offences.add("another host: " + request.url());
        }
    }

    private void said(ConsoleMessage message) {
        if (message.text().contains("Content Security Policy") || message.text().contains("Uncaught")) {
            offences.add(message.text());
        }
    }
}
