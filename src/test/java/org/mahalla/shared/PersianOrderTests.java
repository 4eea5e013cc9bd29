package org.mahalla.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PersianOrderTests {
    private static final List<String> WORDS = List.of(
            "Pardisan", "آب", "پارک", "تیر", "چای", "زیر", "ژاله", "کتاب", "گل", "نیروگاه", "وانت", "هتل", "یاس");

    @Test
    void sortsAsAPersianDictionaryDoes() {
        List<String> words = new ArrayList<>(WORDS);
        Collections.shuffle(words, new Random(7));
        words.sort(PersianOrder.texts());
        assertThat(words.stream().filter(word -> !word.equals("Pardisan")))
                .containsExactlyElementsOf(WORDS.subList(1, WORDS.size()));
    }

    @Test
    void sortsThingsByTheirName() {
        List<JalaliDate> months = new ArrayList<>(List.of(new JalaliDate(1405, 7, 1), new JalaliDate(1405, 8, 1)));
        months.sort(PersianOrder.by(month -> month.monthName(Language.FA)));
        assertThat(months.getFirst().month()).isEqualTo(8);
    }
}
