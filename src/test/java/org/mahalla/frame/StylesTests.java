package org.mahalla.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StylesTests {
    @Test
    void sheetsSpeakOfStartAndEndOnly() {
        List<Path> sheets =
                ScreenRules.files("src/main/resources/static/css", ".css").toList();
        assertThat(sheets).hasSizeGreaterThanOrEqualTo(3);
        assertThat(sheets)
                .allSatisfy(sheet -> assertThat(ScreenRules.style(ScreenRules.read(sheet)))
                        .as(sheet.toString())
                        .isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "p{margin-left:1px}",
                "p{float: right}",
                "p{inset-inline:0;left:0}",
                "p{text-align:left}",
                "p{border-top-right-radius:2px}",
                "p{background:url(https://example.org/a.png)}",
                "@import \"//example.org/a.css\";"
            })
    void aSheetThatBreaksARuleIsCaught(String bad) {
        assertThat(ScreenRules.style(bad)).isNotEmpty();
    }

    @Test
    void aSheetIsServedSmallAndNamesHashedFiles() {
        Assets assets = new Assets();
        Asset sheet = java.util.Objects.requireNonNull(assets.find("css/mahalla.css"));
        assertThat(new String(sheet.body(), java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain("/*")
                .contains("url(" + assets.address("vendor/vazirmatn/vazirmatn-fa.woff2") + ")");
        assertThat(sheet.gzip()).isNotNull().hasSizeLessThan(5_000);
    }

    @Test
    void aPageAsksForOneSheet() {
        String both = new String(
                java.util.Objects.requireNonNull(new Assets().find("css/public.css"))
                        .body(),
                java.nio.charset.StandardCharsets.UTF_8);
        assertThat(both).startsWith("@font-face").doesNotContain("@import").contains(".lanes{");
    }

    @Test
    void vendorFilesAreTheOnesWeChecked() throws Exception {
        Path vendor = Path.of("src/main/resources/static/vendor");
        List<String> sums = Files.readAllLines(vendor.resolve("SHA256SUMS"));
        assertThat(sums).hasSizeGreaterThanOrEqualTo(7);
        for (String line : sums) {
            assertThat(sum(vendor.resolve(line.substring(66)))).as(line).isEqualTo(line.substring(0, 64));
        }
        assertThat(Files.list(vendor).filter(Files::isDirectory).count())
                .isEqualTo(sums.stream()
                        .map(line -> line.substring(66).split("/", 2)[0])
                        .distinct()
                        .count());
    }

    private static String sum(Path file) throws IOException, java.security.NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
