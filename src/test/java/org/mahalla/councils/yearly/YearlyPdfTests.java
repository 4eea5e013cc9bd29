package org.mahalla.councils.yearly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.mahalla.councils.BodyId;
import org.mahalla.councils.BodyKind;
import org.mahalla.councils.bodies.Body;
import org.mahalla.frame.Words;
import org.mahalla.places.PlaceName;
import org.mahalla.shared.Digits;
import org.mahalla.shared.Language;
import org.mahalla.shared.PersianText;
import org.mahalla.shared.PlacePath;

class YearlyPdfTests {
    private static final YearlyPdf PDF = new YearlyPdf(new Words(true));

    @Test
    void theTextOfTheReportCanBeSearchedAndCopied() throws IOException {
        String text = text(report(2, 2), Language.FA);
        assertThat(folded(text))
                .contains(
                        folded("گزارش سالانهٔ شورای محلهٔ نیروگاه"),
                        folded("محلهٔ شمارهٔ ۱"),
                        folded("کتاب‌خانهٔ کوچک محله باز شد ۱"),
                        folded("با شورای اداری شهرستان: ۲ تصمیم"),
                        "1234");
        assertThat(text).contains("کتاب‌خان", "۱ ۳۰ ۴۰ ۱۲۳۴").doesNotContain("1234");
        assertThat(text.codePoints().filter(c -> c >= 0xFB50 && c <= 0xFEFF)).isEmpty();
    }

    @Test
    void anEnglishReaderGetsAnEnglishReport() throws IOException {
        assertThat(text(report(2, 1), Language.EN))
                .contains("Yearly report", "Found", "Solved", "1234", "All", "Page 1");
    }

    @Test
    void nothingIsLostOverSeveralPagesAndEachHasItsNumber() throws IOException {
        String text = text(report(90, 60), Language.FA);
        for (int i = 1; i <= 60; i++) {
            assertThat(folded(text)).contains(folded("کتاب‌خانهٔ کوچک محله باز شد " + i));
        }
        assertThat(folded(text)).contains(folded("صفحهٔ ۲"), folded("صفحهٔ ۳"));
    }

    private static YearReport report(int places, int achievements) {
        List<YearReport.Line> lines = new ArrayList<>();
        for (int i = 1; i <= places; i++) {
            lines.add(new YearReport.Line("محلهٔ شمارهٔ " + i, 1234, 40, 30, i));
        }
        List<String> said = new ArrayList<>();
        for (int i = 1; i <= achievements; i++) {
            said.add("کتاب‌خانهٔ کوچک محله باز شد " + i);
        }
        return new YearReport(
                new Body(
                        new BodyId(new UUID(1, 2)),
                        BodyKind.COUNCIL,
                        new PlacePath("xyear"),
                        List.of(),
                        new PlaceName("شورای محلهٔ نیروگاه", ""),
                        null,
                        LocalDate.of(2025, 1, 1),
                        null),
                "شورای محلهٔ نیروگاه",
                1404,
                LocalDate.of(2025, 3, 21),
                LocalDate.of(2026, 3, 20),
                new YearOfMeetings.Counts(12, 30, 20, 4),
                lines,
                said,
                List.of(new YearOfMeetings.Joint(
                        LocalDate.of(2025, 12, 1), new PlaceName("شورای اداری شهرستان", ""), 2)));
    }

    private static String text(YearReport report, Language language) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PDF.write(report, language, out);
        try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String folded(String text) {
        return Digits.latin(
                PersianText.line(text).replace("\u0647\u0654", "\u06C0").replaceAll("\\s+", ""));
    }
}
