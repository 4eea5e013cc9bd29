package org.mahalla.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Looks at one page after another at every width and keeps what is wrong with each. */
final class Looked {
    private final Map<String, List<String>> faults = new TreeMap<>();
    private int pages;

    /** Opens a page that must be there. */
    void at(Visitor visitor, String path) {
        at(visitor, path, 200);
    }

    void at(Visitor visitor, String path, int status) {
        assertThat(visitor.open(path)).as(path).isEqualTo(status);
        here(visitor, path);
    }

    /** The page that stands open. */
    void here(Visitor visitor, String name) {
        pages++;
        List<String> found = new ArrayList<>(Markup.untranslated(visitor.page().content()));
        found.addAll(Sight.faults(visitor.page(), Sight.WIDTHS));
        if (!found.isEmpty()) {
            faults.computeIfAbsent(visitor.path() + " " + name, none -> new ArrayList<>())
                    .addAll(found);
        }
    }

    /** Presses what sends a form, and looks at what comes. */
    void sent(Visitor visitor, String button, String name) {
        assertThat(press(visitor, button)).as(name).isEqualTo(200);
        here(visitor, name);
    }

    /** Presses what sends a form that must come back with what is wrong, all that was typed kept. */
    void refused(Visitor visitor, String button, String name) {
        assertThat(press(visitor, button)).as(name).isEqualTo(422);
        assertThat(visitor.page().locator(".errs a[href^='#']").count())
                .as(name)
                .isPositive();
        here(visitor, name);
    }

    void nothingIsWrong(int least) {
        assertThat(faults.entrySet().stream().map(Sight::told)).isEmpty();
        assertThat(pages).isGreaterThanOrEqualTo(least);
    }

    private static int press(Visitor visitor, String button) {
        Response answer = visitor.page()
                .waitForNavigation(() -> visitor.page().locator(button).first().click());
        return answer == null ? 0 : answer.status();
    }
}
