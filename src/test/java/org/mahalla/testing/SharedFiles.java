package org.mahalla.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real data and test vectors that are not part of the project; tests that need them are skipped without. */
public final class SharedFiles {
    private static final JsonMapper JSON = new JsonMapper();

    private SharedFiles() {}

    /** The file under {@code ../shared/data}; skips the calling test where it is missing. */
    public static Path data(String path) {
        String root = System.getProperty("mahalla.shared");
        Path file = (root == null ? Stream.of("../shared", "../../shared") : Stream.of(root))
                .map(base -> Path.of(base, "data", path))
                .filter(Files::exists)
                .findFirst()
                .orElse(Path.of(""));
        Assumptions.assumeTrue(Files.isRegularFile(file), "skipped: ../shared is missing");
        return file;
    }

    public static List<String> lines(String path) {
        try {
            return Files.readAllLines(data(path));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Rows of a plain CSV file (no quotes in it) without its heading. */
    public static List<String[]> rows(String path) {
        return lines(path).stream().skip(1).map(line -> line.split(",", -1)).toList();
    }

    public static List<JsonNode> json(String path) {
        return lines(path).stream().map(JSON::readTree).toList();
    }
}
