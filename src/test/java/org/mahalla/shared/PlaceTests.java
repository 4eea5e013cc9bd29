package org.mahalla.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTests {
    @Test
    void holdsWhatLiesUnderIt() {
        PlacePath city = new PlacePath("ir.qom");
        assertThat(city.contains(city)).isTrue();
        assertThat(city.contains(city.child("n17"))).isTrue();
        assertThat(city.contains(new PlacePath("ir.qomrud"))).isFalse();
        assertThat(city.contains(new PlacePath("ir"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "ir.", ".ir", "ir..qom", "IR", "ir.قم", "ir.qom%", "ir qom", "ir\n"})
    void refusesOddPaths(String path) {
        assertThatIllegalArgumentException().isThrownBy(() -> new PlacePath(path));
    }

    @Test
    void measuresDistancesOnTheGround() {
        Point shrine = new Point(34.6416, 50.8790);
        assertThat(shrine.metresTo(shrine)).isZero();
        assertThat(shrine.metresTo(new Point(35.6892, 51.3890))).isCloseTo(125_350, within(500.0));
        assertThat(new Point(0, 179.9).metresTo(new Point(0, -179.9))).isCloseTo(22_239, within(5.0));
    }

    @Test
    void roughensToAboutAHundredMetres() {
        assertThat(new Point(34.641_623, 50.879_049).rough()).isEqualTo(new Point(34.642, 50.879));
    }

    @ParameterizedTest
    @CsvSource({"90.1, 0", "-91, 0", "0, 180.1", "0, -181", "NaN, 0", "0, NaN", "Infinity, 0"})
    void refusesPointsOffTheGlobe(double latitude, double longitude) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Point(latitude, longitude));
    }
}
