package org.mahalla.problems.testing;

import org.mahalla.places.DivisionKind;
import org.mahalla.places.Divisions;
import org.mahalla.places.Neighbourhood;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.places.registry.PlaceStore;
import org.mahalla.places.testing.PlaceFixtures;
import org.mahalla.places.testing.Registered;
import org.mahalla.shared.IdMaker;
import org.mahalla.shared.PlacePath;
import org.mahalla.shared.Point;
import org.springframework.stereotype.Component;

/** The neighbourhood where the tests of reporting happen: a square of a hundredth of a degree. */
@Component
public final class YakhchalQazi {
    public static final Point MIDDLE = new Point(33.105, 51.905);
    private static final PlacePath PATH = new PlacePath("ir.qom.yakhchal-reporting");

    private final Neighbourhoods neighbourhoods;
    private final Registered places;

    YakhchalQazi(PlaceStore store, Neighbourhoods neighbourhoods, Divisions divisions, IdMaker ids) {
        this.neighbourhoods = neighbourhoods;
        this.places = new Registered(store, neighbourhoods, divisions, ids);
    }

    public synchronized Neighbourhood neighbourhood() {
        return neighbourhoods.byPath(PATH).orElseGet(() -> {
            places.division("ir", DivisionKind.COUNTRY, "ایران", "Iran");
            return places.neighbourhood(
                    places.division("ir.qom", DivisionKind.CITY, "قم", "Qom"),
                    "yakhchal-reporting",
                    "یخچال قاضی",
                    "Yakhchal Qazi",
                    PlaceFixtures.square(51.9, 33.1, 0.01),
                    1);
        });
    }
}
