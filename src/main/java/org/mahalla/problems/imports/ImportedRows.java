package org.mahalla.problems.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mahalla.places.Neighbourhood;
import org.mahalla.platform.postgres.BulkRows;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.ReportId;
import org.mahalla.problems.model.State;
import org.mahalla.shared.Codes;
import org.mahalla.shared.Point;
import org.mahalla.shared.Sealer;
import org.mahalla.shared.TerritoryId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Problems with their report and its code as a source brought them, many at a time. */
@Component
class ImportedRows {
    /** Tells this lock from others in the database. */
    private static final int LOCK = 0x1A90;

    private static final String PROBLEM = """
            territory_id, problem_id, neighbourhood_id, place_path, number, topic, state, state_since, opened_on, checked_on,
            due_on, ended_on, title, body, language, latitude, longitude, joined_to, source, source_id, source_hash,
            search_text""";
    private static final String REPORT = """
            territory_id, report_id, problem_id, neighbourhood_id, topic, channel, reported_on, language, text_sealed,
            place_sealed, latitude, longitude, source, source_id""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final Sealer sealer;
    private final Codes codes = new Codes();

    ImportedRows(JdbcClient jdbc, JdbcTemplate batch, Sealer sealer) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.sealer = sealer;
    }

    /** A row that came before, and the problem to which it is joined, if it is. */
    record Known(
            ProblemId id,
            byte[] hash,
            State state,
            @Nullable ProblemId joinedTo) {
        ProblemId root() {
            return joinedTo == null ? id : joinedTo;
        }
    }

    /** A row to be written. Its words stand open in the title, or sealed under the report. */
    record Fresh(
            ProblemId problem,
            ReportId report,
            Incoming row,
            State state,
            int number,
            @Nullable ProblemId joinedTo,
            @Nullable String title,
            @Nullable String body,
            String search) {}

    /** Imports into one territory wait for each other. */
    void lock(TerritoryId territory) {
        jdbc.sql("select pg_advisory_xact_lock(?, ?)")
                .param(LOCK)
                .param(territory.value())
                .query(row -> {});
    }

    Map<String, Known> known(Collection<Integer> territories, String source, Collection<String> references) {
        Map<String, Known> found = new HashMap<>();
        if (references.isEmpty()) {
            return found;
        }
        jdbc.sql("""
                        select source_id, problem_id, source_hash, state,
                               case when joined_to is not null then (
                                   with recursive above (problem_id, depth) as (
                                       select p.joined_to, 1
                                       union all
                                       select q.joined_to, a.depth + 1
                                       from above a
                                       join problems.problem q on q.territory_id = p.territory_id and q.problem_id = a.problem_id
                                       where q.joined_to is not null
                                   )
                                   select problem_id from above order by depth desc limit 1) end as joined_to
                        from problems.problem p
                        where territory_id = any(?) and source = ? and source_id = any(?)
                        """)
                .param(territories.toArray(Integer[]::new))
                .param(source)
                .param(references.toArray(String[]::new))
                .query(row -> {
                    UUID joined = row.getObject("joined_to", UUID.class);
                    found.put(
                            row.getString("source_id"),
                            new Known(
                                    new ProblemId(row.getObject("problem_id", UUID.class)),
                                    row.getBytes("source_hash"),
                                    State.of(row.getString("state")),
                                    joined == null ? null : new ProblemId(joined)));
                });
        return found;
    }

    void add(String source, List<Fresh> rows) {
        BulkRows problems = new BulkRows("problems.problem", PROBLEM);
        BulkRows reports = new BulkRows("problems.report", REPORT);
        BulkRows tracking = new BulkRows("problems.tracking_code", "code, territory_id, report_id");
        List<String> fresh = freshCodes(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            Fresh row = rows.get(i);
            addProblem(problems, source, row);
            addReport(reports, source, row);
            tracking.add(
                    fresh.get(i), row.report().territory().value(), row.report().value());
        }
        problems.write(batch);
        reports.write(batch);
        tracking.write(batch);
    }

    private static void addProblem(BulkRows problems, String source, Fresh fresh) {
        Incoming row = fresh.row();
        Neighbourhood place = row.neighbourhood();
        State state = fresh.state();
        LocalDate since = state == State.CLOSED_AT_SOURCE ? row.ended() : row.reported();
        Point point = (row.point() == null ? place.centre() : row.point()).rough();
        problems.add(
                fresh.problem().territory().value(),
                fresh.problem().value(),
                place.id().value(),
                place.path().value(),
                fresh.number(),
                row.topic().code(),
                state.code(),
                since,
                row.reported(),
                state.checked() ? row.reported() : null,
                state.open() ? row.due() : null,
                state.open() ? null : since,
                fresh.title(),
                fresh.body(),
                row.language(),
                point.latitude(),
                point.longitude(),
                fresh.joinedTo() == null ? null : fresh.joinedTo().value(),
                source,
                row.reference(),
                row.hash(),
                fresh.search());
    }

    private void addReport(BulkRows reports, String source, Fresh fresh) {
        Incoming row = fresh.row();
        Point point = row.point() == null ? null : row.point().rough();
        // nobody has to go where the source has closed: its address is not kept at all
        String address = row.state().over() ? null : row.address();
        reports.add(
                fresh.report().territory().value(),
                fresh.report().value(),
                fresh.problem().value(),
                row.neighbourhood().id().value(),
                row.topic().code(),
                "import",
                row.reported(),
                row.language(),
                row.text() == null || row.open() ? null : sealer.seal(row.text()),
                address == null ? null : sealer.seal(address),
                point == null ? null : point.latitude(),
                point == null ? null : point.longitude(),
                source,
                row.reference());
    }

    void addReports(Map<ProblemId, Integer> more) {
        batch.batchUpdate(
                "update problems.problem set reports = reports + ?, priority_on = null where territory_id = ? and problem_id = ?",
                more.entrySet().stream()
                        .map(entry -> new Object[] {
                            entry.getValue(),
                            entry.getKey().territory().value(),
                            entry.getKey().value()
                        })
                        .toList());
    }

    void renew(ProblemId id, byte[] hash) {
        jdbc.sql("update problems.problem set source_hash = ? where territory_id = ? and problem_id = ?")
                .param(hash)
                .param(id.territory().value())
                .param(id.value())
                .update();
    }

    private List<String> freshCodes(int howMany) {
        Set<String> made = new HashSet<>();
        while (made.size() < howMany) {
            Set<String> more = new HashSet<>();
            while (made.size() + more.size() < howMany) {
                String code = codes.tracking().digits();
                if (!made.contains(code)) {
                    more.add(code);
                }
            }
            more.removeAll(taken(more));
            made.addAll(more);
        }
        return new ArrayList<>(made);
    }

    private Set<String> taken(Set<String> codes) {
        return Set.copyOf(jdbc.sql("select code from problems.tracking_code where code = any(?)")
                .param(codes.toArray(String[]::new))
                .query(String.class)
                .list());
    }
}
