package org.mahalla.platform.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.mahalla.shared.Language;

class WritingATableTests {
    private static final String[] NASTY = {
        "=1+1",
        "+98912",
        "-2+3",
        "@x",
        "\tx",
        "\rx",
        "＝1",
        "＋1",
        "\u200f=1",
        "'=1",
        "''=1",
        "'",
        "\"",
        ",",
        ";",
        "\n",
        "\r\n",
        "می‌شود",
        "سلام",
        "ي",
        "👪",
        " ",
        "a",
        "",
        "-12.5",
        "\u202e",
        "<b>&amp;</b>",
        "]]>",
        "_x0041_",
        "٠",
        "\\x00",
        "null",
        "\u0301",
        "\u200B"
    };

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(
            value = TableFormat.class,
            names = {"DELIMITED", "XLSX", "GEOJSON"})
    void whatIsWrittenIsReadAgain(TableFormat format) throws IOException {
        long seed = new Random().nextLong();
        System.out.println("nasty texts, seed " + seed);
        Random random = new Random(seed);
        List<List<String>> written = new ArrayList<>();
        Path file = folder.resolve("table");
        try (RowSink sink = sink(format, Files.newOutputStream(file))) {
            for (int i = 0; i < 1_000; i++) {
                List<String> cells = List.of("r" + i, nasty(random), nasty(random));
                written.add(cells);
                sink.write(cells, null);
            }
        }
        List<List<String>> read = new ArrayList<>();
        try (TableReader reader = TableReader.open(file)) {
            reader.forEach(row -> {
                assertThat(row.problem()).isEmpty();
                read.add(row.cells());
            });
        }
        assertThat(read).isEqualTo(written);
    }

    @Test
    void noTextCanActAsAFormula() throws IOException {
        Path file = folder.resolve("guarded.csv");
        try (RowSink sink = TableWriter.csv(Files.newOutputStream(file), List.of("a", "b"), false)) {
            sink.write(List.of("=cmd|' /C calc'!A0", "\u200f ＋1"));
            sink.write(List.of("-118.25", -118.25));
            sink.write(List.of("+989121234567", "-1+1"));
        }
        assertThat(Files.readAllLines(file))
                .containsExactly("a,b", "'=cmd|' /C calc'!A0,'\u200f ＋1", "-118.25,-118.25", "'+989121234567,'-1+1");
    }

    @Test
    void nothingAppearsForWhatNoFileCanCarry() {
        assertThat(TableWriter.clean("a\0b\uD800c👪")).isEqualTo("a\uFFFDb\uFFFDc👪");
    }

    @Test
    void geometriesComeBackAsTheyWere() throws IOException {
        Geometry square = GeoJsonGeometry.SHAPES.createMultiPolygon(new org.locationtech.jts.geom.Polygon[] {
            GeoJsonGeometry.SHAPES.createPolygon(new Coordinate[] {
                new Coordinate(50, 34), new Coordinate(51, 34), new Coordinate(51, 35), new Coordinate(50, 34)
            })
        });
        Geometry point = GeoJsonGeometry.SHAPES.createPoint(new Coordinate(50.5, 34.5));
        Path file = folder.resolve("shapes.geojson");
        try (RowSink sink = TableWriter.geoJson(Files.newOutputStream(file), List.of("name"))) {
            sink.write(List.of("square"), square);
            sink.write(List.of("point"), point);
        }
        List<Geometry> read = new ArrayList<>();
        try (TableReader reader = TableReader.open(file)) {
            reader.forEach(row -> read.add(row.geometry().orElseThrow()));
        }
        assertThat(read).containsExactly(square, point);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DELIMITED", "XLSX", "GEOJSON"})
    void aHundredThousandRowsPassThroughASmallHeap(String format) throws Exception {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LongTable.class.getName(),
                        format,
                        folder.resolve("long").toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(child.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(child.waitFor()).as(said).isZero();
        assertThat(said).contains("read 100000");
    }

    static RowSink sink(TableFormat format, OutputStream out) {
        List<String> columns = List.of("id", "one", "two");
        return switch (format) {
            case XLSX -> TableWriter.xlsx(out, "table", columns, Language.FA);
            case GEOJSON, JSON -> TableWriter.geoJson(out, columns);
            case DELIMITED -> TableWriter.csv(out, columns, true);
        };
    }

    private static String nasty(Random random) {
        StringBuilder out = new StringBuilder();
        for (int i = random.nextInt(5); i >= 0; i--) {
            out.append(NASTY[random.nextInt(NASTY.length)]);
        }
        return out.toString();
    }
}
