package org.mahalla.platform.notices;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuoteTests {
    @Test
    void keepsPlainWords() {
        assertThat(Quote.of("چراغ کوچهٔ ۱۲ خاموش است. کودکان می‌ترسند!", 100))
                .isEqualTo("چراغ کوچهٔ ۱۲ خاموش است. کودکان می‌ترسند!");
        assertThat(Quote.of("Lamp 12 is out.\nSince 3.5 days", 100)).isEqualTo("Lamp 12 is out. Since 3.5 days");
    }

    @Test
    void dropsWhatAPhoneWouldMakeALink() {
        assertThat(Quote.of("برو https://evil.example/x?y حالا", 100)).isEqualTo("برو … حالا");
        assertThat(Quote.of("see www.evil.example now", 100)).isEqualTo("see … now");
        assertThat(Quote.of("see bit.ly/abc now", 100)).isEqualTo("see … now");
        assertThat(Quote.of("call 0900-1234567890 now", 100)).isEqualTo("call … now");
    }

    @Test
    void hidesNumbersAndAddresses() {
        assertThat(Quote.of("mail me@evil.example now", 100)).isEqualTo("mail ••• now");
        assertThat(Quote.of("call 0912 345 6789 now", 100)).isEqualTo("call ••• now");
        assertThat(Quote.of("call ۰۹۱۲۳۴۵۶۷۸۹ now", 100)).isEqualTo("call ••• now");
    }

    @Test
    void staysShort() {
        assertThat(Quote.of("س".repeat(50), 10)).isEqualTo("س".repeat(9) + "…");
    }
}
