package org.mahalla.places.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mahalla.places.DivisionKind;
import org.mahalla.places.Divisions;
import org.mahalla.places.Neighbourhood;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.places.Outline;
import org.mahalla.places.PlaceName;
import org.mahalla.places.maps.AreaMap;
import org.mahalla.places.maps.MapView;
import org.mahalla.places.maps.MapWindow;
import org.mahalla.places.maps.Tone;
import org.mahalla.platform.tables.ImportCounts;
import org.mahalla.shared.PlacePath;
import org.mahalla.shared.Point;
import org.mahalla.testing.MahallaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.transaction.AfterTransaction;
import org.springframework.transaction.annotation.Transactional;

@MahallaTest
@Transactional
class ImportPlacesTests {
    private static final PlacePath ANGELES = new PlacePath("us-ca-los-angeles");

    private final ImportPlaces imports;
    private final Neighbourhoods neighbourhoods;
    private final Divisions divisions;

    @TempDir
    Path folder;

    @Autowired
    ImportPlacesTests(ImportPlaces imports, Neighbourhoods neighbourhoods, Divisions divisions) {
        this.imports = imports;
        this.neighbourhoods = neighbourhoods;
        this.divisions = divisions;
    }

    /** What is rolled back leaves the tables, but not the register in memory. */
    @AfterTransaction
    void theRegisterIsAsTheTablesAre() {
        neighbourhoods.refresh();
    }

    @Test
    void losAngelesBecomesNinetyNineNeighbourhoodsOnce() {
        Path file = shared("civic-requests/la_nc_boundaries_2020.geojson.gz");
        Path mapping = Path.of("mappings/los-angeles/places.yaml");

        assertThat(run(file, mapping)).isEqualTo(new ImportCounts(100, 99, 0, 1, 0));
        assertThat(run(file, mapping)).isEqualTo(new ImportCounts(100, 0, 0, 100, 0));

        List<Neighbourhood> councils = neighbourhoods.under(ANGELES);
        assertThat(councils).hasSize(99).allMatch(Neighbourhood::bounded);
        assertThat(councils.stream().filter(council -> council.population() != null))
                .hasSizeGreaterThan(95);
        assertThat(neighbourhoods.locate(new Point(34.0407, -118.2468)))
                .hasValueSatisfying(
                        found -> assertThat(found.neighbourhood().code()).isEqualTo("52"));
        assertThat(neighbourhoods.named("DOWNTOWN LOS ANGELES", ANGELES)).isPresent();
    }

    @Test
    void losAngelesIsDrawnSmall() {
        run(shared("civic-requests/la_nc_boundaries_2020.geojson.gz"), Path.of("mappings/los-angeles/places.yaml"));
        List<Outline> outlines = neighbourhoods.under(ANGELES).stream()
                .map(council -> neighbourhoods.outline(council.id()).orElseThrow())
                .toList();

        MapView map = new AreaMap(MapWindow.around(outlines, 420, 330))
                .lands(outlines, Tone.JOINED)
                .view();

        assertThat(map.lands().getFirst().path()).hasSizeBetween(1000, 8000);
    }

    @Test
    void bostonAndZurichAreReadFromTheirRequests() {
        ImportCounts boston = run(
                shared("civic-requests/boston_311_animals_2015_2017.csv.gz"), Path.of("mappings/boston/places.yaml"));
        ImportCounts zurich =
                run(shared("civic-requests/zurich_zueriwieneu_62k.csv.gz"), Path.of("mappings/zurich/places.yaml"));

        assertThat(boston.imported()).isEqualTo(23);
        assertThat(boston.refused()).isLessThan(200);
        assertThat(zurich).isEqualTo(new ImportCounts(62_245, 1, 0, 62_244, 0));
        assertThat(neighbourhoods.locate(new Point(47.3769, 8.5417)))
                .hasValueSatisfying(
                        found -> assertThat(found.neighbourhood().code()).isEqualTo("zurich"));
    }

