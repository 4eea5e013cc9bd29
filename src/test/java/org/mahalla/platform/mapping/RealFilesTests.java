package org.mahalla.platform.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mahalla.places.imports.ImportPlaces;
import org.mahalla.platform.tables.TableLimits;
import org.mahalla.platform.tables.TableReader;
import org.mahalla.problems.imports.ImportReports;
import org.mahalla.testing.SharedFiles;

class RealFilesTests {
    @ParameterizedTest
    @CsvSource({
        "civic-requests/la_myla311_2017_10k.csv.gz, 9999",
        "civic-requests/la_myla311_2020_10k.csv.gz, 10000",
        "civic-requests/zurich_zueriwieneu_62k.csv.gz, 62245",
        "civic-requests/boston_311_animals_2015_2017.csv.gz, 21475",
        "civic-requests/la_nc_boundaries_2020.geojson.gz, 100",
        "civic-requests/nyc_311_1000.json.gz, 1000",
        "civic-requests/chicago_potholes_with_dup_1000.csv, 1000",
        "iran-divisions/wof_localities_4prov.csv.gz, 5436",
        "iran-divisions/provinces_osm.geojson.gz, 31",
        "humanitarian/simd2012_scotland_datazones.csv.gz, 6505"
    })
    void everyRowIsRead(String path, int rows) {
        int count = 0;
        try (TableReader reader = TableReader.open(SharedFiles.data(path))) {
            for (var row : reader) {
                assertThat(row.problem()).as("line " + row.line()).isEmpty();
                count++;
            }
        }
        assertThat(count).isEqualTo(rows);
    }

    @ParameterizedTest
    @CsvSource({
        "los-angeles, la_myla311_2017_10k.csv.gz, 9999",
        "los-angeles, la_myla311_2020_10k.csv.gz, 10000",
        "zurich, zurich_zueriwieneu_62k.csv.gz, 62245",
        "boston, boston_311_animals_2015_2017.csv.gz, 21475"
    })
    void reportsOfCitiesAreUnderstood(String city, String file, int rows) throws IOException {
        Set<String> topics = topics();
        Set<String> references = new HashSet<>();
        Map<String, Integer> problems = new TreeMap<>();
        int understood = 0;
        long start = System.nanoTime();
        try (MappedTable table = open(city + "/reports", ImportReports.FIELDS, "civic-requests/" + file)) {
            for (MappedRow row : table) {
                references.add(row.required("reference").orElseThrow());
                row.required("text");
                row.required("state");

                row.moment("reported");
                row.moment("closed");
                row.text("channel");
                row.oneOf("topic", topics);
                boolean isPlaced =
                        row.point().isPresent() | row.text("neighbourhood").isPresent();
                row.problems().forEach(p -> problems.merge(p.toString(), 1, Integer::sum));
                understood += row.problems().isEmpty() && isPlaced ? 1 : 0;
            }
        }
        System.out.printf("%s: %d of %d, %d ms%n", file, understood, rows, (System.nanoTime() - start) / 1_000_000);
        assertThat(problems).isEmpty();
        assertThat(references).hasSize(rows);
        assertThat(understood).isGreaterThan((int) (rows * 0.995));
    }

    @Test
    void losAngelesHas99CouncilsWithPeople() throws IOException {
        DistinctPlaces councils = new DistinctPlaces();
        try (MappedTable table =
                open("los-angeles/places", ImportPlaces.FIELDS, "civic-requests/la_nc_boundaries_2020.geojson.gz")) {
            for (MappedRow row : table) {
                councils.add(
                        row.required("code").orElseThrow(), row, row.geometry().orElseThrow(), null);
                assertThat(row.whole("population").isPresent()
                                || row.text("code").orElseThrow().equals("63"))
                        .as(row.toString())
                        .isTrue();
                assertThat(row.problems()).isEmpty();
            }
        }
        assertThat(councils.places())
                .hasSize(99)
                .allSatisfy(place -> assertThat(place.area()).isPresent());
    }

    @Test
    void bostonsNeighbourhoodsAreTheNamesInItsFile() throws IOException {
        DistinctPlaces places = new DistinctPlaces();
        try (MappedTable table =
                open("boston/places", ImportPlaces.FIELDS, "civic-requests/boston_311_animals_2015_2017.csv.gz")) {
            for (MappedRow row : table) {
                row.text("code")
                        .ifPresent(
                                code -> places.add(code, row, null, row.point().orElse(null)));
            }
        }
        assertThat(places.places())
                .hasSize(23)
                .allSatisfy(place -> assertThat(place.centre()).isPresent());
    }

    @Test
    void zurichIsOnePlaceWithABox() throws IOException {
        try (MappedTable table =
                open("zurich/places", ImportPlaces.FIELDS, "civic-requests/zurich_zueriwieneu_62k.csv.gz")) {
            MappedRow row = table.iterator().next();
            assertThat(row.text("name")).contains("Zürich");
            assertThat(row.geometry().orElseThrow().getDimension()).isEqualTo(2);
        }
    }

    @Test
    void divisionsOfIranHaveNoOrphan() throws IOException {
        Set<String> known = new HashSet<>();
        List<String> kinds = new ArrayList<>();
        for (String file : List.of("provinces", "counties", "districts", "rurals", "cities")) {
            int count = 0;
            try (MappedTable table = open("iran/divisions", ImportPlaces.FIELDS, "iran-divisions/" + file + ".csv")) {
                for (MappedRow row : table) {
                    assertThat(known.add(row.required("code").orElseThrow())).isTrue();
                    row.text("parent").ifPresent(parent -> assertThat(known).contains(parent));
                    count++;
                    kinds.add(row.text("kind").orElseThrow());
                }
            }
            assertThat(count).isPositive();
        }
        assertThat(kinds.stream().distinct())
                .containsExactly("province", "county", "district", "rural-district", "city");
        assertThat(known).hasSize(31 + 482 + 1184 + 1524 + 1659);
    }

    private static MappedTable open(String mapping, Set<String> fields, String file) {
        return MappedTable.open(
                MappingFile.read(Path.of("mappings", mapping + ".yaml"), fields),
                SharedFiles.data(file),
                TableLimits.standard());
    }

    /** Codes that stand in the taxonomy, so that no mapping names one that is gone. */
    private static Set<String> topics() throws IOException {
        String taxonomy = Files.readString(Path.of("src/main/resources/problems/taxonomy.yaml"));
        Set<String> codes = new HashSet<>();
        Pattern.compile("(?m)^  - code: ([a-z-]+)$")
                .matcher(taxonomy)
                .results()
                .forEach(found -> codes.add(found.group(1)));
        return codes;
    }
}
