package org.mahalla.referrals.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.mahalla.frame.Words;
import org.mahalla.shared.Digits;
import org.mahalla.shared.PersianText;

class LetterPdfTests {
    private static final LetterPdf PDF = new LetterPdf(new Words(true));

    @Test
    void theTextOfALetterCanBeReadOutOfIt() throws IOException {
        LetterText letter = LetterExamples.drain();
        String text = text(pdf(letter));
        Stream<List<String>> parts = Stream.of(
                letter.opening(),
                letter.findings(),
                letter.requests(),
                List.of(
                        letter.to(),
                        letter.subject(),
                        letter.number(),
                        letter.attachments(),
                        letter.copyTo(),
                        letter.sender().place(),
                        letter.sender().secretariat(),
                        letter.signature().name(),
                        letter.signature().title(),
                        letter.answer().page()));
        assertThat(parts.flatMap(List::stream))
                .allSatisfy(part -> assertThat(folded(text)).contains(folded(part)));
    }

    @Test
    void whatIsCopiedHoldsLettersAndHalfSpacesAsPeopleTypeThem() throws IOException {
        String text = text(pdf(LetterExamples.drain()));
        assertThat(text).contains("دستگاه‌های اجرایی", "پیاده‌رو", "سلام", "دربارهٔ", "(عکس‌های پیوست)", "تأیید");
        assertThat(text.codePoints().filter(c -> c >= 0xFB50 && c <= 0xFEFF)).isEmpty();
    }

    @Test
    void theFrameSaysWhatALetterNeeds() throws IOException {
        String text = text(pdf(LetterExamples.drain()));
        assertThat(text)
                .contains(
                        "به نام خدا",
                        "۱ آذر ۱۴۰۵",
                        "یکشنبه ۱۵ آذر ۱۴۰۵",
                        "۱۲ روز کاری از تاریخ این نامه",
                        "پاسخ بدون حساب و گذرواژه",
                        "برگ ۱ از ۱");
    }

    @Test
    void digitsArePersianButInLatinWords() throws IOException {
        String text = text(pdf(LetterExamples.drain()));
        assertThat(text)
                .contains("۶ گزارش جدا", "GRP DN400", "Tehran-Qom Water Co")
                .doesNotContain(" 6 ");
    }

    @Test
    void aLongLetterCountsItsPages() throws IOException {
        byte[] pdf = pdf(LetterExamples.manyFindings(40));
        assertThat(pages(pdf)).containsExactly("برگ ۱ از ۳", "برگ ۲ از ۳", "برگ ۳ از ۳");
        assertThat(text(pdf)).contains("دنبالۀ نامۀ", "۴۰.");
    }

    @Test
    void noSentenceIsLostOverThreePages() throws IOException {
        String text = folded(text(pdf(LetterExamples.manyFindings(40))));
        String sentence = folded(LetterExamples.drain().findings().getFirst());
        assertThat(text.split(Pattern.quote(sentence), -1)).hasSize(41);
    }

    @Test
    void aParagraphLongerThanAPageGoesOn() throws IOException {
        String endless = String.join(" ", Collections.nCopies(900, "آب‌گرفتگی")) + " پایان";
        byte[] pdf = pdf(LetterExamples.drain(List.of(endless)));
        assertThat(pages(pdf)).hasSizeGreaterThan(2);
        assertThat(text(pdf)).contains("پایان");
    }

