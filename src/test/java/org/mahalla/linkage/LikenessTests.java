package org.mahalla.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTests {
    @ParameterizedTest
    @CsvSource({
        "چراغ کوچه خاموش است, چراغ کوچه خاموش است",
        "چراغ‌های کوچه, چراغهای كوچه",
        "تیر برق کج شده, تیربرق کج شده",
        "می‌شود, می شود",
        "کوچهٔ ۱۲, کوچه 12"
    })
    void theSameWordsInAnotherSpellingAreAlike(String one, String other) {
        assertThat(Likeness.of(Words.of(one), Words.of(other), Rarity.EVEN).value())
                .isGreaterThan(0.9);
        assertThat(Likeness.of(Words.of(other), Words.of(one), Rarity.EVEN).value())
                .isGreaterThan(0.9);
    }

    @Test
    void aSlipOfTheFingerCostsLittle() {
        double likeness = Likeness.of(Words.of("آسفالت خیابان"), Words.of("آسفلات خیابان"), Rarity.EVEN)
                .value();
        assertThat(likeness).isBetween(0.85, 0.99);
    }

    @Test
    void rareWordsCountMore() {
        List<Words> written = java.util.stream.IntStream.range(0, 50)
                .mapToObj(n -> Words.of("چراغ کوچه خاموش " + (n == 0 ? "نانوایی" : "پلاک")))
                .toList();
        WordCounts counts = WordCounts.in(written);
        double rare = Likeness.of(Words.of("سطل نانوایی"), Words.of("چراغ نانوایی"), counts)
                .value();
        double common =
                Likeness.of(Words.of("سطل کوچه"), Words.of("چراغ کوچه"), counts).value();
        assertThat(rare).isGreaterThan(2 * common);
    }

    @Test
    void nothingIsLikeAnEmptyText() {
        assertThat(Likeness.of(Words.NONE, Words.of("چراغ"), Rarity.EVEN).value())
                .isZero();
        assertThat(Likeness.of(Words.of(" \u200C "), Words.of("چراغ"), Rarity.EVEN)
                        .value())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "abcd, abcd, false",
        "abcd, abxd, true",
        "abcd, acbd, true",
        "abcd, abc, true",
        "abcd, bcd, true",
        "abcd, ab, false",
        "abcd, badc, false",
        "abcd, xabcd, true",
        "abcd, abdx, false"
    })
    void oneSlipIsOneLetter(String one, String other, boolean apart) {
        assertThat(Slip.apart(one, other)).isEqualTo(apart);
        assertThat(Slip.apart(other, one)).isEqualTo(apart);
    }
}
