package org.mahalla.platform.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mahalla.shared.Language;
import org.mahalla.shared.RefusedException;

class ReadingATableTests {
    @TempDir
    Path folder;

    @Test
    void sniffsTheDelimiterFromTheHeader() throws IOException {
        for (String delimiter : List.of(",", ";", "\t", "|")) {
            Path file = text(
                    "name" + delimiter + "\"a,b;c\"" + delimiter + "note\nx" + delimiter + "y" + delimiter + "z\n");
            assertThat(rows(file).getFirst().cells()).containsExactly("x", "y", "z");
        }
    }

    @Test
    void readsQuotesLineBreaksAndEveryKindOfLineEnd() throws IOException {
        List<Row> rows = rows(text("a,b\r\n\"say \"\"hi\"\"\",\"two\nlines\"\rlast,\"\"\n\n"));
        assertThat(rows.get(0).cells()).containsExactly("say \"hi\"", "two\nlines");
        assertThat(rows.get(1).cells()).containsExactly("last", "");
        assertThat(rows).extracting(Row::line).containsExactly(2, 4);
    }

    @Test
    void believesMarksAndKnowsUtf16() throws IOException {
        String table = "نام,شهر\nعلی,قم\n";
        assertThat(rows(bytes(("\uFEFF" + table).getBytes(StandardCharsets.UTF_8)))
                        .getFirst()
                        .get("نام"))
                .isEqualTo("علی");
        assertThat(rows(bytes(("\uFEFF" + table).getBytes(StandardCharsets.UTF_16LE)))
                        .getFirst()
                        .get("شهر"))
                .isEqualTo("قم");
        assertThat(rows(bytes("name,city\nعلی,قم\n".getBytes(StandardCharsets.UTF_16BE)))
                        .getFirst()
                        .get("city"))
                .isEqualTo("قم");
    }

    @Test
    void namesTheRowWhoseBytesAreNotUtf8AndReadsTheRest() throws IOException {
        List<Row> rows = rows(bytes("name\ncaf\u00e9\nplain\n".getBytes(StandardCharsets.ISO_8859_1)));
        assertThat(code(rows.get(0))).isEqualTo("PLT-324");
        assertThat(rows.get(0).problem().orElseThrow().found()).isEqualTo("caf\\xE9");
        assertThat(rows.get(0).problem().orElseThrow().column()).isEqualTo("name");
        assertThat(rows.get(1).problem()).isEmpty();
    }

    @Test
    void readsTheEncodingItIsTold() throws IOException {
        Charset arabic = Charset.forName("windows-1256");
        Path file = bytes("name\nپارک\n".getBytes(arabic));
        try (TableReader reader = TableReader.open(file, new TableOptions(arabic, null, TableLimits.standard()))) {
            assertThat(reader.iterator().next().get("name")).isEqualTo("پارک");
        }
        refused("PLT-311", () -> TableOptions.encoding("utf-99"));
    }

    @Test
    void tellsWhatIsWrongWithARowAndGoesOn() throws IOException {
        List<Row> rows = rows(text("a,b\n1\n1,2,3\n1,2,\n\"x\"y,2\n1,\0\n\"never,closed\n5,6\n"));
        assertThat(rows)
                .extracting(this::code)
                .containsExactly("PLT-320", "PLT-321", "", "PLT-326", "PLT-323", "PLT-322", "");
        assertThat(rows.getLast().cells()).containsExactly("5", "6");
        assertThat(rows.getLast().line()).isEqualTo(8);
    }

    @Test
    void capsACellWithoutLosingTheNextRow() throws IOException {
        List<Row> rows = rows(text("a,b\n" + "x".repeat(40_000) + ",2\n3,4\n"));
        assertThat(rows).extracting(this::code).containsExactly("PLT-325", "");
    }

    @Test
    void givesRepeatedAndEmptyColumnNamesAName() throws IOException {
        try (TableReader reader = TableReader.open(text(" a ,,a\n1,2,3\n"))) {
            assertThat(reader.columns()).containsExactly("a", "column 2", "a (2)");
        }
    }

    @Test
    void readsJsonObjectsEachWithItsOwnKeys() throws IOException {
        List<Row> rows = rows(text("[{\"a\":1,\"b\":{\"c\":[true,null]}},{\"b\":\"x\",\"d\":null}, 7]"));
        assertThat(rows.get(0).get("b")).isEqualTo("{\"c\":[true,null]}");
        assertThat(rows.get(1).get("b")).isEqualTo("x");
        assertThat(rows.get(1).get("a")).isEmpty();
        assertThat(code(rows.get(2))).isEqualTo("PLT-313");
    }

    @Test
    void readsPointsAndAreasOfGeoJson() throws IOException {
        List<Row> rows = rows(text("""
                {"type":"FeatureCollection","name":"x","features":[
                {"type":"Feature","properties":{"name":"a"},"geometry":{"coordinates":[50.87,34.64],"type":"Point"}},
                {"type":"Feature","properties":{"name":"b"},"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}},
                {"type":"Feature","properties":{"name":"c"},"geometry":null},
                {"type":"Feature","properties":{"name":"d"},"geometry":{"type":"LineString","coordinates":[[0,0],[1,0]]}},
                {"type":"Feature","properties":{"name":"e"},"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1]]]}},
                {"type":"Feature","properties":{"name":"f"},"geometry":{"type":"Point","coordinates":[340000.0,5]}}]}
                """));
        assertThat(rows.get(0).geometry().orElseThrow().getCoordinate().y).isEqualTo(34.64);
        assertThat(rows.get(1).geometry().orElseThrow().getArea()).isEqualTo(0.5);
        assertThat(rows).extracting(this::code).containsExactly("", "", "", "PLT-328", "PLT-327", "PLT-327");
        assertThat(rows.get(5).get("name")).isEqualTo("f");
    }

