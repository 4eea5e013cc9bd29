package org.mahalla.problems.erasing;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.ReportId;
import org.mahalla.shared.Sealer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of a report as erasing needs them, and the list of what was erased, which names nothing. */
@Component
class ErasedReports {
    private static final String KIND = "report";

    /** The files of one photo, or of the original it was covered from. */
    record Files(String file, String thumbnail) {}

    private final JdbcClient jdbc;
    private final Sealer sealer;

    ErasedReports(JdbcClient jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    /** The problem of a report, held with it until the end of the transaction; empty list when it is gone. */
    List<ProblemId> lock(ReportId report) {
        return jdbc.sql("select problem_id from problems.report where territory_id = ? and report_id = ? for update")
                .params(report.territory().value(), report.value())
                .query((row, n) -> new ProblemId(row.getObject(1, UUID.class)))
                .list();
    }

    List<Files> files(ReportId report) {
        return jdbc.sql("""
                        select file, thumbnail from problems.photo where territory_id = :territory and report_id = :report
                        union
                        select original_file, original_thumbnail from problems.photo
                        where territory_id = :territory and report_id = :report and original_file is not null
                        """)
                .param("territory", report.territory().value())
                .param("report", report.value())
                .query(Files.class)
                .list();
    }

    /** Whether a photo of another report, or of the desk, has the same content. */
    boolean usedElsewhere(String file, ReportId report) {
        return jdbc.sql("""
                        select exists (select 1 from problems.photo
                                       where file = :file and report_id is distinct from :report)
                            or exists (select 1 from problems.photo
                                       where thumbnail = :file and report_id is distinct from :report)
                            or exists (select 1 from problems.photo
                                       where original_file = :file and report_id is distinct from :report)
                            or exists (select 1 from problems.photo
                                       where original_thumbnail = :file and report_id is distinct from :report)
                        """)
                .param("file", file)
                .param("report", report.value())
                .query(Boolean.class)
                .single();
    }

    /** The days of the other reports under the problem. */
    List<LocalDate> others(ProblemId problem, ReportId report) {
        return jdbc.sql("""
                        select reported_on from problems.report
                        where territory_id = ? and problem_id = ? and report_id <> ?
                        """)
                .params(problem.territory().value(), problem.value(), report.value())
                .query(LocalDate.class)
                .list();
    }

    void delete(ReportId report) {
        for (String table :
                List.of("relay_message", "reveal", "report_choice", "contact", "tracking_code", "photo", "report")) {
            jdbc.sql("delete from problems." + table + " where territory_id = ? and report_id = ?")
                    .params(report.territory().value(), report.value())
                    .update();
        }
    }

    /** One report less under the problem. */
    void uncount(ProblemId problem) {
        jdbc.sql("""
                        update problems.problem set reports = greatest(reports - 1, 0)
                        where territory_id = ? and problem_id = ?
                        """).params(problem.territory().value(), problem.value()).update();
    }

    /** Takes the public copy back, down to topic, neighbourhood and state; the place on the map too when nobody else saw it. */
    void withdraw(ProblemId problem, String searchText) {
        jdbc.sql("""
                        update problems.problem
                        set title = null, body = null, place_words = null, holder = 'council', search_text = :search,
                            latitude = case when supporters > 0 then latitude end,
                            longitude = case when supporters > 0 then longitude end
                        where territory_id = :territory and problem_id = :problem
                        """)
                .param("search", searchText)
                .param("territory", problem.territory().value())
                .param("problem", problem.value())
                .update();
    }

    void note(ReportId report, LocalDate day) {
        jdbc.sql("""
                        insert into problems.erased (territory_id, kind, id_hash, erased_on) values (?, ?, ?, ?)
                        on conflict do nothing
                        """)
                .params(report.territory().value(), KIND, hash(report), day)
                .update();
    }

    /** Reports that are on the list and stand here nevertheless, because an older copy of the database was brought back. */
    List<ReportId> back() {
        Set<String> erased = jdbc
                .sql("select encode(id_hash, 'hex') from problems.erased where kind = ?")
                .param(KIND)
                .query(String.class)
                .set()
                .stream()
                .collect(Collectors.toSet());
        return jdbc.sql("select report_id from problems.report").query(UUID.class).list().stream()
                .map(ReportId::new)
                .filter(report -> erased.contains(java.util.HexFormat.of().formatHex(hash(report))))
                .toList();
    }

    int forgetBefore(LocalDate day) {
        return jdbc.sql("delete from problems.erased where erased_on < ?")
                .param(day)
                .update();
    }

    private byte[] hash(ReportId report) {
        return sealer.hash("erased " + KIND, report.text());
    }
}