    @Test
    void iranComesInWithoutAnOrphan() {
        Path mapping = Path.of("mappings/iran/divisions.yaml");
        List<ImportCounts> counts = Stream.of("provinces", "counties", "districts", "rurals", "cities")
                .map(table -> run(shared("iran-divisions/" + table + ".csv"), mapping))
                .toList();

        assertThat(counts).extracting(ImportCounts::imported).containsExactly(31L, 482L, 1184L, 1524L, 1659L);
        assertThat(counts).allMatch(count -> count.refused() == 0);
        assertThat(divisions.byPath(new PlacePath("ir"))).hasValueSatisfying(country -> {
            assertThat(country.name()).isEqualTo(new PlaceName("ایران", "Iran"));
            assertThat(divisions.under(country.id()))
                    .filteredOn(division -> division.kind() == DivisionKind.PROVINCE)
                    .hasSize(31)
                    .noneMatch(province -> province.name().en().isBlank());
        });
        assertThat(divisions.search("سردشت", 20))
                .filteredOn(division -> division.name().fa().equals("سردشت"))
                .hasSizeGreaterThan(3)
                .allMatch(division -> !division.parents().isEmpty());
        assertThat(run(shared("iran-divisions/cities.csv"), mapping)).isEqualTo(new ImportCounts(1659, 0, 0, 1659, 0));
    }

    @Test
    void aDryRunKeepsNothingAndEachWrongRowHasItsReason() throws IOException {
        Path mapping = write("places.yaml", """
                source: test
                territory: {code: xq, name: آزمون}
                coordinates: {system: wgs84, latitude: lat, longitude: lon, bounds: {south: 9, west: 9, north: 11, east: 11}}
                columns: {code: id, name: name, population: people, wave: wave, aliases: also}
                """);
        Path file = write("places.csv", """
                id,name,lat,lon,people,wave,also
                n1,نیروگاه,10,10,1200,1,نيروگاه كهنه
                n2,,10,10,,,
                n3,صفائیه,50,10,,,
                n1,جای دیگر,10,10,,,
                n4,توحید,10.1,10.1,بسیار,,
                n5,پردیسان,10.2,10.2,,120,
                n6,کلهری,,,,,
                """);

        PlacesImported tried = imports.run(file, mapping, true, rows -> {});

        assertThat(tried.counts()).isEqualTo(new ImportCounts(7, 1, 0, 0, 6));
        assertThat(tried.refused())
                .allMatch(refused -> !refused.problems().isEmpty())
                .extracting(refused -> refused.problems().getFirst().reason().code())
                .contains("PLT-340", "PLT-345", "PLT-344", "PLC-018", "PLC-015", "PLC-013");
    }

    @Test
    void aChangedRowIsTakenAndKeepsItsId() throws IOException {
        Path mapping = write("places.yaml", """
                source: test
                territory: {code: xq, name: آزمون}
                coordinates: {system: wgs84, latitude: lat, longitude: lon}
                columns: {code: id, name: name}
                """);
        run(write("a.csv", "id,name,lat,lon\nn1,نیروگاه,10,10\nn2,توحید,10,10.1\n"), mapping);
        Neighbourhood before = neighbourhoods.byPath(new PlacePath("xq.n1")).orElseThrow();

        ImportCounts counts = run(write("b.csv", "id,name,lat,lon\nn1,نیروگاه نو,10,10\nn2,توحید,10,10.1\n"), mapping);

        assertThat(counts).isEqualTo(new ImportCounts(2, 1, 0, 1, 0));
        Neighbourhood after = neighbourhoods.byPath(new PlacePath("xq.n1")).orElseThrow();
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.name()).isEqualTo(new PlaceName("نیروگاه نو", ""));
    }

    private ImportCounts run(Path file, Path mapping) {
        return imports.run(file, mapping, false, rows -> {}).counts();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static Path shared(String file) {
        Path found = Stream.of(System.getProperty("mahalla.shared", "../shared"), "../../shared")
                .map(place -> Path.of(place, "data", file))
                .filter(Files::exists)
                .findFirst()
                .orElse(null);
        Assumptions.assumeTrue(found != null, "skipped: ../shared is missing");
        return java.util.Objects.requireNonNull(found);
    }
}
