package org.mahalla.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mahalla.shared.Point;

/** Of the suggestions shown at least 60 % are true, and at least 90 % of the true ones are shown, on unseen material. */
class SuggestedTwinsTests {
    private static final int PROBLEMS = 4_000;
    private static final double SIDE_METRES = 7_500;

    private static Spelling spelling;

    @BeforeAll
    static void learnToSpell() {
        spelling = Spelling.ofVectors();
        assertThat(spelling.knownMisspellings()).isGreaterThan(50);
    }

    @Test
    void showsTheTrueTwinAndLittleElse() {
        for (long seed : new long[] {1405, 1406, 1407}) {
            ReportWorld world = new ReportWorld(seed, ReportWorld.Half.UNSEEN, spelling);
            isGoodEnough("exact points, seed " + seed, measure(world));
        }
    }

    /** What a resident is offered: own place exact, those of others as everybody sees them. */
    @Test
    void alsoWhereThePlacesOfOthersAreRough() {
        for (long seed : new long[] {1405, 1406, 1407}) {
            ReportWorld world = new ReportWorld(seed, ReportWorld.Half.UNSEEN, spelling);
            isGoodEnough(
                    "rough points, seed " + seed,
                    measure(world, sight -> sight.amongRough(Point.ROUGH_ERROR_METRES), SuggestedTwinsTests::rough));
        }
    }

    private static Sight rough(Sight sight) {
        Point point = sight.point();
        return new Sight(
                point == null ? null : point.rough(),
                sight.topic(),
                sight.group(),
                sight.reach(),
                sight.words(),
                sight.day());
    }

    private static void isGoodEnough(String how, Measured measured) {
        System.out.println("twins, " + how + ": " + measured);
        assertThat(measured.pairs).as("labelled pairs, %s", how).isGreaterThanOrEqualTo(5_000);
        assertThat(measured.precision()).as("true of the shown, %s", how).isGreaterThanOrEqualTo(0.6);
        assertThat(measured.recall()).as("shown of the true, %s", how).isGreaterThanOrEqualTo(0.9);
    }

    /** Every later report, and as many first ones that have no twin, are held against what was known before them. */
    static Measured measure(ReportWorld world) {
        return measure(world, sight -> sight, sight -> sight);
    }

    private static Measured measure(ReportWorld world, UnaryOperator<Sight> own, UnaryOperator<Sight> ofOthers) {
        ReportWorld.Town town = world.town(PROBLEMS, SIDE_METRES);
        List<ReportWorld.Told> known = town.first();
        Twins twins = new Twins(
                WordCounts.in(known.stream().map(told -> told.sight().words()).toList()));
        Set<Integer> reportedAgain = new HashSet<>();
        town.later().forEach(told -> reportedAgain.add(told.problem()));
        List<ReportWorld.Told> asked = new ArrayList<>(town.later());
        known.stream()
                .filter(told -> !reportedAgain.contains(told.problem()))
                .limit(town.later().size())
                .forEach(asked::add);
        Measured measured = new Measured();
        for (ReportWorld.Told told : asked) {
            boolean hasTwin = reportedAgain.contains(told.problem());
            List<ReportWorld.Told> others = known.stream()
                    .filter(one -> hasTwin || one.problem() != told.problem())
                    .filter(one -> !one.sight().day().isAfter(told.sight().day()))
                    .filter(one -> one.sight().group().equals(told.sight().group()))
                    .filter(one -> near(one, told))
                    .toList();
            measured.pairs += others.size();
            measured.asked += hasTwin ? 1 : 0;
            for (Suggestion<ReportWorld.Told> suggestion :
                    twins.of(own.apply(told.sight()), others, one -> ofOthers.apply(one.sight()))) {
                measured.shown++;
                measured.right += suggestion.thing().problem() == told.problem() ? 1 : 0;
            }
        }
        return measured;
    }

    /** Where the spot of one is not known, the whole neighbourhood is looked through. */
    private static boolean near(ReportWorld.Told one, ReportWorld.Told other) {
        Point here = one.sight().point();
        Point there = other.sight().point();
        return here == null || there == null
                ? one.neighbourhood().equals(other.neighbourhood())
                : here.metresTo(there) <= Twins.WINDOW * other.sight().reach();
    }

    static final class Measured {
        int pairs;
        int asked;
        int shown;
        int right;

        double precision() {
            return (double) right / shown;
        }

        double recall() {
            return (double) right / asked;
        }

        @Override
        public String toString() {
            return "%d pairs, %d with a twin, %d shown, precision %.3f, recall %.3f"
                    .formatted(pairs, asked, shown, precision(), recall());
        }
    }
}
