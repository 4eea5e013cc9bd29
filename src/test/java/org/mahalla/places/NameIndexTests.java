package org.mahalla.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NameIndexTests {
    private static final List<String> NAMES = List.of(
            "نیروگاه", "زنبیل‌آباد", "صفائیه", "یخچال قاضی", "پردیسان ۲", "شهرک پردیسان", "توحید", "کلهری", "دورشهر");
    private final NameIndex<String> index = new NameIndex<>(NAMES, List::of);

    @Test
    void eitherKeyboardAndHalfSpacesAreOneName() {
        assertThat(index.search("نيروگاه", 5)).first().isEqualTo("نیروگاه");
        assertThat(index.search("كلهري", 5)).first().isEqualTo("کلهری");
        assertThat(index.search("زنبیل آباد", 5)).first().isEqualTo("زنبیل‌آباد");
        assertThat(index.search("زنبیلآباد", 5)).first().isEqualTo("زنبیل‌آباد");
        assertThat(index.search("دور شهر", 5)).first().isEqualTo("دورشهر");
    }

    @Test
    void aWrongLetterIsForgiven() {
        assertThat(index.search("نیروکاه", 5)).contains("نیروگاه");
        assertThat(index.search("توحبد", 5)).contains("توحید");
        assertThat(index.search("صفایه", 5)).contains("صفائیه");
    }

    @Test
    void aBeginningOrAWordInsideIsEnough() {
        assertThat(index.search("یخچال", 5)).first().isEqualTo("یخچال قاضی");
        assertThat(index.search("پردیسان", 5)).containsExactly("پردیسان ۲", "شهرک پردیسان");
        assertThat(index.search("پردیسان 2", 5)).first().isEqualTo("پردیسان ۲");
    }

    @Test
    void nothingIsFoundForStrangersAndBlanks() {
        assertThat(index.search("مریخ", 5)).isEmpty();
        assertThat(index.search(" ‌ ", 5)).isEmpty();
    }

    @Test
    void namedWantsTheWholeName() {
        assertThat(index.named("نيروگاه")).containsExactly("نیروگاه");
        assertThat(index.named("نیروگا")).isEmpty();
    }
}
