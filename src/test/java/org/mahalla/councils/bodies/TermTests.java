package org.mahalla.councils.bodies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mahalla.councils.BodyId;
import org.mahalla.councils.SeatId;
import org.mahalla.places.PlaceName;

/** Terms are intervals, and the interval alone decides. */
class TermTests {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final SeatId SEAT = new SeatId(new UUID(0, 1));

    @Test
    void holdsOnBothItsFirstAndItsLastDay() {
        Term term = new Term(DAY, DAY.plusDays(1));
        assertThat(term.holdsOn(DAY.minusDays(1))).isFalse();
        assertThat(term.holdsOn(DAY)).isTrue();
        assertThat(term.holdsOn(DAY.plusDays(1))).isTrue();
        assertThat(term.holdsOn(DAY.plusDays(2))).isFalse();
    }

    @Test
    void goesOnWithoutAnEnd() {
        assertThat(new Term(DAY, null).holdsOn(DAY.plusYears(50))).isTrue();
    }

    @Test
    void cannotEndBeforeItBegins() {
        assertThatThrownBy(() -> new Term(DAY, DAY.minusDays(1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void meetsOnlyATermThatSharesADay() {
        Term term = new Term(DAY, DAY.plusDays(9));
        assertThat(term.meets(new Term(DAY.plusDays(9), null))).isTrue();
        assertThat(term.meets(new Term(DAY.plusDays(10), null))).isFalse();
        assertThat(term.meets(new Term(DAY.minusDays(9), DAY.minusDays(1)))).isFalse();
        assertThat(term.meets(new Term(DAY.minusYears(1), null))).isTrue();
    }

    @Test
    void aFutureEndHidesNobodyAndAFutureBeginningSeatsNobody() {
        Seat seat = seat(
                member("بعدی", false, new Term(DAY.plusDays(31), null)),
                member("اکنون", false, new Term(DAY.minusDays(30), DAY.plusDays(30))),
                member("جانشین", true, new Term(DAY.minusDays(30), null)),
                member("پیشین", false, new Term(DAY.minusDays(90), DAY.minusDays(31))));
        assertThat(seat.holder(DAY).map(Member::name)).contains("اکنون");
        assertThat(seat.holder(DAY.plusDays(31)).map(Member::name)).contains("بعدی");
        assertThat(seat.holder(DAY.minusDays(31)).map(Member::name)).contains("پیشین");
        assertThat(seat.deputy(DAY).map(Member::name)).contains("جانشین");
        assertThat(seat.isFilled(DAY.minusDays(91))).isFalse();
    }

    @Test
    void aSeatWithADeputyAloneIsVacantButSatIn() {
        Seat seat = seat(
                member("پیشین", false, new Term(DAY.minusDays(90), DAY.minusDays(1))),
                member("جانشین", true, new Term(DAY.minusDays(30), DAY.plusDays(30))));
        assertThat(seat.isFilled(DAY)).isFalse();
        assertThat(seat.isDeputised(DAY)).isTrue();
        assertThat(seat.isSat(DAY)).isTrue();
        assertThat(seat.isDeputised(DAY.minusDays(1)))
                .as("while the member holds it")
                .isFalse();
        assertThat(seat.isSat(DAY.plusDays(31))).isFalse();
    }

    private static Seat seat(Member... members) {
        SeatKind kind = new SeatKind("teacher", new PlaceName("آموزگار", "Teacher"));
        return new Seat(SEAT, new BodyId(new UUID(0, 2)), kind, 0, List.of(members));
    }

    private static Member member(String name, boolean deputy, Term term) {
        return new Member(UUID.randomUUID(), SEAT, name, deputy, term, null, null);
    }
}
