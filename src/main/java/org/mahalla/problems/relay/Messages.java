package org.mahalla.problems.relay;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mahalla.problems.ReportId;
import org.mahalla.shared.Sealer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rows of the relay, sealed; one conversation per report. */
@Component
public class Messages {
    private final JdbcClient jdbc;
    private final Sealer sealer;

    Messages(JdbcClient jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    /** Oldest first. */
    public List<Message> of(ReportId report) {
        return jdbc.sql("""
                        select seq, sender, role, words_sealed, sent_on
                        from problems.relay_message
                        where territory_id = ? and report_id = ?
                        order by seq
                        """)
                .params(report.territory().value(), report.value())
                .query((row, n) -> new Message(
                        row.getInt("seq"),
                        row.getString("sender").equals("desk"),
                        row.getString("role"),
                        sealer.open(row.getBytes("words_sealed")),
                        row.getObject("sent_on", LocalDate.class)))
                .list();
    }

    /** Whether the desk had the last word, without opening any. */
    public boolean waitsForReporter(ReportId report) {
        return jdbc.sql("""
                        select sender = 'desk' from problems.relay_message
                        where territory_id = ? and report_id = ?
                        order by seq desc
                        limit 1
                        """)
                .params(report.territory().value(), report.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Adds one and gives its number; not found when the report was erased meanwhile. */
    @Transactional
    int add(ReportId report, @Nullable String deskRole, String words, LocalDate day) {
        Contacts.lock(jdbc, report);
        return jdbc.sql("""
                        insert into problems.relay_message
                            (territory_id, report_id, seq, sender, role, words_sealed, sent_on)
                        select :territory, :report, coalesce(max(seq), 0) + 1, :sender, :role, :words, :day
                        from problems.relay_message
                        where territory_id = :territory and report_id = :report
                        returning seq
                        """)
                .param("territory", report.territory().value())
                .param("report", report.value())
                .param("sender", deskRole == null ? "reporter" : "desk")
                .param("role", deskRole, java.sql.Types.VARCHAR)
                .param("words", sealer.seal(words))
                .param("day", day)
                .query(Integer.class)
                .single();
    }
}
