package org.mahalla.problems.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.ReportId;
import org.mahalla.problems.stages.Groups;
import org.mahalla.shared.Codes;
import org.mahalla.shared.Point;
import org.mahalla.shared.Sealer;
import org.mahalla.shared.TrackingCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rows of reports with their codes and addresses. Words and addresses are sealed on the way in. */
@Component
public class Reports {
    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final Groups groups;
    private final Codes codes = new Codes();

    Reports(JdbcClient jdbc, Sealer sealer, Groups groups) {
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.groups = groups;
    }

    void add(ReportId id, ProblemId problem, NewReport report, LocalDate day) {
        Point rough = report.point() == null ? null : report.point().rough();
        jdbc.sql("""
                        insert into problems.report
                            (territory_id, report_id, problem_id, neighbourhood_id, topic, channel, reported_on, language,
                             text_sealed, place_sealed, point_sealed, answers_sealed, raised, latitude, longitude)
                        values (:territory, :id, :problem, :neighbourhood, :topic, :channel, :day, :language,
                                :text, :place, :point, :answers, :raised, :latitude, :longitude)
                        """)
                .param("territory", id.territory().value())
                .param("id", id.value())
                .param("problem", problem.value())
                .param("neighbourhood", report.neighbourhood().id().value())
                .param("topic", report.topic().code())
                .param("channel", report.channel().code())
                .param("day", day)
                .param("language", report.language().code())
                .param("text", sealer.seal(report.text()))
                .param("place", sealed(report.place()))
                .param("point", sealed(report.point() == null ? null : write(report.point())))
                .param("raised", report.topic().raisedBy(report.answers()))
                .param(
                        "answers",
                        report.answers().isEmpty()
                                ? null
                                : sealer.seal(JsonMapper.shared().writeValueAsString(new TreeMap<>(report.answers()))))
                .param("latitude", rough == null ? null : rough.latitude())
                .param("longitude", rough == null ? null : rough.longitude())
                .update();
        addContact(id, report);
    }

    /** Gives the report its code; another is tried in the rare case that one is taken. */
    TrackingCode giveCode(ReportId id) {
        while (true) {
            TrackingCode code = codes.tracking();
            int given = jdbc.sql("""
                            insert into problems.tracking_code (code, territory_id, report_id) values (?, ?, ?)
                            on conflict do nothing
                            """)
                    .param(code.digits())
                    .param(id.territory().value())
                    .param(id.value())
                    .update();
            if (given == 1) {
                return code;
            }
        }
    }

    /** The report behind a code. */
    public Optional<ReportId> byCode(TrackingCode code) {
        return jdbc.sql("select report_id from problems.tracking_code where code = ?")
                .param(code.digits())
                .query((row, n) -> new ReportId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** The code of a report, to be read out to who has just said it. */
    public Optional<TrackingCode> codeOf(ReportId id) {
        return jdbc.sql("select code from problems.tracking_code where territory_id = ? and report_id = ?")
                .param(id.territory().value())
                .param(id.value())
                .query((row, n) -> new TrackingCode(row.getString(1)))
                .optional();
    }

    /** What the desk reads of the reports of a problem and of what was joined to it: what was said, never by whom. */
    public List<Report> of(ProblemId problem) {
        return jdbc.sql("""
                        select r.report_id, r.problem_id, r.neighbourhood_id, r.topic, r.channel, r.reported_on, r.text_sealed,
                               r.place_sealed, r.point_sealed, r.answers_sealed,
                               exists (select 1 from problems.contact c
                                       where c.territory_id = r.territory_id and c.report_id = r.report_id) as reachable
                        from problems.report r
                        where r.territory_id = :territory and r.problem_id in (:group)
                        order by r.reported_on desc, r.report_id
                        limit 200
                        """)
                .param("territory", problem.territory().value())
                .param("group", groups.idsUnder(problem))
                .query((row, n) -> Report.read(row, this::open))
                .list();
    }

    public Optional<Report> find(ReportId id) {
        return jdbc.sql("""
                        select r.report_id, r.problem_id, r.neighbourhood_id, r.topic, r.channel, r.reported_on, r.text_sealed,
                               r.place_sealed, r.point_sealed, r.answers_sealed,
                               exists (select 1 from problems.contact c
                                       where c.territory_id = r.territory_id and c.report_id = r.report_id) as reachable
                        from problems.report r
                        where r.territory_id = ? and r.report_id = ?
                        """)
                .param(id.territory().value())
                .param(id.value())
                .query((row, n) -> Report.read(row, this::open))
                .optional();
    }

    private void addContact(ReportId id, NewReport report) {
        if (report.phone() == null && report.email() == null) {
            return;
        }
        String phone = report.phone() == null ? null : report.phone().value();
        String email = report.email() == null ? null : report.email().value();
        jdbc.sql("""
                        insert into problems.contact
                            (territory_id, report_id, phone_sealed, phone_hash, email_sealed, email_hash)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .param(id.territory().value())
                .param(id.value())
                .param(sealed(phone))
                .param(phone == null ? null : sealer.hash("phone", phone))
                .param(sealed(email))
                .param(email == null ? null : sealer.hash("email", email))
                .update();
    }

    private byte @Nullable [] sealed(@Nullable String text) {
        return text == null || text.isBlank() ? null : sealer.seal(text);
    }

    private @Nullable String open(byte @Nullable [] sealed) {
        return sealed == null ? null : sealer.open(sealed);
    }

    private static String write(Point point) {
        return point.latitude() + " " + point.longitude();
    }
}
