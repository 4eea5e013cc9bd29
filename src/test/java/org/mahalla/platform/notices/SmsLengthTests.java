package org.mahalla.platform.notices;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SmsLengthTests {
    @Test
    void countsLatinTexts() {
        assertThat(SmsLength.of("")).isEqualTo(new SmsLength(true, 0, 1));
        assertThat(SmsLength.of("a".repeat(160))).isEqualTo(new SmsLength(true, 160, 1));
        assertThat(SmsLength.of("a".repeat(161))).isEqualTo(new SmsLength(true, 161, 2));
        assertThat(SmsLength.of("a".repeat(306)).segments()).isEqualTo(2);
        assertThat(SmsLength.of("a".repeat(307)).segments()).isEqualTo(3);
    }

    @Test
    void countsPersianTexts() {
        assertThat(SmsLength.of("س".repeat(70))).isEqualTo(new SmsLength(false, 70, 1));
        assertThat(SmsLength.of("س".repeat(71))).isEqualTo(new SmsLength(false, 71, 2));
        assertThat(SmsLength.of("س".repeat(134)).segments()).isEqualTo(2);
        assertThat(SmsLength.of("س".repeat(135)).segments()).isEqualTo(3);
        assertThat(SmsLength.of("a".repeat(80) + "ی").segments()).isEqualTo(2);
    }

    @Test
    void countsSignsOfTwoUnitsWholly() {
        assertThat(SmsLength.of("€".repeat(80))).isEqualTo(new SmsLength(true, 160, 1));
        assertThat(SmsLength.of("a".repeat(152) + "€" + "a".repeat(152)).segments())
                .isEqualTo(3);
        assertThat(SmsLength.of("a".repeat(66) + "🏠" + "س".repeat(66)).segments())
                .isEqualTo(3);
    }
}
