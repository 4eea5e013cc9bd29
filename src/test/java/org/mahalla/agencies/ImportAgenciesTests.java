package org.mahalla.agencies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mahalla.agencies.AgencyTown.CITY;
import static org.mahalla.agencies.AgencyTown.PROVINCE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mahalla.access.Viewer;
import org.mahalla.agencies.imports.AgenciesImported;
import org.mahalla.agencies.imports.ImportAgencies;
import org.mahalla.agencies.register.AgencyEntry;
import org.mahalla.agencies.register.ChangeAgency;
import org.mahalla.places.DivisionKind;
import org.mahalla.places.Divisions;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.places.PlaceName;
import org.mahalla.places.registry.PlaceStore;
import org.mahalla.places.testing.Registered;
import org.mahalla.platform.tables.ImportCounts;
import org.mahalla.shared.IdMaker;
import org.mahalla.shared.PlacePath;
import org.mahalla.testing.MahallaTest;
import org.mahalla.testing.SharedFiles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.transaction.AfterTransaction;
import org.springframework.transaction.annotation.Transactional;

/** Agencies come in from a table, once. */
@MahallaTest
@Transactional
class ImportAgenciesTests {
    private static final String MAPPING = """
            source: test-agencies
            territory: {code: xagency, name: استان}
            columns: {code: code, name: name, kind: kind, place: place, superior: above, weekend: off,
                      response_days: days, topic: topic}
            """;

    @Autowired
    private ImportAgencies imports;

    @Autowired
    private Agencies agencies;

    @Autowired
    private ChangeAgency change;

    @Autowired
    private PlaceStore store;

    @Autowired
    private Neighbourhoods neighbourhoods;

    @Autowired
    private Divisions divisions;

    @Autowired
    private IdMaker ids;

    @TempDir
    Path folder;

    @BeforeEach
    void aProvince() {
        AgencyTown.build(store, neighbourhoods, divisions, ids);
    }

    /** What is rolled back leaves the tables, but not the register in memory. */
    @AfterTransaction
    void theRegisterIsAsTheTablesAre() {
        neighbourhoods.refresh();
    }

    @Test
    void everyRowIsAnAgencyAServiceOrRefusedWithItsReason() throws IOException {
        AgenciesImported done = run("""
                code,name,kind,place,above,off,days,topic
                xa-water,شرکت آب,utility,,,"thursday,friday",۱۲,water-sewage
                xa-city,آب شهر,utility,xagency.city,xa-water,friday,,water-leak
                xa-city,,,,,,,low-water
                xa-city,,,,,,,low-water
                xa-none,,,,,,,low-water
                xa-odd,نام,sorcery,,,,,
                xa-far,نام,utility,xelsewhere,,,,
                xa-lone,نام,utility,,nobody,,,
                xa-topic,نام,utility,,,,,no-such-topic
                نام,نام,utility,,,moonday,999,
                """);
        assertThat(done.counts()).isEqualTo(new ImportCounts(10, 3, 0, 1, 6));
        assertThat(done.refused().stream()
                        .flatMap(row -> row.problems().stream())
                        .map(problem -> problem.reason().code()))
                .containsExactly(
                        "AGY-014", "PLT-348", "AGY-017", "AGY-003", "PLT-348", "AGY-013", "AGY-016", "AGY-018");
        Agency city = agencies.byCode("xa-city").orElseThrow();
        assertThat(city.place()).isEqualTo(CITY);
        assertThat(agencies.ladder(city.id())).extracting(Agency::code).containsExactly("xa-water");
        assertThat(agencies.services(city.id())).extracting(Service::topic).containsExactly("low-water", "water-leak");
        assertThat(agencies.byCode("xa-water")).hasValueSatisfying(water -> {
            assertThat(water.weekend()).containsExactlyInAnyOrder(DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);
            assertThat(water.responseDays()).isEqualTo(12);
            assertThat(water.place()).isEqualTo(PROVINCE);
        });
    }

    @Test
    void theSameFileAgainChangesNothingAndLeavesTheDesksWorkAlone() throws IOException {
        String file = "code,name,kind,place,above,off,days,topic\nxa-water,شرکت آب,utility,,,friday,12,water-leak\n";
        assertThat(run(file).counts()).isEqualTo(new ImportCounts(1, 1, 0, 0, 0));
        Agency water = agencies.byCode("xa-water").orElseThrow();
        change.change(
                Viewer.operator(),
                water,
                new AgencyEntry(
                        water.code(),
                        new PlaceName("آب استان", ""),
                        water.kind(),
                        water.place(),
                        null,
                        water.weekend(),
                        12));
        assertThat(run(file).counts()).isEqualTo(new ImportCounts(1, 0, 0, 1, 0));
        assertThat(agencies.byCode("xa-water").orElseThrow().name().fa()).isEqualTo("آب استان");
        assertThat(run(file.replace("12", "9")).counts()).isEqualTo(new ImportCounts(1, 1, 0, 0, 0));
        assertThat(agencies.byCode("xa-water").orElseThrow().responseDays()).isEqualTo(9);
    }

    @Test
    void whatTheDeskWroteDownIsNotTakenOver() throws IOException {
        new AgencyTown(change, agencies).agency("xa-own", PROVINCE, null);
        AgenciesImported done =
                run("code,name,kind,place,above,off,days,topic\nxa-own,نام دیگر,utility,,,friday,12,\n");
        assertThat(done.counts()).isEqualTo(new ImportCounts(1, 0, 0, 0, 1));
        assertThat(agencies.byCode("xa-own").orElseThrow().name().en()).isEqualTo("Agency xa-own");
    }

    @Test
    void theAgenciesOfLosAngelesServeItsRequestTypes() {
        Path agencyFile = SharedFiles.data("civic-requests/la_agencies.csv");
        Path typeFile = SharedFiles.data("civic-requests/la_request_types.csv");
        PlacePath angeles = new PlacePath("us-ca-los-angeles");
        new Registered(store, neighbourhoods, divisions, ids)
                .division(angeles.value(), DivisionKind.CITY, "", "Los Angeles");
        for (int again = 0; again < 2; again++) {
            long fresh = again == 0 ? 1 : 0;
            assertThat(real(agencyFile, "agencies").counts())
                    .isEqualTo(new ImportCounts(12, 12 * fresh, 0, 12 - 12 * fresh, 0));
            assertThat(real(typeFile, "request-types").counts())
                    .isEqualTo(new ImportCounts(11, 5 * fresh, 0, 11 - 5 * fresh, 0));
        }
        assertThat(agencies.serving(List.of("lamp-out"), angeles.child("n52")))
                .extracting(served -> served.agency().name().en())
                .containsExactly("Street Lighting Bureau");
        assertThat(agencies.byCode("la-bos"))
                .hasValueSatisfying(sanitation -> assertThat(sanitation.weekend())
                        .containsExactlyInAnyOrder(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
    }

    private AgenciesImported real(Path file, String mapping) {
        return imports.run(file, Path.of("mappings/los-angeles/" + mapping + ".yaml"), false, rows -> {});
    }

    private AgenciesImported run(String table) throws IOException {
        Path file = Files.writeString(folder.resolve("agencies.csv"), table);
        Path mapping = Files.writeString(folder.resolve("mapping.yaml"), MAPPING);
        return imports.run(file, mapping, false, rows -> {});
    }
}
