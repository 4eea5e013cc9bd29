package org.mahalla.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuppressedCountTests {
    @ParameterizedTest
    @ValueSource(longs = {0, 1, 9})
    void hidesFewPersons(long exact) {
        SuppressedCount count = SuppressedCount.of(exact);
        assertThat(count.isHidden()).isTrue();
        assertThat(count.shown()).isEmpty();
        assertThat(count).isEqualTo(SuppressedCount.of(5)).hasToString("hidden");
    }

    @ParameterizedTest
    @CsvSource({"10, 10", "12, 10", "13, 15", "17, 15", "18, 20", "1234567, 1234565"})
    void roundsManyToFive(long exact, long shown) {
        assertThat(SuppressedCount.of(exact).shown()).hasValue(shown);
    }

    @Test
    void refusesNegativeCounts() {
        assertThatIllegalArgumentException().isThrownBy(() -> SuppressedCount.of(-1));
    }
}
