package org.mahalla.platform.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mahalla.shared.Refusal;

class RefusedRowsTests {
    @TempDir
    Path folder;

    @Test
    void comeWithTheirReasonsAndCanBeReadAgain() throws IOException {
        Path file = Files.writeString(folder.resolve("in.csv"), "name,day\nعلی,31\nx,y,z\n");
        Path refused = folder.resolve("refused.csv");
        try (TableReader reader = TableReader.open(file);
                RefusedRows rows = RefusedRows.open(refused, reader.columns(), Refusal::code)) {
            for (Row row : reader) {
                rows.add(
                        row,
                        row.problem()
                                .map(List::of)
                                .orElseGet(() -> List.of(
                                        CellProblem.of("day", "31", "PLT-341", "iso"),
                                        CellProblem.of("name", "علی", "PLT-348", "علی"))));
            }
            assertThat(rows.count()).isEqualTo(2);
        }
        List<Row> again = new ArrayList<>();
        try (TableReader reader = TableReader.open(refused)) {
            assertThat(reader.columns()).containsExactly("line", "reason", "name", "day");
            reader.forEach(again::add);
        }
        assertThat(again.get(0).cells()).containsExactly("2", "day: PLT-341 | name: PLT-348", "علی", "31");
        assertThat(again.get(1).cells()).containsExactly("3", "PLT-321", "x", "y", "z");
    }

    @Test
    void everyReasonHasWordsInBothLanguages() throws IOException {
        Set<String> used = new TreeSet<>();
        for (String slice : List.of("tables", "mapping")) {
            try (Stream<Path> files = Files.list(Path.of("src/main/java/org/mahalla/platform", slice))) {
                for (Path file : files.toList()) {
                    Pattern.compile("\"(PLT-\\d{3})\"")
                            .matcher(Files.readString(file))
                            .results()
                            .forEach(found -> used.add("refusal." + found.group(1)));
                }
            }
        }
        for (String language : List.of("fa", "en")) {
            Properties words = new Properties();
            words.load(Files.newBufferedReader(
                    Path.of("src/main/resources/messages/platform_tables_" + language + ".properties")));
            assertThat(words.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(used);
        }
    }
}
