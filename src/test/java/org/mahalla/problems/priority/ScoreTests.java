package org.mahalla.problems.priority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ScoreTests {
    private static final Weights USUAL = new Weights(20, 6, 1, 10, 10, 8);
    private static final Signs NOTHING = new Signs(0, 0, 0, 0, 0, 0);

    private static final List<UnaryOperator<Signs>> MORE = List.of(
            s -> new Signs(s.harm() + 1, s.people(), s.daysOver(), s.broken(), s.near(), s.waiting()),
            s -> new Signs(s.harm(), s.people() + 1, s.daysOver(), s.broken(), s.near(), s.waiting()),
            s -> new Signs(s.harm(), s.people(), s.daysOver() + 1, s.broken(), s.near(), s.waiting()),
            s -> new Signs(s.harm(), s.people(), s.daysOver(), s.broken() + 1, s.near(), s.waiting()),
            s -> new Signs(s.harm(), s.people(), s.daysOver(), s.broken(), s.near() + 1, s.waiting()),
            s -> new Signs(s.harm(), s.people(), s.daysOver(), s.broken(), s.near(), s.waiting() + 1));

    @Test
    void moreOfAnySignNeverLowersIt() {
        long seed = 70;
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            Signs signs = signs(random);
            Weights weights = weights(random);
            int before = Score.of(signs, weights).total();
            for (UnaryOperator<Signs> more : MORE) {
                assertThat(Score.of(more.apply(signs), weights).total())
                        .as("seed " + seed + " " + signs + weights)
                        .isGreaterThanOrEqualTo(before);
            }
        }
    }

    @Test
    void nothingGivesNoPointsAndTheMostIsWhatThePageSays() {
        assertThat(Score.of(NOTHING, USUAL).total()).isZero();
        Score most = Score.of(new Signs(9, 100_000, 999, 9, 9, 9), USUAL);
        for (Sign sign : Sign.values()) {
            assertThat(most.of(sign)).as(sign.code()).isEqualTo(USUAL.most(sign));
        }
    }

    @Test
    void dangerComesBeforeACrowdAboutATrifle() {
        Score danger = Score.of(new Signs(3, 1, 0, 0, 0, 3), USUAL);
        Score crowd = Score.of(new Signs(0, 200, 0, 0, 0, 0), USUAL);
        assertThat(danger.total()).isGreaterThan(crowd.total());
    }

    @Test
    void saysWhatSetsOneAboveAnother() {
        Score one = Score.of(new Signs(1, 1, 12, 0, 2, 1), USUAL);
        Score other = Score.of(new Signs(1, 1, 0, 0, 0, 1), USUAL);
        assertThat(one.above(other)).containsExactly(Sign.NEAR, Sign.AGE);
        assertThat(other.above(one)).isEmpty();
    }

    @Test
    void saysWhatWouldChangeIt() {
        Score low = Score.of(new Signs(1, 1, 0, 0, 0, 1), USUAL);
        Score high = Score.of(new Signs(1, 1, 5, 0, 0, 1), USUAL);
        assertThat(low.daysToPass(high, USUAL)).hasValue(6);
        assertThat(low.peopleToPass(high, USUAL)).hasValue(1);
        Score out = Score.of(new Signs(3, 100, 60, 3, 2, 3), USUAL);
        assertThat(low.daysToPass(out, USUAL)).isEmpty();
    }

    @Test
    void refusesAWeightBelowZero() {
        assertThatThrownBy(() -> new Weights(-1, 0, 0, 0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Signs(0, 0, -1, 0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Signs signs(Random random) {
        return new Signs(
                random.nextInt(4),
                random.nextInt(300),
                random.nextInt(90),
                random.nextInt(5),
                random.nextInt(4),
                random.nextInt(4));
    }

    private static Weights weights(Random random) {
        return new Weights(
                random.nextInt(40),
                random.nextInt(12),
                random.nextInt(4),
                random.nextInt(20),
                random.nextInt(20),
                random.nextInt(20));
    }
}
