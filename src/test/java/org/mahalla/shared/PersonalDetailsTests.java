package org.mahalla.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mahalla.shared.PersonalDetails.Kind;
import org.mahalla.testing.CpuTime;

class PersonalDetailsTests {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            تلفن من ۰۹۱۲۳۴۵۶۷۸۹ است. | PHONE | تلفن من ••• است.
            زنگ بزنید:+98 912 345 67 89! | PHONE | زنگ بزنید:•••!
            ۰۹۱۲-۳۴۵-۶۷۸۹ | PHONE | •••
            0 9 1 2 3 4 5 6 7 8 9 | PHONE | •••
            کد ملی ۰۴۹۹۳۷۰۸۹۹ و | NATIONAL_ID | کد ملی ••• و
            کد ملی 049-937089-9 | NATIONAL_ID | کد ملی •••
            کارت ۶۰۳۷ ۷۰۱۶ ۸۹۰۹ ۵۴۴۳ | BANK_CARD | کارت •••
            کارت 6037701689095443، | BANK_CARD | کارت •••،
            شبا IR82 0540 1026 8002 0817 9090 02 | SHEBA | شبا •••
            ۸۲۰۵۴۰۱۰۲۶۸۰۰۲۰۸۱۷۹۰۹۰۰۲ | SHEBA | •••
            به a.b+c@example.ir بنویسید | EMAIL | به ••• بنویسید
            09123456789@example.ir | PHONE | •••@example.ir
            """)
    void findsWhatTellsWhoAPersonIs(String text, Kind kind, String hidden) {
        assertThat(PersonalDetails.in(text))
                .extracting(PersonalDetails.Found::kind)
                .containsExactly(kind);
        assertThat(PersonalDetails.hide(text)).isEqualTo(hidden);
    }

    @Test
    void tellsNeighbouringNumbersApart() {
        assertThat(PersonalDetails.in("12 09123456789 0499370899 - 6037701689095443 7"))
                .extracting(PersonalDetails.Found::kind)
                .containsExactly(Kind.PHONE, Kind.NATIONAL_ID, Kind.BANK_CARD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "چهار چراغ کوچهٔ ۱۲ از ۲۲ آبان ۱۴۰۵ خاموش است",
                "ستون ۱۲۳۴، پلاک ۵۶",
                "تلفن دفتر ۰۲۵۳۶۶۱۲۳۴۵",
                "0499370898",
                "34.6416, 50.8790",
            })
    void leavesOtherTextAlone(String text) {
        assertThat(PersonalDetails.hide(text)).isEqualTo(text);
    }

    @Test
    void missesNoneOfManyInventedNumbers() {
        long seed = 11;
        Random random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            String phone = "09" + (10 + random.nextInt(30)) + (1_000_000 + random.nextInt(9_000_000));
            String written = spread(random.nextBoolean() ? Digits.persian(phone) : phone, random);
            String text = "کوچهٔ ۷، شماره: " + written + " تا ساعت ۱۸";
            assertThat(PersonalDetails.hide(text))
                    .as("seed " + seed + ": " + text)
                    .isEqualTo("کوچهٔ ۷، شماره: ••• تا ساعت ۱۸");
        }
    }

    @Test
    void staysFastOnLongText() {
        for (String piece : new String[] {"1", "1 ", "+1", "a.", "ir1", "a@", "a@b.", "a@b.cc 09123456789 "}) {
            String flood = piece.repeat(100_000 / piece.length());
            assertThat(CpuTime.of(() -> PersonalDetails.hide(flood))).isLessThan(Duration.ofSeconds(2));
        }
    }

    private static String spread(String digits, Random random) {
        String gap = new String[] {"", " ", "-", "\u200C", " - "}[random.nextInt(5)];
        return digits.substring(0, 4) + gap + digits.substring(4, 7) + gap + digits.substring(7);
    }
}
