package org.mahalla.problems.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mahalla.places.imports.ImportPlaces;
import org.mahalla.platform.tables.ImportCounts;
import org.mahalla.platform.timeline.Actor;
import org.mahalla.platform.timeline.TimelineCheck;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.duplicates.JoinProblems;
import org.mahalla.shared.Language;
import org.mahalla.shared.RefusedException;
import org.mahalla.testing.MahallaTest;
import org.mahalla.testing.SharedFiles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MahallaTest
class ImportReportsTests {
    private final ImportPlaces places;
    private final ImportReports reports;
    private final TimelineCheck check;
    private final JoinProblems join;
    private final JdbcClient jdbc;

    @TempDir
    Path folder;

    @Autowired
    ImportReportsTests(
            ImportPlaces places, ImportReports reports, JoinProblems join, TimelineCheck check, JdbcClient jdbc) {
        this.join = join;
        this.places = places;
        this.reports = reports;
        this.check = check;
        this.jdbc = jdbc;
    }

    @Test
    void losAngelesComesInOnce() {
        places("los-angeles", "la_nc_boundaries_2020.geojson.gz");

        ImportCounts older = shared("los-angeles", "la_myla311_2017_10k.csv.gz");
        ImportCounts newer = shared("los-angeles", "la_myla311_2020_10k.csv.gz");

        assertThat(older.rows()).isEqualTo(9_999);
        assertThat(newer.rows()).isEqualTo(10_000);
        assertThat(older.imported()).isGreaterThan(older.rows() * 995 / 1000);
        assertThat(newer.imported()).isGreaterThan(newer.rows() * 995 / 1000);
        ImportCounts again = shared("los-angeles", "la_myla311_2017_10k.csv.gz");
        assertThat(again).isEqualTo(new ImportCounts(9_999, 0, 0, older.imported(), older.refused()));
        assertThat(check.run().faults()).isEmpty();
    }

    @Test
    void bostonAndZurichComeIn() {
        places("boston", "boston_311_animals_2015_2017.csv.gz");
        places("zurich", "zurich_zueriwieneu_62k.csv.gz");

        ImportCounts boston = shared("boston", "boston_311_animals_2015_2017.csv.gz");
        long before = System.nanoTime();
        ImportCounts zurich = shared("zurich", "zurich_zueriwieneu_62k.csv.gz");
        System.out.printf(Locale.ROOT, "zurich took %.1f s%n", (System.nanoTime() - before) / 1e9);

        assertThat(boston.rows()).isEqualTo(21_475);
        assertThat(boston.joined()).isEqualTo(21);
        assertThat(boston.refused()).isLessThan(boston.rows() * 5 / 1000);
        assertThat(zurich.rows()).isEqualTo(62_245);
        assertThat(zurich.imported()).isGreaterThan(zurich.rows() * 995 / 1000);
        assertThat(shared("zurich", "zurich_zueriwieneu_62k.csv.gz").imported()).isZero();
    }

    @Test
    void everyRowIsAccountedForAndTheBrokenOneTold() throws IOException {
        Path mapping = town("told", 10);
        Path file = write("told.csv", """
                id,what,when,where,state,parent,lat,lon
                1,lamp-out,2026-01-02,نيروگاه,open,,,
                2,lamp-out,31 Aban 1405,نیروگاه,open,,,
                3,lamp,2026-01-02,نیروگاه,open,,,
                4,lamp-out,2026-01-03,جای نادانسته,closed,,,
                5,lamp-out,2026-01-03,,closed,1,10.0,10.0
                6,lamp-out,2026-01-03,,closed,7,10.0,10.0
                7,lamp-out,2026-01-03,,closed,,10.0,10.0
                7,lamp-out,2026-01-03,,closed,,10.0,10.0
                7,full-bin,2026-01-03,,closed,,10.0,10.0
                8,lamp-out,2026-01-03,,closed,,95.0,10.0
                9,lamp-out,2026-01-04,,in-hand,404,10.0,10.0
                """);

        ReportsImported result = run(file, mapping, false, rows -> {});

        assertThat(result.counts()).isEqualTo(new ImportCounts(11, 3, 2, 1, 5));
        assertThat(result.examples())
                .extracting(ReportsImported.Refused::line)
                .containsExactlyInAnyOrder(3, 4, 5, 10, 11);
        assertThat(Files.readString(folder.resolve("refused.csv")))
                .contains("31 Aban 1405")
                .contains("lamp-out");
        assertThat(states("told"))
                .containsExactly("1 verified", "5 joined", "6 joined", "7 closed_at_source", "9 in_hand");
        assertThat(count("select sum(problems) from problems.tally where neighbourhood_id in "
                        + "(select neighbourhood_id from problems.problem where source = 'told')"))
                .isEqualTo(5);
        assertThat(check.run().faults()).isEmpty();
    }

