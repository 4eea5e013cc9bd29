package org.mahalla.problems.relay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.mahalla.frame.Phrases;
import org.mahalla.frame.Words;
import org.mahalla.platform.notices.Notice;
import org.mahalla.platform.notices.Notices;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.ReportId;
import org.mahalla.problems.stages.Groups;
import org.mahalla.shared.EmailAddress;
import org.mahalla.shared.Language;
import org.mahalla.shared.PhoneNumber;
import org.mahalla.shared.TrackingCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sends a notice to those who reported, as far as they chose to be told, by the ways and in the language they chose, and
 * never where they said stop. The words are `problems.notice.<what>` with the code as their first parameter. Addresses are opened here and go nowhere else.
 */
@Component
public class TellReporter {
    private final JdbcClient jdbc;
    private final Contacts contacts;
    private final Groups groups;
    private final Notices notices;
    private final Words words;

    TellReporter(JdbcClient jdbc, Contacts contacts, Groups groups, Notices notices, Words words) {
        this.jdbc = jdbc;
        this.contacts = contacts;
        this.groups = groups;
        this.notices = notices;
        this.words = words;
    }

    /** One kind of news; `seq` tells one apart from the next of its purpose, so that each is sent once. */
    public record News(About about, String purpose, String what, int seq, Function<Language, List<Object>> more) {
        public News(About about, String purpose, String what, int seq) {
            this(about, purpose, what, seq, language -> List.of());
        }

        private Object[] args(String code, Language language) {
            List<Object> args = new ArrayList<>(List.of(code));
            args.addAll(more.apply(language));
            return args.toArray();
        }
    }

    private record Addressee(
            ReportId report,
            TrackingCode code,
            Choices choices,
            Reachable reachable,
            boolean phoneStopped,
            boolean emailStopped) {}

    /** Tells everybody who reported the problem, or one that was joined to it. */
    public void all(ProblemId problem, News news) {
        all(problem, news, Duration.ZERO);
    }

    /** The same after a while, in which {@link #unsay} still takes it back. */
    public void all(ProblemId problem, News news, Duration wait) {
        everybody(problem, (to, of) -> send(to, news, of, wait));
    }

    /** Takes back the news of that purpose and number as far as nobody has been told. */
    public void unsay(ProblemId problem, String purpose, int seq) {
        everybody(problem, (to, of) -> {
            String key = to.report.text() + ":" + of + seq;
            notices.withdraw(purpose + ":sms:" + key);
            notices.withdraw(purpose + ":email:" + key);
        });
    }

    private void everybody(ProblemId problem, BiConsumer<Addressee, String> what) {
        for (ProblemId member : groups.under(problem)) {
            String of = member.equals(problem) ? "" : problem.text() + ":";
            addressees(problem.territory().value(), "problem_id", member.value())
                    .forEach(to -> what.accept(to, of));
        }
    }

    /** Tells who wrote this report. */
    public void one(ReportId report, News news) {
        addressees(report.territory().value(), "report_id", report.value())
                .forEach(to -> send(to, news, "", Duration.ZERO));
    }

    private void send(Addressee to, News news, String of, Duration wait) {
        Choices choices = to.choices;
        if (!choices.wants(news.about)) {
            return;
        }
        boolean everyWay = news.about == About.REVEAL;
        Language language = choices.language();
        Phrases phrases = words.in(language);
        String code = to.code.grouped(language);
        String text = phrases.t("problems.notice." + news.what, news.args(code, language));
        String key = to.report.text() + ":" + of + news.seq;
        PhoneNumber phone = (everyWay || choices.bySms()) && !to.phoneStopped ? to.reachable.phone() : null;
        if (phone != null) {
            notices.send(Notice.sms(news.purpose + ":sms:" + key, news.purpose, phone, language, text), wait);
        }
        EmailAddress email = (everyWay || choices.byEmail()) && !to.emailStopped ? to.reachable.email() : null;
        if (email != null) {
            String subject = phrases.t("problems.notice." + news.what + ".subject", code);
            notices.send(
                    Notice.email(news.purpose + ":email:" + key, news.purpose, email, language, subject, text), wait);
        }
    }

    private List<Addressee> addressees(int territory, String column, UUID id) {
        return jdbc.sql(
                        "select r.report_id, t.code, c.phone_sealed, c.email_sealed, p.contact_hash is not null as phone_stopped,"
                                + " e.contact_hash is not null as email_stopped, " + ReportChoices.COLUMNS + """
                        from problems.report r
                        join problems.contact c on c.territory_id = r.territory_id and c.report_id = r.report_id
                        join problems.tracking_code t on t.territory_id = r.territory_id and t.report_id = r.report_id
                        left join problems.report_choice h on h.territory_id = r.territory_id and h.report_id = r.report_id
                        left join problems.stopped p on p.contact_hash = c.phone_hash
                        left join problems.stopped e on e.contact_hash = c.email_hash
                        where r.territory_id = ? and r."""
                                + column + " = ?")
                .params(territory, id)
                .query((row, n) -> new Addressee(
                        new ReportId(row.getObject("report_id", UUID.class)),
                        new TrackingCode(row.getString("code")),
                        ReportChoices.read(row),
                        contacts.reachable(row.getBytes("phone_sealed"), row.getBytes("email_sealed")),
                        row.getBoolean("phone_stopped"),
                        row.getBoolean("email_stopped")))
                .list();
    }
}
