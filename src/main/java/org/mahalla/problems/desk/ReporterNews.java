package org.mahalla.problems.desk;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mahalla.frame.Words;
import org.mahalla.platform.notices.Notice;
import org.mahalla.platform.notices.Notices;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.ProblemMoved;
import org.mahalla.problems.ReportId;
import org.mahalla.problems.model.State;
import org.mahalla.shared.EmailAddress;
import org.mahalla.shared.Language;
import org.mahalla.shared.PhoneNumber;
import org.mahalla.shared.Sealer;
import org.mahalla.shared.TrackingCode;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sends news to those who reported, in the language they wrote in. Their addresses are opened here and go nowhere else. */
@Component
class ReporterNews {
    private static final String ANSWERED = "problem-answered";
    private static final String MOVED = "problem-moved";
    /** Where a problem may arrive so that its reporters are told; of “solved” they are asked instead. */
    private static final Set<State> TOLD = EnumSet.of(State.VERIFIED, State.IN_HAND, State.IMPOSSIBLE);

    private record Addressee(
            ReportId report, TrackingCode code, Language language, byte @Nullable [] phone, byte @Nullable [] email) {}

    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final Notices notices;
    private final Words words;

    ReporterNews(JdbcClient jdbc, Sealer sealer, Notices notices, Words words) {
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.notices = notices;
        this.words = words;
    }

    /** Tells that the desk answered; `seq` is the number of the answer's entry. */
    void answered(ProblemId problem, int seq) {
        addressees(problem).forEach(addressee -> send(addressee, ANSWERED, "answered", seq));
    }

    /** Tells that the problem was found right, taken in hand or closed, in the transaction that did so. */
    @EventListener
    void moved(ProblemMoved fact) {
        if (told(fact)) {
            addressees(fact.problem())
                    .forEach(addressee -> send(addressee, MOVED, fact.to().code(), fact.seq()));
        }
    }

    /** What residents did themselves, and a second look at what was verified before, is no news. */
    private static boolean told(ProblemMoved fact) {
        return TOLD.contains(fact.to())
                && fact.from() != State.CONFIRMED
                && (fact.to() != State.VERIFIED || fact.from() == State.NEW);
    }

    private void send(Addressee to, String purpose, String what, int seq) {
        Language language = to.language;
        String code = to.code.grouped(language);
        String text = words.in(language).t("problems.notice." + what, code);
        String key = to.report.text() + ":" + seq;
        if (to.phone != null) {
            PhoneNumber phone = new PhoneNumber(sealer.open(to.phone));
            notices.send(Notice.sms(purpose + ":sms:" + key, purpose, phone, language, text));
        }
        if (to.email != null) {
            EmailAddress email = new EmailAddress(sealer.open(to.email));
            String subject = words.in(language).t("problems.notice." + what + ".subject", code);
            notices.send(Notice.email(purpose + ":email:" + key, purpose, email, language, subject, text));
        }
    }

    private List<Addressee> addressees(ProblemId problem) {
        return jdbc.sql("""
                        select r.report_id, r.language, t.code,
                               case when p.contact_hash is null then c.phone_sealed end as phone_sealed,
                               case when e.contact_hash is null then c.email_sealed end as email_sealed
                        from problems.report r
                        join problems.contact c on c.territory_id = r.territory_id and c.report_id = r.report_id
                        join problems.tracking_code t on t.territory_id = r.territory_id and t.report_id = r.report_id
                        left join problems.stopped p on p.contact_hash = c.phone_hash
                        left join problems.stopped e on e.contact_hash = c.email_hash
                        where r.territory_id = ? and r.problem_id = ?
                        """)
                .param(problem.territory().value())
                .param(problem.value())
                .query((row, n) -> new Addressee(
                        new ReportId(row.getObject("report_id", UUID.class)),
                        new TrackingCode(row.getString("code")),
                        row.getString("language").equals("en") ? Language.EN : Language.FA,
                        row.getBytes("phone_sealed"),
                        row.getBytes("email_sealed")))
                .list();
    }
}
