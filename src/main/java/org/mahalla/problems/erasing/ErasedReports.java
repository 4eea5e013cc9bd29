package org.mahalla.problems.erasing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.ReportId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of a report as erasing needs them. */
@Component
class ErasedReports {
    private final JdbcClient jdbc;

    ErasedReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The problem of a report, held with it until the end of the transaction; empty list when it is gone. */
    List<ProblemId> lock(ReportId report) {
        return jdbc.sql("select problem_id from problems.report where territory_id = ? and report_id = ? for update")
                .params(report.territory().value(), report.value())
                .query((row, n) -> new ProblemId(row.getObject(1, UUID.class)))
                .list();
    }

    List<String> files(ReportId report) {
        return jdbc.sql("""
                        select distinct v.file
                        from problems.photo
                        cross join lateral (values (file), (thumbnail), (original_file), (original_thumbnail)) as v (file)
                        where territory_id = :territory and report_id = :report and v.file is not null
                        """)
                .param("territory", report.territory().value())
                .param("report", report.value())
                .query(String.class)
                .list();
    }

    /** The reports under the problem alone, held until the end of the transaction. */
    List<ReportId> lockAll(ProblemId problem) {
        return jdbc.sql("""
                        select report_id from problems.report
                        where territory_id = ? and problem_id = ?
                        order by report_id
                        for update
                        """)
                .params(problem.territory().value(), problem.value())
                .query((row, n) -> new ReportId(row.getObject(1, UUID.class)))
                .list();
    }

    /** The days of the other reports under these problems. */
    List<LocalDate> others(Collection<ProblemId> problems, ReportId report) {
        return jdbc.sql("""
                        select reported_on from problems.report
                        where territory_id = :territory and problem_id in (:problems) and report_id <> :report
                        """)
                .param("territory", report.territory().value())
                .param("problems", problems.stream().map(ProblemId::value).toList())
                .param("report", report.value())
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

    /** The files of all photos of a problem: of its reports and of the desk. */
    List<String> files(ProblemId problem) {
        return jdbc.sql("""
                        select distinct v.file
                        from problems.photo
                        cross join lateral (values (file), (thumbnail), (original_file), (original_thumbnail)) as v (file)
                        where territory_id = :territory and problem_id = :problem and v.file is not null
                        """)
                .param("territory", problem.territory().value())
                .param("problem", problem.value())
                .query(String.class)
                .list();
    }

    /** Deletes what is kept of a problem beside its reports: photos of the desk, who sees or follows it, what was said of it. */
    void deleteBeside(ProblemId problem) {
        jdbc.sql("""
                        delete from problems.short_link
                        where subject_id in (select follower_id from problems.follower where kind = 'problem' and target = ?)
                        """).param(problem.text()).update();
        jdbc.sql("delete from problems.follower where kind = 'problem' and target = ?")
                .param(problem.text())
                .update();
        jdbc.sql("delete from problems.short_link where subject_id = ?")
                .param(problem.value())
                .update();
        for (String table : List.of("photo", "support", "dispute")) {
            jdbc.sql("delete from problems." + table + " where territory_id = ? and problem_id = ?")
                    .params(problem.territory().value(), problem.value())
                    .update();
        }
    }

    /** Takes the public copy back, down to topic, neighbourhood and state; the place on the map too when nobody else saw it. */
    void withdraw(ProblemId problem, String searchText) {
        jdbc.sql("""
                        update problems.problem
                        set title = null, body = null, place_words = null, holder = 'council', search_text = :search,
                            latitude = case when reports + supporters > 0 then latitude end,
                            longitude = case when reports + supporters > 0 then longitude end
                        where territory_id = :territory and problem_id = :problem
                        """)
                .param("search", searchText)
                .param("territory", problem.territory().value())
                .param("problem", problem.value())
                .update();
    }

    List<ReportId> all() {
        return jdbc.sql("select report_id from problems.report")
                .query((row, n) -> new ReportId(row.getObject(1, UUID.class)))
                .list();
    }
}
