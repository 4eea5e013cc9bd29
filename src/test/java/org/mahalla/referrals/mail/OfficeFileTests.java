package org.mahalla.referrals.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Offices answer with letters of their own programs; what could run by itself is not taken. */
class OfficeFileTests {
    @Test
    void aLetterAndATableAreKnownByWhatLiesInThem() throws IOException {
        assertThat(OfficeFile.type(packed("[Content_Types].xml", "word/document.xml")))
                .contains(OfficeFile.WORDS);
        assertThat(OfficeFile.type(packed("xl/workbook.xml"))).contains(OfficeFile.TABLE);
        assertThat(OfficeFile.type(packed("mimetype", "content.xml"))).contains(OfficeFile.OPEN_WORDS);
    }

    @Test
    void whatBringsAProgramAlongIsNone() throws IOException {
        assertThat(OfficeFile.type(packed("word/document.xml", "word/vbaProject.bin")))
                .isEmpty();
        assertThat(OfficeFile.type(packed("word/document.xml", "word/embeddings/oleObject1.bin")))
                .isEmpty();
        assertThat(OfficeFile.type(packed("mimetype", "Basic/Standard/Module1.xml")))
                .isEmpty();
    }

    @Test
    void otherFilesAndBrokenOnesAreNone() throws IOException {
        byte[] letter = packed("word/document.xml");
        assertThat(OfficeFile.type(packed("a.txt"))).isEmpty();
        assertThat(OfficeFile.type(Arrays.copyOf(letter, letter.length - 20))).isEmpty();
        assertThat(OfficeFile.type("PK".getBytes(StandardCharsets.US_ASCII))).isEmpty();
        assertThat(OfficeFile.type(new byte[0])).isEmpty();
    }

    private static byte[] packed(String... names) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write((name.equals("mimetype") ? OfficeFile.OPEN_WORDS : "x").getBytes(StandardCharsets.US_ASCII));
            }
        }
        return out.toByteArray();
    }
}
