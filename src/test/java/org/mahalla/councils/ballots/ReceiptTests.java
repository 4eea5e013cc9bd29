package org.mahalla.councils.ballots;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mahalla.shared.Language;

class ReceiptTests {
    private static final String DIGITS = "875562748";

    @ParameterizedTest
    @EnumSource(Language.class)
    void isReadBackAsItIsShown(Language language) {
        assertThat(Receipt.read(Receipt.grouped(language, DIGITS))).contains(DIGITS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"875 562 748", "875-562-748", "\u200e875562748", " 875\u202f562\u00a0748 "})
    void isReadAsPeopleTypeAndPasteIt(String typed) {
        assertThat(Receipt.read(typed)).contains(DIGITS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "87556274", "8755627481", "075562748", "875562748a"})
    void isNineDigitsAndNothingElse(String typed) {
        assertThat(Receipt.read(typed)).isEmpty();
    }

    @Test
    void staysOneNumberAmongPersianWords() {
        assertThat(Receipt.grouped(Language.FA, DIGITS)
                        .chars()
                        .filter(one -> !Character.isDigit(one))
                        .map(Character::getDirectionality))
                .hasSize(2)
                .containsOnly((int) Character.DIRECTIONALITY_COMMON_NUMBER_SEPARATOR);
    }
}
