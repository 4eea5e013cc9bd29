package org.mahalla.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class NumbersTests {
    @Test
    void writesNumbersAsEachLanguageDoes() {
        assertThat(Numbers.whole(Language.FA, 1_234)).isEqualTo("۱٬۲۳۴");
        assertThat(Numbers.whole(Language.EN, 1_234)).isEqualTo("1,234");
        assertThat(Numbers.decimal(Language.FA, 12.5, 1)).isEqualTo("۱۲٫۵");
        assertThat(Numbers.decimal(Language.EN, 12.45, 1)).isEqualTo("12.5");
        assertThat(Numbers.decimal(Language.EN, 12.0, 1)).isEqualTo("12");
        assertThat(Numbers.percent(Language.FA, 0.82)).isEqualTo("۸۲٪");
        assertThat(Numbers.percent(Language.EN, 0.285)).isEqualTo("29%");
        assertThat(Numbers.spoken(Language.FA, 528)).isEqualTo("پانصد و بیست و هشت");
        assertThat(Numbers.spoken(Language.EN, 907)).isEqualTo("nine hundred seven");
    }

    @Test
    void doesNotDependOnTheMachinesLanguage() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("fa-IR"));
            assertThat(Numbers.whole(Language.EN, 1_234)).isEqualTo("1,234");
            assertThat(new JalaliDate(1405, 9, 1)).hasToString("1405-09-01");
            assertThat(Dates.full(Language.EN, new JalaliDate(1405, 9, 1).toLocalDate()))
                    .isEqualTo("Sunday 22 November 2026");
        } finally {
            Locale.setDefault(before);
        }
    }
}