    @Test
    void manyLettersInOneFileCountTheirOwnPages() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<LetterText> letters =
                List.of(LetterExamples.drain(), LetterExamples.manyFindings(40), LetterExamples.english());
        assertThat(PDF.write(letters, out, done -> true)).isEqualTo(3);
        assertThat(pages(out.toByteArray()))
                .containsExactly("برگ ۱ از ۱", "برگ ۱ از ۳", "برگ ۲ از ۳", "برگ ۳ از ۳", "Page 1 of 1");
    }

    @Test
    void whatIsToldToStopEndsAfterTheLetterItIsAt() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int written = PDF.write(Collections.nCopies(50, LetterExamples.drain()), out, done -> done < 3);
        assertThat(written).isEqualTo(3);
        assertThat(pages(out.toByteArray())).hasSize(3);
    }

    @Test
    void whatIsBrokenOffByAnErrorLetsItThrough() {
        assertThatThrownBy(() ->
                        PDF.write(Collections.nCopies(5, LetterExamples.drain()), new ByteArrayOutputStream(), done -> {
                            throw new IllegalStateException("cancelled");
                        }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("cancelled");
    }

    @Test
    void hostileWordsSpoilNothing() throws IOException {
        String word = "\u0645\u062D\u0644\u0647".repeat(300);
        byte[] pdf = pdf(LetterExamples.drain(List.of(
                word, "x".repeat(900), "\uD83D\uDE00 \u4E2D\u6587", "\u202Eabc", "((((", "1".repeat(400), "<b>&amp;")));
        assertThat(text(pdf)).contains("b>&amp").doesNotContain("\u202E");
        assertThat(pages(pdf)).allMatch(foot -> foot.startsWith("\u0628\u0631\u06AF "));
    }

    @Test
    void manyCopiesStandBelowTheSignature() throws IOException {
        String copies =
                String.join("\u060C ", Collections.nCopies(12, "\u0645\u062F\u06CC\u0631 \u0645\u062D\u0644\u0647"));
        byte[] pdf = pdf(LetterExamples.copied(copies));
        assertThat(folded(text(pdf))).contains(folded(copies));
    }

    @Test
    void noLettersAreNoFile() {
        assertThatThrownBy(() -> PDF.write(List.of(), new ByteArrayOutputStream(), done -> true))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anEnglishLetterReadsFromTheLeft() throws IOException {
        assertThat(text(pdf(LetterExamples.english())))
                .contains("In the name of God", "Sunday 6 December 2026", "7341-2088", "Page 1 of 1");
    }

    @Test
    void theCodeIsReadByAPhoneFromThePaper() throws Exception {
        LetterText letter = LetterExamples.drain();
        try (PDDocument document = Loader.loadPDF(pdf(letter))) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 200);
            BufferedImage corner = page.getSubimage(
                    page.getWidth() * 3 / 4,
                    page.getHeight() * 85 / 100,
                    page.getWidth() / 4,
                    page.getHeight() * 15 / 100);
            int[] dots = corner.getRGB(0, 0, corner.getWidth(), corner.getHeight(), null, 0, corner.getWidth());
            var picture = new BinaryBitmap(
                    new HybridBinarizer(new RGBLuminanceSource(corner.getWidth(), corner.getHeight(), dots)));
            assertThat(new QRCodeReader().decode(picture).getText())
                    .isEqualTo(letter.answer().link());
        }
    }

    @Test
    void aLetterIsLight() throws IOException {
        assertThat(pdf(LetterExamples.drain())).hasSizeLessThan(60_000);
    }

    @Test
    void fontsAreTheOnesWeChecked() throws Exception {
        Path fonts = Path.of("src/main/resources/fonts");
        List<String> sums = Files.readAllLines(fonts.resolve("SHA256SUMS"));
        assertThat(sums).hasSize(3);
        for (String line : sums) {
            byte[] file = Files.readAllBytes(fonts.resolve(line.substring(66)));
            assertThat(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(file)))
                    .as(line)
                    .isEqualTo(line.substring(0, 64));
        }
    }

    /** Without spaces, because a line may end anywhere; heh with a hamza is written in two ways. */
    private static String folded(String text) {
        return Digits.latin(
                PersianText.line(text).replace("\u0647\u0654", "\u06C0").replaceAll("\\s+", ""));
    }

    private static List<String> pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            List<String> last = new ArrayList<>();
            for (int i = 1; i <= document.getNumberOfPages(); i++) {
                stripper.setStartPage(i);
                stripper.setEndPage(i);
                String[] lines = stripper.getText(document).strip().split("\\R");
                String foot = lines[lines.length - 1].strip();
                last.add(foot.substring(foot.lastIndexOf('·') + 1).strip());
            }
            return last;
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static byte[] pdf(LetterText letter) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PDF.write(letter, out);
        return out.toByteArray();
    }
}
