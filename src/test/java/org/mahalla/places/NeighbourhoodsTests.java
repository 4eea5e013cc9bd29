package org.mahalla.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mahalla.places.testing.PlaceFixtures.square;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mahalla.places.registry.PlaceStore;
import org.mahalla.places.testing.Registered;
import org.mahalla.shared.IdMaker;
import org.mahalla.shared.Language;
import org.mahalla.shared.PlacePath;
import org.mahalla.shared.Point;
import org.mahalla.testing.MahallaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@MahallaTest
@Transactional
class NeighbourhoodsTests {
    private static final PlacePath CITY = new PlacePath("xq.city");

    private final Neighbourhoods neighbourhoods;
    private final Divisions divisions;
    private final Venues venues;
    private final IdMaker ids;
    private final Registered registered;
    private Neighbourhood nirugah;

    @Autowired
    NeighbourhoodsTests(
            Neighbourhoods neighbourhoods, Divisions divisions, Venues venues, PlaceStore store, IdMaker ids) {
        this.neighbourhoods = neighbourhoods;
        this.divisions = divisions;
        this.venues = venues;
        this.ids = ids;
        this.registered = new Registered(store, neighbourhoods, divisions, ids);
    }

    @BeforeEach
    void aTown() {
        registered.division("xq", DivisionKind.PROVINCE, "استان آزمون", "Test Province");
        Division city = registered.division(CITY.value(), DivisionKind.CITY, "شهر آزمون", "Test City");
        nirugah = registered.neighbourhood(city, "n1", "نیروگاه", "Nirugah", square(10, 10, 0.1), 1);
        registered.neighbourhood(city, "n2", "زنبیل‌آباد", "", square(10.02, 10.02, 0.01), null);
    }

    @Test
    void knowsAPlaceByIdPathAndName() {
        assertThat(neighbourhoods.find(nirugah.id())).contains(nirugah);
        assertThat(neighbourhoods.byPath(nirugah.path())).contains(nirugah);
        assertThat(neighbourhoods.nameOf(nirugah.id(), Language.EN)).isEqualTo("Nirugah");
        assertThat(neighbourhoods.under(CITY)).hasSize(2);
        assertThat(neighbourhoods.within(nirugah.id().territory())).contains(nirugah);
        assertThat(nirugah.parents()).extracting(PlaceName::en).containsExactly("Test City", "Test Province");
        assertThat(neighbourhoods.find(new NeighbourhoodId(new UUID(1, 2)))).isEmpty();
    }

    @Test
    void locatesTheMostSpecificElseTheNearest() {
        assertThat(neighbourhoods.locate(new Point(10.025, 10.025)))
                .hasValueSatisfying(l -> assertThat(l.neighbourhood().code()).isEqualTo("n2"));
        assertThat(neighbourhoods.locate(new Point(10.05, 10.05))).contains(new Located(nirugah, false, 0));
        assertThat(neighbourhoods.locate(new Point(10.05, 10.11)))
                .hasValueSatisfying(l -> assertThat(l.nearest()).isTrue());
        assertThat(neighbourhoods.locate(new Point(11, 11))).isEmpty();
    }

    @Test
    void findsTheOneOfANameOrCodeUnderAPlace() {
        assertThat(neighbourhoods.named("نيروگاه", CITY)).contains(nirugah);
        assertThat(neighbourhoods.named("n1", CITY)).contains(nirugah);
        assertThat(neighbourhoods.named("n1", new PlacePath("xz"))).isEmpty();
        assertThat(neighbourhoods.search("زنبیل اباد", 3))
                .first()
                .extracting(Neighbourhood::code)
                .isEqualTo("n2");
    }

    @Test
    void keepsVenues() {
        Venue mosque = new Venue(
                new VenueId(ids.next(nirugah.id().territory())), nirugah.id(), VenueKind.MOSQUE, "مسجد", "", null);
        venues.save(mosque);
        venues.save(mosque);

        assertThat(venues.of(nirugah.id())).containsExactly(mosque);
        assertThat(venues.find(mosque.id())).contains(mosque);
    }
}