    @Test
    void turnsMetresOfTheWebMapIntoDegreesAndRefusesOtherGrids() throws IOException {
        String file = """
                {"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::%s"}},
                "features":[{"type":"Feature","properties":{"n":1},"geometry":{"type":"Point","coordinates":[-13161232.3,4037106.6]}}]}
                """;
        var corner = rows(text(file.formatted("3857")))
                .getFirst()
                .geometry()
                .orElseThrow()
                .getCoordinate();
        assertThat(corner.x).isCloseTo(-118.2294, within(0.0001));
        assertThat(corner.y).isCloseTo(34.0618, within(0.0001));
        refused("PLT-314", () -> rows(text(file.formatted("2229"))));
    }

    @Test
    void endsABrokenFileWithARowThatSaysSo() throws IOException {
        assertThat(code(rows(text("[{\"a\":1},{\"a\":")).getLast())).isEqualTo("PLT-312");
        byte[] packed = gzip("a,b\n" + numbers(100_000));
        List<Row> rows = rows(bytes(Arrays.copyOf(packed, packed.length - 20)));
        assertThat(rows).hasSizeGreaterThan(50_000);
        assertThat(code(rows.getLast())).isEqualTo("PLT-308");
    }

    @Test
    void unpacksOnceAndRefusesBombs() throws IOException {
        assertThat(rows(bytes(gzip("a\n1\n")))).hasSize(1);
        refused("PLT-310", () -> rows(bytes(gzip(new String(gzip("a\n1\n"), StandardCharsets.ISO_8859_1)))));
        refused("PLT-306", () -> rows(bytes(gzip("a\n" + ("0".repeat(1 << 14) + "\n").repeat(1 << 10)))));
    }

    @Test
    void refusesWhatIsNoTable() throws IOException {
        refused("PLT-307", () -> rows(text("")));
        refused("PLT-307", () -> rows(text("\n\n")));
        refused("PLT-301", () -> rows(text("<html><table></table></html>")));
        refused("PLT-301", () -> rows(text("%PDF-1.7")));
        refused("PLT-301", () -> rows(text("{\"type\":\"Topology\",\"objects\":{}}")));
        refused("PLT-302", () -> rows(bytes(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2})));
        refused("PLT-305", () -> rows(text(",".repeat(600) + "\n")));
        refused("PLT-309", () -> rows(zip("notes.txt", "hello")));
        refused("PLT-309", () -> rows(text("PK\u0003\u0004 and nothing")));
    }

    @Test
    void refusesNoiseWhateverItIsCalled() throws IOException {
        for (int seed = 0; seed < 50; seed++) {
            byte[] noise = new byte[2_000];
            new Random(seed).nextBytes(noise);
            Path file = Files.write(folder.resolve("table" + seed + ".xlsx"), noise);
            refused("PLT-301", () -> TableReader.open(file));
        }
    }

    @Test
    void refusesMacrosAndCellsBeyondTheLastColumn() throws IOException {
        refused("PLT-303", () -> rows(zip("xl/workbook.xml", "<x/>", "xl/vbaProject.bin", "x")));
        refused("PLT-305", () -> rows(zip("xl/workbook.xml", "<x/>", "xl/worksheets/sheet1.xml", "<c r=\"ZZZZZ1\"/>")));
    }

    @Test
    void stopsAtTheRowLimit() throws IOException {
        TableLimits few = new TableLimits(3, 5, 100, 1 << 20, 200, 1 << 20, 10);
        Path file = text("a\n1\n2\n3\n4\n");
        refused("PLT-304", () -> {
            try (TableReader reader = TableReader.open(file, new TableOptions(null, null, few))) {
                reader.forEach(row -> {});
            }
        });
    }

    @Test
    void readsAWorkbookWithDatesAsIsoText() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RowSink sink = TableWriter.xlsx(out, "برگه", List.of("day", "count", "name"), Language.FA)) {
            sink.write(Arrays.asList(java.time.LocalDate.of(2026, 10, 6), 12.5, "سلام"));
            sink.write(Arrays.asList(java.time.LocalDateTime.of(2026, 10, 6, 7, 8, 9), 3L, null));
        }
        List<Row> rows = rows(bytes(out.toByteArray()));
        assertThat(rows.get(0).cells()).containsExactly("2026-10-06", "12.5", "سلام");
        assertThat(rows.get(1).cells()).containsExactly("2026-10-06T07:08:09", "3", "");
        assertThat(rows(bytes(gzip(new String(out.toByteArray(), StandardCharsets.ISO_8859_1)))))
                .hasSize(2);
    }

    private String code(Row row) {
        return row.problem().map(problem -> problem.reason().code()).orElse("");
    }

    private static void refused(String code, ThrowingCallable reading) {
        assertThatThrownBy(reading)
                .isInstanceOf(RefusedException.class)
                .extracting(e -> ((RefusedException) e).refusal().code())
                .isEqualTo(code);
    }

    private static List<Row> rows(Path file) {
        List<Row> rows = new ArrayList<>();
        try (TableReader reader = TableReader.open(file)) {
            reader.forEach(rows::add);
        }
        return rows;
    }

    private static String numbers(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> i * 7919L % 100_003 + "," + i + "\n")
                .collect(Collectors.joining());
    }

    private Path text(String text) throws IOException {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private Path bytes(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(folder, "table", ""), bytes);
    }

    /** Each character of the text is one byte. */
    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream packed = new GZIPOutputStream(out)) {
            packed.write(text.getBytes(StandardCharsets.ISO_8859_1));
        }
        return out.toByteArray();
    }

    private Path zip(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes(out.toByteArray());
    }
}
