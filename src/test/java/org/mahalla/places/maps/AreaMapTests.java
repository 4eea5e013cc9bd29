package org.mahalla.places.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mahalla.places.testing.PlaceFixtures.town;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.mahalla.places.Outline;
import org.mahalla.shared.Point;

class AreaMapTests {
    private static final long SEED = 1405;
    private final List<Outline> town = town(new Random(SEED), 116, 400);
    private final MapWindow window = MapWindow.around(town, 420, 330);

    @Test
    void aTownOf116IsDrawnSmall() {
        MapView map = new AreaMap(window).lands(town, Tone.QUIET).view();

        assertThat(map.lands()).hasSize(1);
        assertThat(map.lands().getFirst().path()).startsWith("M").endsWith("z").hasSizeLessThan(8000);
    }

    @Test
    void hexagonsKeepExactCounts() {
        List<Weighted> things = new ArrayList<>();
        Random random = new Random(SEED);
        for (int i = 0; i < 1468; i++) {
            Point centre = town.get(random.nextInt(116)).centre();
            things.add(new Weighted(centre.rough(), 1));
        }

        MapView map = new AreaMap(window)
                .cells(things, cell -> "/problems?cell=" + cell.code())
                .view();

        assertThat(map.hexagons().stream().mapToLong(MapView.Hexagon::count).sum())
                .isEqualTo(1468);
        assertThat(map.linked()).isTrue();
    }

    @Test
    void aCellKnowsItsGroundAgainFromItsCode() {
        Point point = new Point(34.6401, 50.8764);
        HexCell cell = HexCell.holding(point, 12.4);

        assertThat(HexCell.of(cell.code())).contains(cell);
        assertThat(cell.holds(point)).isTrue();
        assertThat(cell.bounds().contains(50.8764, 34.6401)).isTrue();
        assertThat(HexCell.of("999.1.1")).isEmpty();
        assertThat(HexCell.of("12.5.x")).isEmpty();
    }

    @Test
    void nearPinsStandTogetherSoThatEachCanBeTapped() {
        AreaMap map = new AreaMap(window);
        Random random = new Random(SEED);
        for (int i = 0; i < 500; i++) {
            Point centre = town.get(random.nextInt(116)).centre();
            map.pin(centre, PinShape.LATE, "مشکل", "/problems/1");
        }

        List<MapView.Pin> pins = map.view().pins();

        assertThat(pins).hasSizeLessThanOrEqualTo(40);
        assertThat(pins.stream().mapToLong(MapView.Pin::count).sum()).isEqualTo(500);
        for (MapView.Pin a : pins) {
            assertThat(pins).allMatch(b -> a == b || Math.hypot(a.x() - b.x(), a.y() - b.y()) >= 36);
        }
    }

    @Test
    void aClickGivesBackThePlaceThatWasDrawnThere() {
        Random random = new Random(SEED);
        for (int i = 0; i < 1000; i++) {
            Point point = window.point(random.nextInt(420), random.nextInt(330));
            Pixel pixel = window.pixel(point);

            assertThat(window.point(pixel.x(), pixel.y()).metresTo(point)).isLessThan(0.5);
        }
    }

    @Test
    void aWindowStandsInAnAddress() {
        assertThat(MapWindow.of(window.text(), 420, 330))
                .contains(MapWindow.of(window.text(), 420, 330).orElseThrow());
        assertThat(MapWindow.of("34.6,50.8,13", 420, 330).orElseThrow().zoom()).isEqualTo(13);
        assertThat(MapWindow.of("91,50.8,13", 420, 330)).isEmpty();
        assertThat(MapWindow.of("<script>", 420, 330)).isEmpty();
        assertThat(MapWindow.of("34.6,50.8", 420, 330)).isEmpty();
    }

    @Test
    void theWindowShowsTheWholeBox() {
        Envelope box = new Envelope(50.7, 51.1, 34.5, 34.8);

        assertThat(MapWindow.around(box, 420, 330).bounds().contains(box)).isTrue();
        assertThat(MapWindow.around(List.of(), 420, 330).zoom()).isZero();
    }

    @Test
    void thePictureToClickOnIsSmall() {
        byte[] png = MapPicture.png(window, town, town.subList(0, 1), window.centre());

        assertThat(png).hasSizeLessThan(15 * 1024).startsWith((byte) 0x89, 'P', 'N', 'G');
    }
}
