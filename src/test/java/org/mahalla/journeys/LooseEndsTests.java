package org.mahalla.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing lies about: every page that is named is there, every template is shown, every message is said. */
class LooseEndsTests {
    private static final Path JAVA = Path.of("src/main/java");
    private static final Path TEMPLATES = Path.of("src/main/jte");
    /** The kit of the screens, each piece of which the frame's own tests draw. */
    private static final String KIT = "frame/components/";

    private static final Pattern VIEW = Pattern.compile("\"([a-z]+(?:/[a-z]+){1,2})\"");
    private static final Pattern CALLED = Pattern.compile("@template\\.([a-z.]+)\\(");
    private static final Pattern SAID = Pattern.compile("\"([a-zA-Z]+(?:[.-][a-zA-Z0-9_-]+)*\\.?)\"");
    /** Beginnings of keys that are put together in more than one step. */
    private static final Set<String> BUILT = Set.of("frame.error.");

    @Test
    void everyPageThatIsNamedIsThere() {
        Set<String> templates = templates();
        Set<String> modules =
                templates.stream().map(name -> name.split("/", 2)[0]).collect(Collectors.toSet());
        assertThat(found(JAVA, VIEW).stream()
                        .filter(name -> modules.contains(name.split("/", 2)[0]))
                        .filter(name -> !templates.contains(name)))
                .isEmpty();
    }

    @Test
    void everyTemplateIsShown() {
        Set<String> shown = found(JAVA, VIEW);
        found(TEMPLATES, CALLED).forEach(name -> shown.add(name.replace('.', '/')));
        assertThat(templates().stream().filter(name -> !name.startsWith(KIT)).filter(name -> !shown.contains(name)))
                .isEmpty();
    }

    @Test
    void everyMessageIsSaid() {
        Set<String> said = found(JAVA, SAID);
        said.addAll(found(TEMPLATES, SAID));
        said.addAll(BUILT);
        List<String> beginnings = said.stream()
                .filter(text -> text.endsWith(".") && !text.equals("refusal."))
                .toList();
        assertThat(keys().stream()
                        .filter(key -> !said.contains(key.replaceFirst("^refusal\\.", "")))
                        .filter(key -> !said.contains(key))
                        .filter(key -> beginnings.stream().noneMatch(key::startsWith)))
                .isEmpty();
    }

    private static Set<String> templates() {
        return files(TEMPLATES, ".jte")
                .map(file -> TEMPLATES.relativize(file).toString().replace(".jte", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> keys() {
        Set<String> keys = new TreeSet<>();
        files(Path.of("src/main/resources/messages"), "_fa.properties").forEach(file -> {
            Properties words = new Properties();
            try (var in = Files.newBufferedReader(file)) {
                words.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            keys.addAll(words.stringPropertyNames());
        });
        assertThat(keys).hasSizeGreaterThan(200);
        return keys;
    }

    private static Set<String> found(Path folder, Pattern pattern) {
        return Stream.concat(files(folder, ".java"), files(folder, ".jte"))
                .flatMap(file -> pattern.matcher(read(file)).results())
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
