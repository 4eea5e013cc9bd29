package org.mahalla.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the scripts of a page weigh on the way to a phone, with the worker and the queue that come along with each. */
class ScriptsTests {
    private static final int MOST_BYTES = 10 * 1024;
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Pattern SCRIPT = Pattern.compile("page\\.asset\\(\"(js/[a-z]+\\.js)\"\\)");
    private static final Pattern PART = Pattern.compile("@template\\.([a-z.]+)\\(");
    private static final String QUEUE = "js/queue.js";

    private final Assets assets = new Assets();

    @Test
    void noPageBringsMoreThanItsShare() throws IOException {
        Map<String, Integer> heavy = new TreeMap<>();
        Set<String> seen = new HashSet<>();
        for (Path template : templates()) {
            Set<String> scripts = new HashSet<>();
            gather(template, scripts, new HashSet<>());
            seen.addAll(scripts);
            int bytes = scripts.stream().mapToInt(this::bytes).sum();
            if (!scripts.isEmpty()) {
                bytes += packed(assets.worker()) + (scripts.contains(QUEUE) ? 0 : bytes(QUEUE));
            }
            if (bytes > MOST_BYTES) {
                heavy.put(TEMPLATES.relativize(template).toString(), bytes);
            }
        }
        assertThat(heavy).isEmpty();
        assertThat(seen).as("scripts that some page names").contains(QUEUE, "js/here.js", "js/waiting.js", "js/map.js");
    }

    @Test
    void everyScriptIsNamedByAPage() throws IOException {
        Set<String> named = new HashSet<>();
        for (Path template : templates()) {
            gather(template, named, new HashSet<>());
        }
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/static/js"))) {
            assertThat(files.map(file -> "js/" + file.getFileName()).filter(name -> !name.equals("js/worker.js")))
                    .allMatch(named::contains);
        }
    }

    private void gather(Path template, Set<String> scripts, Set<Path> read) throws IOException {
        if (!read.add(template) || !Files.exists(template)) {
            return;
        }
        String text = Files.readString(template);
        SCRIPT.matcher(text).results().map(found -> found.group(1)).forEach(scripts::add);
        for (MatchResult part : PART.matcher(text).results().toList()) {
            gather(TEMPLATES.resolve(part.group(1).replace('.', '/') + ".jte"), scripts, read);
        }
    }

    private int bytes(String script) {
        return packed(Objects.requireNonNull(assets.find(script), script));
    }

    private static int packed(Asset asset) {
        return Objects.requireNonNull(asset.gzip()).length;
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".jte")).toList();
        }
    }
}
