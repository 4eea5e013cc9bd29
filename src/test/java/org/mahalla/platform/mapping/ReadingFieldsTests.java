package org.mahalla.platform.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mahalla.platform.tables.CellProblem;
import org.mahalla.platform.tables.TableLimits;
import org.mahalla.shared.Outcome;
import org.mahalla.shared.Point;
import org.mahalla.shared.RefusedException;

class ReadingFieldsTests {
    private static final String HEAD = "source: s\nterritory: {code: t, name: T}\n";
    private static final Set<String> FIELDS =
            Set.of("reference", "topic", "state", "reported", "count", "name", "code", "population");

    @TempDir
    Path folder;

    @Test
    void readsDatesByTheListedPatternsOnly() {
        DateReader all = new DateReader(List.of("iso", "us", "us-short", "jalali", "d.M.yyyy"));
        assertThat(day(all, "2026-10-06")).isEqualTo(LocalDate.of(2026, 10, 6));
        assertThat(day(all, "2026-10-06T12:30:00.123Z")).isEqualTo(LocalDate.of(2026, 10, 6));
        assertThat(day(all, "2015-01-01 07:33:18")).isEqualTo(LocalDate.of(2015, 1, 1));
        assertThat(day(all, "12/31/2017 11:59:58 PM")).isEqualTo(LocalDate.of(2017, 12, 31));
        assertThat(day(all, "1/1/20 0:05")).isEqualTo(LocalDate.of(2020, 1, 1));
        assertThat(day(all, "6.10.2026")).isEqualTo(LocalDate.of(2026, 10, 6));
        assertThat(code(all, "10-06-2026 ")).isEqualTo("PLT-341");
        assertThat(code(all, "yesterday")).isEqualTo("PLT-341");
        assertThat(code(new DateReader(List.of("iso")), "12/31/2017 11:59:58 PM"))
                .isEqualTo("PLT-341");
    }

    @Test
    void readsJalaliDatesInAnyDigitsAndWithMonthNames() {
        DateReader jalali = new DateReader(List.of("jalali"));
        LocalDate day = LocalDate.of(2026, 10, 6);
        for (String text : List.of("1405/07/14", "۱۴۰۵/۷/۱۴", "1405-07-14", "۱۴ مهر ۱۴۰۵", "١٤٠٥/٠٧/١٤ ١٢:٣٠")) {
            assertThat(day(jalali, text)).as(text).isEqualTo(day);
        }
    }

    @Test
    void saysWhyADayIsNotInTheCalendar() {
        DateReader dates = new DateReader(List.of("iso", "jalali"));
        assertThat(code(dates, "۱۴۰۵/۰۸/۳۱")).isEqualTo("SHR-006");
        assertThat(code(dates, "1404/12/30")).isEqualTo("SHR-007");
        assertThat(day(dates, "1403/12/30")).isEqualTo(LocalDate.of(2025, 3, 20));
        assertThat(code(dates, "2026-02-29")).isEqualTo("SHR-006");
        assertThat(code(dates, "2026-13-01")).isEqualTo("SHR-003");
    }

    @Test
    void takesLocalTimesInTheMappingsZone() throws IOException {
        MappedRow row =
                one("zone: America/Los_Angeles\ndates: [us-short]\ncolumns: {reported: d}\n", "d\n1/1/20 0:05\n");
        assertThat(row.moment("reported")).contains(Instant.parse("2020-01-01T08:05:00Z"));
        assertThat(row.day("reported")).contains(LocalDate.of(2020, 1, 1));
    }

    @Test
    void refusesADateOutsideThePeriod() throws IOException {
        MappedRow row = one(
                "dates: [iso]\nperiod: {from: 2000-01-01, to: 2030-12-31}\ncolumns: {reported: d}\n",
                "d\n1920-01-01\n");
        assertThat(row.day("reported")).isEmpty();
        assertThat(codes(row)).containsExactly("PLT-343");
    }

    @Test
    void agreesWithSwisstoposExample() {
        Point point = SwissGrid.toWgs84(2_700_000, 1_100_000);
        assertThat(point.latitude()).isCloseTo(46 + 2 / 60.0 + 38.87 / 3600, within(0.00001));
        assertThat(point.longitude()).isCloseTo(8 + 43 / 60.0 + 49.79 / 3600, within(0.00001));
    }

    @Test
    void refusesPointsOutsideTheBoundsAndNamesSwappedOnes() throws IOException {
        String mapping =
                "coordinates: {system: wgs84, latitude: a, longitude: b, bounds: {south: 33, west: 50, north: 36, east: 52}}\n";
        assertThat(one(mapping, "a,b\n34.6,50.9\n").point()).contains(new Point(34.6, 50.9));
        assertThat(one(mapping, "a,b\n۳۴٫۶,۵۰٫۹\n").point()).contains(new Point(34.6, 50.9));
        assertThat(one(mapping, "a,b\n,\n").point()).isEmpty();
        assertThat(problem(mapping, "a,b\n50.9,34.6\n")).isEqualTo("PLT-350");
        assertThat(problem(mapping, "a,b\n0,0\n")).isEqualTo("PLT-345");
        assertThat(problem(mapping, "a,b\n340,0\n")).isEqualTo("PLT-345");
        assertThat(problem(mapping, "a,b\n34.6,\n")).isEqualTo("PLT-344");
    }

