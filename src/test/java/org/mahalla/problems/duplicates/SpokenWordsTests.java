package org.mahalla.problems.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mahalla.linkage.Words;

class SpokenWordsTests {
    private static final String SAID = "آب از زیر پیاده‌روی کوچهٔ ۱۴ می‌آید؛ چراغ‌های کوچه هم خاموش است.";

    private final SpokenWords spoken = new SpokenWords(SAID);

    @Test
    void showsWordsAsTheyWereWritten() {
        assertThat(spoken.of(Words.of("۱۴ اب چراغ پیاده‌روی").inOrder()))
                .containsExactly("۱۴", "آب", "چراغ‌های", "پیاده‌روی");
    }

    @Test
    void quotesAWordWithoutThePunctuationBesideIt() {
        assertThat(spoken.of(List.of("مدرسه؛", "«کوچه»", "،"))).containsExactly("مدرسه", "کوچه");
    }

    @Test
    void leavesOutWordsThatTellNothing() {
        assertThat(spoken.of(Words.of("از هم است می‌آید").inOrder())).doesNotContain("از", "هم", "است");
        assertThat(spoken.of(List.of())).isEmpty();
    }
}
