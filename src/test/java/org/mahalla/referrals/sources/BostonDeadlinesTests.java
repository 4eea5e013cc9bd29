package org.mahalla.referrals.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mahalla.agencies.Agencies;
import org.mahalla.agencies.imports.ImportAgencies;
import org.mahalla.places.imports.ImportPlaces;
import org.mahalla.platform.mapping.MappedRow;
import org.mahalla.platform.mapping.MappedTable;
import org.mahalla.platform.mapping.MappingFile;
import org.mahalla.platform.tables.TableLimits;
import org.mahalla.problems.imports.ImportReports;
import org.mahalla.problems.imports.ReportsImported;
import org.mahalla.shared.Language;
import org.mahalla.testing.MahallaTest;
import org.mahalla.testing.SharedFiles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MahallaTest
class BostonDeadlinesTests {
    private static final Path MAPPINGS = Path.of("mappings", "boston");

    private final ImportPlaces places;
    private final ImportAgencies register;
    private final ImportReports reports;
    private final Agencies agencies;
    private final SourceRows rows;
    private final JdbcClient jdbc;

    @TempDir
    Path folder;

    @Autowired
    BostonDeadlinesTests(
            ImportPlaces places,
            ImportAgencies register,
            ImportReports reports,
            Agencies agencies,
            SourceRows rows,
            JdbcClient jdbc) {
        this.places = places;
        this.register = register;
        this.reports = reports;
        this.agencies = agencies;
        this.rows = rows;
        this.jdbc = jdbc;
    }

    @Test
    void whatIsOverdueAndInTimeIsWhatTheFileSays() {
        Path file = SharedFiles.data("civic-requests/boston_311_animals_2015_2017.csv.gz");
        places.run(file, MAPPINGS.resolve("places.yaml"), false, done -> {});
        assertThat(register.run(file, MAPPINGS.resolve("agencies.yaml"), false, done -> {})
                        .counts()
                        .imported())
                .isEqualTo(10);
        ReportsImported brought = run(file, MAPPINGS.resolve("reports.yaml"));
        assertThat(brought.strangers()).isEmpty();

        Map<String, SourceYear> here = new TreeMap<>();
        for (String agency : said(file).keySet().stream()
                .map(key -> key.split(" ")[0])
                .distinct()
                .toList()) {
            rows.years(agencies.byCode(agency).orElseThrow().id())
                    .forEach(year -> here.put(agency + " " + year.year(), year));
        }
        Map<String, int[]> says = said(file);
        assertThat(here.keySet()).isEqualTo(says.keySet());
        here.forEach((key, year) -> assertThat(
                        new int[] {year.inTime(), year.overdue(), year.without(), year.waiting(), year.asked()})
                .as(key)
                .containsExactly(says.get(key)));
        assertThat(here.values().stream().mapToInt(SourceYear::overdue).sum()).isPositive();
    }

    @Test
    void whomTheSourceAskedIsKeptWhenTheAgencyIsKnownAndFollowsWhatTheSourceSays() throws IOException {
        Path mapping = town();
        String header = "id,what,when,due,done,state,agency,lat,lon\n";
        String open = "1,lamp-out,2026-01-02,2026-01-05 03:30:00,,open,asked-lamps,10,10\n";
        Path first = write("first.csv", header + open + "2,lamp-out,2026-01-02,,,open,asked-nobody,10,10\n");

        assertThat(run(first, mapping).strangers()).containsExactly("asked-lamps", "asked-nobody");
        register.run(
                write("agencies.csv", "code,name\nasked-lamps,روشنایی\n"),
                write("agencies.yaml", """
                        source: asked-agencies
                        territory: {code: asked, name: آزمون}
                        columns: {code: code, name: name}
                        constants: {kind: municipality}
                        """),
                false,
                done -> {});
        ReportsImported again = run(first, mapping);
        assertThat(again.counts().unchanged()).isEqualTo(2);
        assertThat(again.strangers()).isEqualTo(Set.of("asked-nobody"));
        var agency = agencies.byCode("asked-lamps").orElseThrow().id();
        assertThat(rows.years(agency)).containsExactly(new SourceYear("asked", 2026, 1, 0, 1, 0, 0));

        String done = open.replace(",,open", ",2026-01-05 03:30:00,closed");
        run(write("second.csv", header + done), mapping);
        assertThat(rows.years(agency)).containsExactly(new SourceYear("asked", 2026, 1, 1, 0, 0, 0));
    }

    @Test
    void aDeadlineThatIsADayLastsUntilItsEnd() throws IOException {
        Path mapping = town();
        register.run(
                write("agencies.csv", "code,name\nasked-day,روشنایی\n"),
                write("agencies.yaml", """
                        source: asked-day
                        territory: {code: asked, name: آزمون}
                        columns: {code: code, name: name}
                        constants: {kind: municipality}
                        """),
                false,
                done -> {});
        run(write("days.csv", """
                id,what,when,due,done,state,agency,lat,lon
                11,lamp-out,2026-01-02,2026-01-05,2026-01-05 21:00:00,closed,ASKED-DAY,10,10
                12,lamp-out,2026-01-02,2026-01-05,2026-01-06 00:30:00,closed,asked-day,10,10
                """), mapping);
        assertThat(rows.years(agencies.byCode("asked-day").orElseThrow().id()))
                .containsExactly(new SourceYear("asked", 2026, 2, 1, 1, 0, 0));
    }

    /** What the file's own column says of the rows that came in, by agency and year. */
    private Map<String, int[]> said(Path file) {
        Set<String> came = Set.copyOf(jdbc.sql("select source_id from problems.problem where source = 'boston-311'")
                .query(String.class)
                .list());
        Map<String, int[]> counts = new TreeMap<>();
        try (MappedTable table = MappedTable.open(
                MappingFile.read(MAPPINGS.resolve("reports.yaml"), ImportReports.FIELDS),
                file,
                TableLimits.standard())) {
            for (MappedRow row : table) {
                if (!came.contains(row.required("reference").orElse(""))) {
                    continue;
                }
                String key = row.text("agency").orElseThrow() + " "
                        + row.day("reported").orElseThrow().getYear();
                int[] count = counts.computeIfAbsent(key, none -> new int[5]);
                boolean overdue = row.row().get("on_time").equals("OVERDUE");
                count[row.row().get("sla_target_dt").isEmpty() ? 2 : overdue ? 1 : 0]++;
                count[4]++;
            }
        }
        return counts;
    }

    private ReportsImported run(Path file, Path mapping) {
        return reports.run(file, mapping, folder.resolve("refused.csv"), Language.EN, false, done -> {});
    }

    private Path town() throws IOException {
        places.run(
                write("places.csv", "id,name,lat,lon\nn1,نیروگاه,10,10\n"),
                write("places.yaml", """
                        source: asked-places
                        territory: {code: asked, name: آزمون}
                        coordinates: {system: wgs84, latitude: lat, longitude: lon}
                        columns: {code: id, name: name}
                        """),
                false,
                done -> {});
        return write("reports.yaml", """
                source: asked
                territory: {code: asked, name: آزمون}
                zone: Asia/Tehran
                dates: [iso]
                coordinates: {system: wgs84, latitude: lat, longitude: lon}
                columns: {reference: id, topic: what, state: state, reported: when, due: due, closed: done, agency: agency}
                """);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
