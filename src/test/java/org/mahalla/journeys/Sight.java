package org.mahalla.journeys;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Whether everybody can read a page: axe's rules and no sideways scroll, at three widths. */
final class Sight {
    static final List<Integer> WIDTHS = List.of(320, 768, 1440);
    private static final String AXE = read();
    private static final String RUN = """
            () => axe.run(document, {resultTypes: ['violations'], runOnly: {type: 'tag', values:
                ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}})
              .then(r => r.violations.map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n =>
                n.html.slice(0, 160) + ' (' + n.failureSummary.split('\\n').slice(1).join(' ').slice(0, 160) + ')').join(' | ')))
            """;
    private static final String RESIZED = """
            width => new Promise(done => { const look = () =>
                document.documentElement.clientWidth === width ? done() : requestAnimationFrame(look); look(); })
            """;
    private static final String WIDER = """
            () => { const wide = document.documentElement.clientWidth;
                return document.documentElement.scrollWidth <= wide ? '' : [...document.querySelectorAll('body *')]
                  .filter(e => { const r = e.getBoundingClientRect(); return r.width && (r.right > wide + 1 || r.left < -1); })
                  .slice(0, 3).map(e => e.outerHTML.slice(0, 120)).join(' | ') || 'the page itself'; }
            """;

    private Sight() {}

    /** What is wrong with the page that stands open; each fault names the width. */
    static List<String> faults(Page page, List<Integer> widths) {
        List<String> faults = new ArrayList<>();
        page.evaluate(AXE);
        for (int width : widths) {
            page.setViewportSize(width, 800);
            page.evaluate(RESIZED, width);
            String wider = String.valueOf(page.evaluate(WIDER));
            if (!wider.isEmpty()) {
                faults.add(width + " px scrolls sideways: " + wider);
            }
            for (Object violation : (List<?>) Objects.requireNonNull(page.evaluate(RUN))) {
                faults.add(width + " px " + violation);
            }
        }
        return faults;
    }

    private static String read() {
        try (InputStream in = Sight.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A short name for a fault on many pages. */
    static String told(Map.Entry<String, List<String>> page) {
        return page.getKey() + "\n    " + String.join("\n    ", page.getValue());
    }
}