    @Test
    void aStateThatWentOnAtTheSourceGoesOnHere() throws IOException {
        Path mapping = town("later", 20);
        String header = "id,what,when,where,state,parent,lat,lon\n";
        run(write("a.csv", header + "1,lamp-out,2026-01-02,,open,,20,10\n"), mapping, false, rows -> {});

        ReportsImported closed =
                run(write("b.csv", header + "1,lamp-out,2026-01-02,,closed,,20,10\n"), mapping, false, rows -> {});
        ReportsImported other =
                run(write("c.csv", header + "1,full-bin,2026-01-02,,closed,,20,10\n"), mapping, false, rows -> {});

        assertThat(closed.counts()).isEqualTo(new ImportCounts(1, 1, 0, 0, 0));
        assertThat(states("later")).containsExactly("1 closed_at_source");
        assertThat(other.counts().refused()).isEqualTo(1);
        assertThat(check.run().faults()).isEmpty();
    }

    @Test
    void whatComesInIsRankedAtOnceAndSoIsWhatGetsMoreReports() throws IOException {
        Path mapping = town("ranked", 35);
        String header = "id,what,when,where,state,parent,lat,lon\n";
        run(
                write("a.csv", header + "1,lamp-out,2026-01-02,,open,,35,10\n2,unsafe-pole,2026-01-02,,open,,35,10\n"),
                mapping,
                false,
                rows -> {});
        assertThat(count("select count(*) from problems.problem where source = 'ranked' and priority_on is null"))
                .isZero();
        long before = priority("1");
        assertThat(before).isPositive().isLessThan(priority("2"));

        run(write("b.csv", header + "3,lamp-out,2026-01-03,,open,1,35,10\n"), mapping, false, rows -> {});

        assertThat(priority("1")).isGreaterThan(before);
        assertThat(check.run().faults()).isEmpty();
    }

    @Test
    void aChildOfWhatWasJoinedTwiceCountsAtTheVeryTop() throws IOException {
        Path mapping = town("deep", 37);
        String header = "id,what,when,where,state,parent,lat,lon\n";
        String first = "1,lamp-out,2026-01-02,,open,,37,10\n2,lamp-out,2026-01-02,,open,1,37,10\n";
        run(write("a.csv", header + first + "3,lamp-out,2026-01-02,,open,,37,10\n"), mapping, false, rows -> {});
        join.join(problem("1"), problem("3"), new Actor(List.of("manager"), null));

        run(write("b.csv", header + "4,lamp-out,2026-01-03,,open,2,37,10\n"), mapping, false, rows -> {});

        assertThat(count("select reports from problems.problem where source = 'deep' and source_id = '3'"))
                .isEqualTo(4);
        assertThat(check.run().faults()).isEmpty();
    }

    private ProblemId problem(String reference) {
        return new ProblemId(jdbc.sql("select problem_id from problems.problem where source = 'deep' and source_id = ?")
                .param(reference)
                .query(java.util.UUID.class)
                .single());
    }

