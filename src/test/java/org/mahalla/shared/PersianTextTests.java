package org.mahalla.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mahalla.testing.CpuTime;

class PersianTextTests {
    private static final String ZWNJ = "\u200C";

    /** What people type, and how another person types the same. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ۱۲۳ | 123
            ١٢٣ | 123
            １２３ | 123
            ۱٢3 | 123
            علي | علی
            على | علی
            كتاب | کتاب
            ڪتاب | کتاب
            كوچه ي ما | کوچه ی ما
            مدرسة | مدرسه
            خانۀ | خانه
            خانهٔ | خانه
            خانهء | خانه
            أحمد | احمد
            إبراهيم | ابراهیم
            آب | اب
            ٱلله | الله
            مؤسسه | موسسه
            مسئول | مسیول
            رئيس | رییس
            سـلام | سلام
            ســــلام | سلام
            حَذفِ | حذف
            اللّهُ | الله
            لطفاً | لطفا
            شیء | شی
            می\u200Cشود | می شود
            می\u200Dشود | میشود
            می\u200Bشود | میشود
            می\uFEFFشود | میشود
            می\u00ADشود | میشود
            می\u3164شود | میشود
            می\u2060شود | میشود
            \u202Eسلام\u202C | سلام
            \u2067سلام\u2069 | سلام
            \u200Fسلام\u200E | سلام
            نیروگاه\u00A0۲ | نیروگاه 2
            ﻧﯿﺮﻭﮔﺎﻩ | نیروگاه
            ﷲ | الله
            PARDISAN | pardisan
            ＰＡＲＤＩＳＡＮ | pardisan
            Zürich | zurich
            """)
    void givesOneKeyForAllSpellings(String typed, String other) {
        assertThat(PersianText.key(typed)).isEqualTo(other.strip()).isEqualTo(PersianText.key(other));
    }

    @Test
    void collapsesSpacesAndLineBreaksInAKey() {
        assertThat(PersianText.key("  سلام \t\n\r  دنیا\u3000 ")).isEqualTo("سلام دنیا");
    }

    @Test
    void findsAHalfSpaceAsSpaceAndAsNothing() {
        assertThat(PersianText.keyForms("می" + ZWNJ + "شود")).containsExactly("می شود", "میشود");
        assertThat(PersianText.keyForms("سلام")).containsExactly("سلام");
    }

    @Test
    void findsTwinsWhateverTheSpacing() {
        assertThat(PersianText.joinedKey("نیروگاه" + ZWNJ + "ها"))
                .isEqualTo(PersianText.joinedKey("نیروگاه ها"))
                .isEqualTo(PersianText.joinedKey("نيروگاهها"));
    }

    @Test
    void cutsAKeyAtItsLimitWithoutBreakingAPair() {
        assertThat(PersianText.key("a" + "😀".repeat(PersianText.KEY_LIMIT)))
                .hasSizeLessThanOrEqualTo(PersianText.KEY_LIMIT)
                .endsWith("😀");
        assertThat(PersianText.key("ﷺ".repeat(PersianText.KEY_LIMIT))).hasSizeLessThanOrEqualTo(PersianText.KEY_LIMIT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u064E",
                "\u0301\u0323",
                "\u200C",
                "\u0640",
                "\u202E",
                "\uD800",
                "e\u0301\u0323",
                "ﷺ",
                "\u115F\u1160"
            })
    void staysFastOnAMegabyteOfOneThing(String piece) {
        String flood = "س" + piece.repeat(1_000_000 / piece.length());
        assertThat(fastest(() -> PersianText.key(flood))).isLessThan(Duration.ofMillis(200));
        assertThat(fastest(() -> PersianText.display(flood))).isLessThan(Duration.ofMillis(200));
    }

    /** Of five, because the machine has other work too. */
    private static Duration fastest(Runnable work) {
        return IntStream.range(0, 5)
                .mapToObj(_ -> CpuTime.of(work))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    @Test
    void keepsWhatThePersonWroteForShowing() {
        String written = "قیمت ۱۲٬۵۰۰ تومان؛ «خانهٔ ما» می" + ZWNJ + "شود؟ لطفاً! 12.5% — ok";
        assertThat(PersianText.display(written)).isEqualTo(written);
    }

    @Test
    void writesYehAndKafAsPersianDoes() {
        assertThat(PersianText.display("كوچهٔ علي مسئول على")).isEqualTo("کوچهٔ علی مسئول علی");
    }

    @Test
    void composesLettersForShowing() {
        assertThat(PersianText.display("ا\u0653ب مسي\u0654ول")).isEqualTo("آب مسئول");
    }

    @Test
    void takesOutWhatForgesOrHides() {
        assertThat(PersianText.display("a\u202Egpj.exe\u0000\u0007\uFEFF\u200B\u2066b\uDC00"))
                .isEqualTo("agpj.exeb");
        assertThat(PersianText.display("سلام\u200F (a)")).isEqualTo("سلام\u200F (a)");
        assertThat(PersianText.line("سلام\u200F (a)")).isEqualTo("سلام (a)");
    }

    @Test
    void keepsHalfSpacesOnlyBetweenLetters() {
        String typed = ZWNJ + ZWNJ + "کاروان" + ZWNJ + ZWNJ + "سرا" + ZWNJ + " " + ZWNJ + "ها" + ZWNJ + "\n" + ZWNJ
                + "ی" + ZWNJ;
        assertThat(PersianText.display(typed)).isEqualTo("کاروان" + ZWNJ + "سرا ها\nی");
    }

    @Test
    void allowsFourMarksOnALetter() {
        assertThat(PersianText.display("ه" + "\u0300".repeat(50) + "م")).isEqualTo("ه" + "\u0300".repeat(4) + "م");
        assertThat(PersianText.display("ه\u0300\u0300\u0300\u200C\u0300\u0300\u0300"))
                .isEqualTo("ه\u0300\u0300\u0300\u200C\u0300");
    }

    @Test
    void keepsLineBreaksAndOneEmptyLine() {
        assertThat(PersianText.display(" یک \r\n دو \r سه \n \n\n\n چهار\n ")).isEqualTo("یک\nدو\nسه\n\nچهار");
        assertThat(PersianText.line(" یک \r\n دو \u2028 سه ")).isEqualTo("یک دو سه");
    }

    @Test
    void changesNothingTheSecondTime() {
        long seed = 20261122;
        Random random = new Random(seed);
        for (int i = 0; i < 100_000; i++) {
            String text = anyText(random);
            String key = PersianText.key(text);
            String display = PersianText.display(text);
            String line = PersianText.line(text);
            String why = "seed " + seed + ", number " + i;
            assertThat(PersianText.key(key)).as(why).isEqualTo(key);
            assertThat(PersianText.display(display)).as(why).isEqualTo(display);
            assertThat(PersianText.line(line)).as(why).isEqualTo(line);
            assertThat(PersianText.key(display)).as(why).isEqualTo(key);
        }
    }

    private static String anyText(Random random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(1, 16);
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(anyCodePoint(random));
        }
        return text.toString();
    }

    private static int anyCodePoint(Random random) {
        return switch (random.nextInt(8)) {
            case 0, 1 -> random.nextInt(0x600, 0x700);
            case 2 -> random.nextInt(0x2000, 0x2070);
            case 3 -> random.nextInt(0x300, 0x370);
            case 4 -> random.nextInt(0, 0x250);
            case 5 -> random.nextInt(0xFB50, 0x10000);
            case 6 -> random.nextInt(0, 0x10000);
            default -> random.nextInt(0, 0x110000);
        };
    }
}
