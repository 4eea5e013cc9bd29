package org.mahalla.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Geolocation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A phone that is closed and opened again and remembers; it reaches Mahalla over a wire. */
final class Phone implements AutoCloseable {
    private final Path memory;
    private final Wire wire;
    private final List<String> offences = new ArrayList<>();
    private BrowserContext context;
    private Page page;
    private boolean connected = true;

    Phone(Path memory, Wire wire) {
        this.memory = memory;
        this.wire = wire;
        context = Chromium.keptIn(memory);
        page = begin();
    }

    Page page() {
        return page;
    }

    /** As when the battery is empty: the browser is gone, and comes back with what it had kept. */
    void restart() {
        context.close();
        context = Chromium.keptIn(memory);
        page = begin();
        context.setOffline(!connected);
    }

    void standAt(double latitude, double longitude) {
        context.grantPermissions(List.of("geolocation"));
        context.setGeolocation(new Geolocation(latitude, longitude));
    }

    void disconnect() {
        connected = false;
        wire.become(Wire.State.CUT);
        context.setOffline(true);
    }

    void connect(Wire.State state) {
        connected = true;
        wire.become(state);
        context.setOffline(false);
    }

    void open(String path) {
        page.navigate(wire.address() + path);
        if (page.url().endsWith("/report/here")) {
            page.waitForSelector("form[data-ready]", new Page.WaitForSelectorOptions().setTimeout(20_000));
        }
    }

    /** Opens the one-page form with a network and waits until the phone could do without. */
    void learn(String path) {
        open(path);
        page.waitForFunction("() => navigator.serviceWorker.controller");
    }

    void write(String neighbourhood, String words) {
        page.locator("#neighbourhood").selectOption(neighbourhood);
        page.locator("label[for=a-lighting-power]").click();
        page.locator("label[for=t-lamp-out]").click();
        page.locator("#text").fill(words);
    }

    void photograph(int photos) {
        for (int i = 0; i < photos; i++) {
            page.locator("#photos").setInputFiles(new FilePayload("IMG.JPG", "image/jpeg", Drawings.talkative(i)));
            page.locator("#photo-list .file").nth(i).waitFor(new Locator.WaitForOptions().setTimeout(60_000));
        }
        until("async n => ((await Queue.draft()) || {photos: []}).photos.length === n", photos);
    }

    void send() {
        page.locator("#send").click();
        page.waitForSelector("#told:not([hidden])");
    }

    /** Waits until what the script promises comes true. */
    void until(String promise, Object argument) {
        for (int i = 0; i < 200; i++) {
            if (Boolean.TRUE.equals(page.evaluate(promise, argument))) {
                return;
            }
            page.waitForTimeout(100);
        }
        throw new AssertionError("never came true: " + promise);
    }

    int waiting() {
        return ((Number) page.evaluate("async () => (await Queue.waiting()).length")).intValue();
    }

    boolean shows(String selector) {
        return page.locator(selector).first().isVisible();
    }

    @Override
    public void close() {
        context.close();
        assertThat(offences).isEmpty();
    }

    private Page begin() {
        Page first =
                context.pages().isEmpty() ? context.newPage() : context.pages().getFirst();
        first.setDefaultTimeout(15_000);
        first.onDialog(Dialog::accept);
        first.onConsoleMessage(this::said);
        return first;
    }

    private void said(ConsoleMessage message) {
        if (message.text().contains("Content Security Policy") || message.text().contains("Uncaught")) {
            offences.add(message.text());
        }
    }
}