    private long priority(String reference) {
        return count(
                "select priority from problems.problem where source = 'ranked' and source_id = '" + reference + "'");
    }

    @Test
    void aDryRunTellsTheSameAndWritesNothing() throws IOException {
        Path mapping = town("tried", 30);
        Path file = write("tried.csv", """
                id,what,when,where,state,parent,lat,lon
                1,lamp-out,2026-01-02,نیروگاه,open,2,,
                2,lamp-out,2026-01-02,نیروگاه,open,,,
                3,nothing,2026-01-02,نیروگاه,open,,,
                """);

        ImportCounts tried = run(file, mapping, true, rows -> {}).counts();

        assertThat(states("tried")).isEmpty();
        assertThat(run(file, mapping, false, rows -> {}).counts()).isEqualTo(tried);
    }

    @Test
    void whatBreaksOffInTheMiddleLeavesNothing() throws IOException {
        Path mapping = town("broken", 40);
        StringBuilder rows = new StringBuilder("id,what,when,where,state,parent,lat,lon\n");
        for (int i = 1; i <= 5_000; i++) {
            rows.append(i).append(",lamp-out,2026-01-02,,closed,,40,10\n");
        }
        Path file = write("broken.csv", rows.toString());
        long before = count("select count(*) from platform.timeline_entry");

        assertThatThrownBy(() -> run(file, mapping, false, row -> {
                    if (row == 4_500) {
                        throw new IllegalStateException("pulled out");
                    }
                }))
                .hasMessage("pulled out");

        assertThat(states("broken")).isEmpty();
        assertThat(count("select count(*) from platform.timeline_entry")).isEqualTo(before);
        assertThat(run(file, mapping, false, row -> {}).counts()).isEqualTo(new ImportCounts(5_000, 5_000, 0, 0, 0));
    }

    @Test
    void withoutPlacesNothingIsImported() throws IOException {
        Path mapping = write("m.yaml", mapping("nowhere"));
        Path file = write("x.csv", "id,what,when,where,state,parent,lat,lon\n");

        assertThatThrownBy(() -> run(file, mapping, false, rows -> {}))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.refusal().code()).isEqualTo("PRB-050"));
    }

    private void places(String city, String file) {
        places.run(
                SharedFiles.data("civic-requests/" + file),
                Path.of("mappings", city, "places.yaml"),
                false,
                rows -> {});
    }

    private ImportCounts shared(String city, String file) {
        return run(
                        SharedFiles.data("civic-requests/" + file),
                        Path.of("mappings", city, "reports.yaml"),
                        false,
                        rows -> {})
                .counts();
    }

    private ReportsImported run(Path file, Path mapping, boolean dryRun, LongConsumer progress) {
        return reports.run(file, mapping, folder.resolve("refused.csv"), Language.EN, dryRun, progress);
    }

    /** A town of one neighbourhood, and the mapping of its reports. */
    private Path town(String name, int latitude) throws IOException {
        Path mapping = write("places.yaml", """
                source: %s-places
                territory: {code: %s, name: آزمون}
                coordinates: {system: wgs84, latitude: lat, longitude: lon}
                columns: {code: id, name: name}
                """.formatted(name, name));
        places.run(
                write("places.csv", "id,name,lat,lon\nn1,نیروگاه," + latitude + ",10\n"), mapping, false, rows -> {});
        return write("reports.yaml", mapping(name));
    }

    private static String mapping(String name) {
        return """
                source: %s
                territory: {code: %s, name: آزمون}
                dates: [iso, jalali]
                coordinates: {system: wgs84, latitude: lat, longitude: lon}
                columns: {reference: id, topic: what, reported: when, neighbourhood: where, state: state, parent: parent}
                """.formatted(name, name);
    }

    private List<String> states(String source) {
        return jdbc.sql("select source_id || ' ' || state from problems.problem where source = ? order by source_id")
                .param(source)
                .query(String.class)
                .list();
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