    @Test
    void mapsWordsAndNamesTheNearestOfAnUnknownOne() throws IOException {
        String mapping = "columns: {state: s}\nvalues: {state: {map: {Closed: closed, Open: open}}}\n";
        assertThat(one(mapping, "s\nclosed \n").text("state")).contains("closed");
        MappedRow unknown = one(mapping, "s\nClosd\n");
        assertThat(unknown.text("state")).isEmpty();
        assertThat(unknown.problems()).containsExactly(CellProblem.of("s", "Closd", "PLT-347", "Closd", "Closed"));
        String keeping = "columns: {state: s}\nvalues: {state: {map: {A: b}, otherwise: keep}}\n";
        assertThat(one(keeping, "s\nz\n").text("state")).contains("z");
        String fixed = "columns: {state: s}\nvalues: {state: {map: {A: b}, otherwise: open}}\n";
        assertThat(one(fixed, "s\nz\n").text("state")).contains("open");
    }

    @Test
    void notesEmptyRequiredCellsAndBadNumbers() throws IOException {
        MappedRow row = one("columns: {name: n, count: c}\n", "n,c\n ,many\n");
        assertThat(row.required("name")).isEmpty();
        assertThat(row.whole("count")).isEmpty();
        assertThat(codes(row)).containsExactly("PLT-340", "PLT-344");
        assertThat(one("columns: {count: c}\n", "c\n۲۱۱۹٫۰\n").whole("count")).hasValue(2119);
    }

    @Test
    void tellsEqualRowsApartTheSameWayEachTime() throws IOException {
        String mapping = "columns: {reference: {identity: [a, b]}}\n";
        assertThat(references(mapping)).doesNotHaveDuplicates().isEqualTo(references(mapping));
    }

    @Test
    void fillsFieldsFromASecondFileAndFromCorrections() throws IOException {
        Files.writeString(folder.resolve("people.csv"), "id,total\n7,1200\n");
        MappedRow row = one("""
                columns: {code: {first: [x, y]}, name: {join: [x, n], with: "/"}}
                corrections: [{when: {n: Qom}, set: {code: "7"}}]
                lookups: [{file: people.csv, key: id, match: code, columns: {population: total}}]
                """, "x,y,n\n,9,Qom\n");
        assertThat(row.text("code")).contains("7");
        assertThat(row.text("name")).contains("Qom");
        assertThat(row.whole("population")).hasValue(1200);
    }

    @Test
    void takesTheVariantThatFits() throws IOException {
        String mapping = """
                variants:
                  - {when: {columns: [B]}, columns: {name: B}}
                  - {when: {columns: [A], file: table}, columns: {name: A}}
                """;
        assertThat(one(mapping, "B\n1\n").text("name")).contains("1");
        assertThat(one(mapping, "A\n2\n").text("name")).contains("2");
        refused("PLT-364", () -> one(mapping, "C\n2\n"));
    }

    @Test
    void refusesAMappingItDoesNotWhollyUnderstand() {
        refused("PLT-361", () -> MappingFile.read(HEAD + "colums: {name: n}\n", FIELDS));
        refused("PLT-361", () -> MappingFile.read(HEAD + "columns: {name: {frist: [n]}}\n", FIELDS));
        refused("PLT-360", () -> MappingFile.read(HEAD + "columns: {name: {first: [n], join: [m]}}\n", FIELDS));
        refused("PLT-360", () -> MappingFile.read(HEAD + "source: again\n", FIELDS));
        refused("PLT-360", () -> MappingFile.read("source: s\n", FIELDS));
        refused("PLT-360", () -> MappingFile.read(HEAD + "zone: Mars/North\n", FIELDS));
        refused("PLT-362", () -> MappingFile.read(HEAD + "columns: {nmae: n}\n", FIELDS));
        refused("PLT-366", () -> MappingFile.read(HEAD + "dates: [bb]\n", FIELDS));
        assertThatThrownBy(() -> MappingFile.read(HEAD + "colums: {name: n}\n", FIELDS))
                .satisfies(e -> assertThat(((RefusedException) e).refusal().parameters())
                        .startsWith(3, "colums"));
    }

    @Test
    void namesAColumnThatIsNotThere() {
        refused("PLT-363", () -> one("columns: {name: Nmae}\n", "Name\nx\n"));
        refused(
                "PLT-365",
                () -> one(
                        "columns: {code: c}\nlookups: [{file: ../x.csv, key: a, match: code, columns: {name: b}}]\n",
                        "c\n1\n"));
    }

    private List<String> references(String mapping) throws IOException {
        return rows(mapping, "a,b\n1,2\n1,2\n1,3\n").stream()
                .map(row -> row.text("reference").orElseThrow())
                .toList();
    }

    private String problem(String mapping, String table) throws IOException {
        MappedRow row = one(mapping, table);
        assertThat(row.point()).isEmpty();
        return codes(row).getFirst();
    }

    private static List<String> codes(MappedRow row) {
        return row.problems().stream().map(problem -> problem.reason().code()).toList();
    }

    private MappedRow one(String mapping, String table) throws IOException {
        return rows(mapping, table).getFirst();
    }

    private List<MappedRow> rows(String mapping, String table) throws IOException {
        Path file = Files.writeString(folder.resolve("table.csv"), table);
        List<MappedRow> rows = new ArrayList<>();
        try (MappedTable mapped =
                MappedTable.open(MappingFile.read(HEAD + mapping, FIELDS), file, TableLimits.standard())) {
            mapped.forEach(rows::add);
        }
        return rows;
    }

    private static LocalDate day(DateReader dates, String text) {
        return dates.read(text).get().day();
    }

    private static String code(DateReader dates, String text) {
        return dates.read(text) instanceof Outcome.Refused<DateReader.Moment> refused
                ? refused.refusal().code()
                : "read";
    }

    private static void refused(String code, ThrowingCallable reading) {
        assertThatThrownBy(reading)
                .isInstanceOf(RefusedException.class)
                .extracting(e -> ((RefusedException) e).refusal().code())
                .isEqualTo(code);
    }
}
