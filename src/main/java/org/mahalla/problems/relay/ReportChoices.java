package org.mahalla.problems.relay;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.mahalla.problems.ReportId;
import org.mahalla.shared.Language;
import org.mahalla.shared.NotFoundException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rows of what writers of reports chose; who chose nothing gets each step, in the language they wrote in. */
@Component
public class ReportChoices {
    /** The columns that {@link #read} reads; `r` is the report, `h` its choice if there is one. */
    static final String COLUMNS = """
            coalesce(h.news, 'each') as news, coalesce(h.by_sms, true) as by_sms, coalesce(h.by_email, true) as by_email,
            coalesce(h.language, r.language) as chosen_language
            """;

    private final JdbcClient jdbc;

    ReportChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Choices of(ReportId report) {
        return jdbc.sql("select " + COLUMNS + """
                        from problems.report r
                        left join problems.report_choice h on h.territory_id = r.territory_id and h.report_id = r.report_id
                        where r.territory_id = ? and r.report_id = ?
                        """)
                .params(report.territory().value(), report.value())
                .query((row, n) -> read(row))
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    @Transactional
    public void keep(ReportId report, Choices choices) {
        Contacts.lock(jdbc, report);
        jdbc.sql("""
                        insert into problems.report_choice (territory_id, report_id, news, by_sms, by_email, language)
                        values (:territory, :report, :news, :sms, :email, :language)
                        on conflict (territory_id, report_id) do update
                        set news = excluded.news, by_sms = excluded.by_sms, by_email = excluded.by_email,
                            language = excluded.language
                        """)
                .param("territory", report.territory().value())
                .param("report", report.value())
                .param("news", choices.news().code())
                .param("sms", choices.bySms())
                .param("email", choices.byEmail())
                .param("language", choices.language().code())
                .update();
    }

    /** No news of the report any more; how it would come stays chosen. Nothing when it is gone. */
    @Transactional
    public void quiet(ReportId report) {
        jdbc.sql("""
                        insert into problems.report_choice (territory_id, report_id, news, by_sms, by_email, language)
                        select territory_id, report_id, 'none', true, true, case language when 'en' then 'en' else 'fa' end
                        from problems.report
                        where territory_id = ? and report_id = ?
                        on conflict (territory_id, report_id) do update set news = 'none'
                        """).params(report.territory().value(), report.value()).update();
    }

    /** Whether there is news to stop; not of a report that is gone. */
    public boolean wanted(ReportId report) {
        return jdbc.sql("""
                        select exists (
                            select 1
                            from problems.report r
                            left join problems.report_choice h on h.territory_id = r.territory_id and h.report_id = r.report_id
                            where r.territory_id = ? and r.report_id = ? and coalesce(h.news, 'each') <> 'none')
                        """)
                .params(report.territory().value(), report.value())
                .query(Boolean.class)
                .single();
    }

    static Choices read(ResultSet row) throws SQLException {
        return new Choices(
                Choices.News.of(row.getString("news")).orElseThrow(),
                row.getBoolean("by_sms"),
                row.getBoolean("by_email"),
                row.getString("chosen_language").equals("en") ? Language.EN : Language.FA);
    }
}
