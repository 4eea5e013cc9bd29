package org.mahalla.platform.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mahalla.shared.RefusedException;

class HostileFilesTests {
    private static final String LAUGHS = """
            <?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
            <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">
            <!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;"><!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;">
            <!ENTITY secret SYSTEM "file:///etc/passwd">]>
            """;

    @TempDir
    Path folder;

    /** A damaged file is refused or read with problems; it never throws anything else and never hangs. */
    @ParameterizedTest
    @EnumSource(TableFormat.class)
    void damageIsToldAndNeverACrash(TableFormat format) throws IOException {
        long seed = new Random().nextLong();
        System.out.println("damaged " + format + ", seed " + seed);
        Random random = new Random(seed);
        byte[] whole = whole(format);
        for (int i = 0; i < 400; i++) {
            byte[] damaged = damage(whole, random);
            Path file = Files.write(folder.resolve("damaged"), i % 4 == 0 ? gzip(damaged) : damaged);
            try (TableReader reader = TableReader.open(file)) {
                reader.forEach(row -> assertThat(row.cells()).isNotNull());
            } catch (RefusedException e) {
                assertThat(e.refusal().code()).startsWith("PLT-3");
            }
        }
    }

    @Test
    void entitiesOfAWorkbookAreNeitherExpandedNorFetched() throws IOException {
        Path file = workbook(
                LAUGHS + sheet("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&f;&secret;</t></is></c></row>"));
        List<String> cells = new ArrayList<>();
        try (TableReader reader = TableReader.open(file)) {
            cells.addAll(reader.columns());
            reader.forEach(row -> cells.addAll(row.cells()));
        } catch (RefusedException e) {
            assertThat(e.refusal().code()).startsWith("PLT-3");
        }
        assertThat(String.join("", cells)).doesNotContain("root:").hasSizeLessThan(10_000);
    }

    @Test
    void rowsFarBelowTheLastAllowedOneAreRefused() throws IOException {
        Path file = workbook("<?xml version=\"1.0\"?>"
                + sheet("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>a</t></is></c></row><row r=\"9000000\"/>"));
        assertThatThrownBy(() -> {
                    try (TableReader reader = TableReader.open(file)) {
                        reader.forEach(row -> {});
                    }
                })
                .isInstanceOf(RefusedException.class);
    }

    private static byte[] whole(TableFormat format) throws IOException {
        if (format == TableFormat.JSON) {
            return "[{\"id\":1,\"one\":\"سلام\",\"two\":null},{\"id\":2,\"one\":{\"a\":[1,2]},\"two\":\"x\"}]"
                    .getBytes(StandardCharsets.UTF_8);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RowSink sink = WritingATableTests.sink(format, out)) {
            for (int i = 0; i < 30; i++) {
                sink.write(List.of(i, "متن \"" + i + "\", =1", java.time.LocalDate.of(2026, 1, 1)), point());
            }
        }
        return out.toByteArray();
    }

    private static org.locationtech.jts.geom.Geometry point() {
        return GeoJsonGeometry.SHAPES.createPoint(new org.locationtech.jts.geom.Coordinate(50, 34));
    }

    private static byte[] damage(byte[] whole, Random random) {
        int length = random.nextInt(5) == 0 ? random.nextInt(whole.length) : whole.length;
        byte[] out = java.util.Arrays.copyOf(whole, length);
        for (int i = random.nextInt(6); i >= 0 && length > 0; i--) {
            out[random.nextInt(length)] = (byte) random.nextInt(256);
        }
        return out;
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream packed = new GZIPOutputStream(out)) {
            packed.write(bytes);
        }
        return out.toByteArray();
    }

    private static String sheet(String rows) {
        return "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + rows
                + "</sheetData></worksheet>";
    }

    private Path workbook(String sheet) throws IOException {
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String packages = "http://schemas.openxmlformats.org/package/2006/relationships";
        Path file = folder.resolve("hostile.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            put(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + office
                            + "\"><sheets><sheet name=\"s\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            put(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns=\"" + packages + "\"><Relationship Id=\"rId1\"" + " Type=\"" + office
                            + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            put(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
            put(zip, "xl/worksheets/sheet1.xml", sheet);
        }
        return file;
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
