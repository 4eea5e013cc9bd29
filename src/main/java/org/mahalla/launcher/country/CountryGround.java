package org.mahalla.launcher.country;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Where the invented country lies: provinces on a coarse grid, each with its counties, each of these with one town of
 * neighbourhoods side by side. A few counties are large and most are small. The same for the same number.
 */
final class CountryGround {
    static final int PROVINCES = 31;
    static final int COUNTIES = 482;

    private static final int PROVINCES_A_ROW = 7;
    private static final int COUNTIES_A_ROW = 4;
    private static final double SOUTH = 26.0;
    private static final double WEST = 45.0;
    private static final double PROVINCE_HEIGHT = 2.5;
    private static final double PROVINCE_WIDTH = 2.5;
    private static final double COUNTY_STEP = 0.6;
    private static final double HEIGHT = 0.012;
    private static final double WIDTH = 0.014;
    private static final double JITTER = 0.22;
    /** One of so many neighbourhoods is known by a point alone. */
    private static final int WITHOUT_BOUNDARY = 12;

    /** A county: its number, its share of everything, and how many neighbourhoods it has. */
    record County(int number, double from, double until, int neighbourhoods) {
        String code() {
            return "c" + number;
        }

        String province() {
            return "p" + number % PROVINCES;
        }

        /** How many of so many problems are this county's; the shares of all counties add up. */
        int share(int problems) {
            return (int) (Math.floor(problems * until) - Math.floor(problems * from));
        }
    }

    /** A neighbourhood's middle and, where it has one, the ring around it: longitude before latitude. */
    record Plot(double latitude, double longitude, List<double[]> ring) {}

    private final List<County> counties = new ArrayList<>();

    CountryGround(int neighbourhoods) {
        int many = Math.min(COUNTIES, neighbourhoods);
        double[] weights = new double[many];
        double sum = 0;
        for (int i = 0; i < many; i++) {
            weights[i] = Math.pow(i + 12, -0.8);
            sum += weights[i];
        }
        double until = 0;
        int left = neighbourhoods;
        for (int i = 0; i < many; i++) {
            double from = until;
            until = i == many - 1 ? 1 : until + weights[i] / sum;
            int fair = (int) Math.round(neighbourhoods * weights[i] / sum);
            int own = i == many - 1 ? left : Math.clamp(fair, 1, left - (many - 1 - i));
            left -= own;
            counties.add(new County(i, from, until, own));
        }
    }

    List<County> counties() {
        return counties;
    }

    Plot plot(County county, int index) {
        int side = (int) Math.ceil(Math.sqrt(county.neighbourhoods()));
        int row = index / side;
        int column = index % side;
        boolean bounded = (county.number() + index) % WITHOUT_BOUNDARY != WITHOUT_BOUNDARY - 1;
        List<double[]> ring = new ArrayList<>();
        if (bounded) {
            ring.add(corner(county, row, column));
            ring.add(corner(county, row, column + 1));
            ring.add(corner(county, row + 1, column + 1));
            ring.add(corner(county, row + 1, column));
            ring.add(ring.getFirst());
        }
        double[] middle = grid(county, row + 0.5, column + 0.5);
        return new Plot(middle[1], middle[0], ring);
    }

    /** Neighbours share their corners, so that the ground has neither gaps nor overlaps. */
    private static double[] corner(County county, int row, int column) {
        Random own = new Random(county.number() * 1_000_003L + row * 1_009L + column);
        own.nextInt();
        return grid(county, row + (own.nextDouble() * 2 - 1) * JITTER, column + (own.nextDouble() * 2 - 1) * JITTER);
    }

    private static double[] grid(County county, double row, double column) {
        int province = county.number() % PROVINCES;
        int within = county.number() / PROVINCES;
        double south = SOUTH + province / PROVINCES_A_ROW * PROVINCE_HEIGHT + within / COUNTIES_A_ROW * COUNTY_STEP;
        double west = WEST + province % PROVINCES_A_ROW * PROVINCE_WIDTH + within % COUNTIES_A_ROW * COUNTY_STEP;
        return new double[] {west + column * WIDTH, south + row * HEIGHT};
    }
}
