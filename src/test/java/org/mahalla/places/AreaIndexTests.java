package org.mahalla.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mahalla.places.testing.PlaceFixtures.neighbourhood;
import static org.mahalla.places.testing.PlaceFixtures.square;
import static org.mahalla.places.testing.PlaceFixtures.town;

import java.lang.management.ManagementFactory;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.mahalla.shared.Point;

class AreaIndexTests {
    private static final long SEED = 1405;

    @Test
    void saysTheSameAsLookingAtEveryArea() {
        List<Outline> town = town(new Random(SEED), 300, 24);
        AreaIndex<Outline> index = new AreaIndex<>(town, Outline::ground);
        Random random = new Random(SEED);

        for (int i = 0; i < 5000; i++) {
            Point point = new Point(34.48 + 0.3 * random.nextDouble(), 50.78 + 0.4 * random.nextDouble());

            assertThat(index.holding(point))
                    .as("seed %d, point %s", SEED, point)
                    .isEqualTo(oneByOne(town, point));
        }
    }

    @Test
    void theMostSpecificAreaWins() {
        Outline city = neighbourhood("city", "شهر", "", square(50, 34, 1));
        Outline quarter = neighbourhood("quarter", "محله", "", square(50.4, 34.4, 0.1));
        AreaIndex<Outline> index = new AreaIndex<>(List.of(city, quarter), Outline::ground);

        assertThat(index.holding(new Point(34.45, 50.45))).contains(quarter);
        assertThat(index.holding(new Point(34.2, 50.2))).contains(city);
        assertThat(index.holding(new Point(35.2, 50.2))).isEmpty();
    }

    @Test
    void nearestIsMeasuredToTheEdgeAndOnlyWithinReach() {
        Outline quarter = neighbourhood("quarter", "محله", "", square(50.4, 34.4, 0.1));
        AreaIndex<Outline> index = new AreaIndex<>(List.of(quarter), Outline::ground);
        Point east = new Point(34.45, 50.51);

        assertThat(index.nearest(east, 2000))
                .hasValueSatisfying(near -> assertThat(near.metres()).isBetween(910.0, 925.0));
        assertThat(index.nearest(east, 500)).isEmpty();
    }

    @Test
    void aNeighbourhoodMayBeAPointAlone() {
        Outline village =
                neighbourhood("village", "ده", "", Boundaries.FACTORY.createPoint(new Coordinate(50.9, 34.6)));
        AreaIndex<Outline> index = new AreaIndex<>(List.of(village), Outline::ground);

        assertThat(index.holding(village.centre())).isEmpty();
        assertThat(index.nearest(new Point(34.601, 50.9), 2000))
                .map(AreaIndex.Near::thing)
                .contains(village);
    }

    @Test
    void aCountryIsLookedUpInNoTime() {
        AreaIndex<Outline> index = new AreaIndex<>(town(new Random(SEED), 10_000, 60), Outline::ground);
        Random random = new Random(SEED);
        long before = cpu();
        long found = 0;

        for (int i = 0; i < 100_000; i++) {
            Point point = new Point(34.5 + 1.6 * random.nextDouble(), 50.8 + 2 * random.nextDouble());
            found += index.holding(point).isPresent() ? 1 : 0;
        }

        assertThat(found).isGreaterThan(60_000);
        assertThat((cpu() - before) / 1e9).as("CPU seconds").isLessThan(2);
    }

    private static Optional<Outline> oneByOne(List<Outline> town, Point point) {
        var at = Boundaries.FACTORY.createPoint(new Coordinate(point.longitude(), point.latitude()));
        return town.stream()
                .filter(outline -> outline.ground().covers(at))
                .min(Comparator.comparingDouble(outline -> outline.ground().getArea()));
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
