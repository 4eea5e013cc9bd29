package org.mahalla.problems.closing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.ReportId;
import org.mahalla.problems.intake.Reports;
import org.mahalla.problems.reach.ShortLinks;
import org.mahalla.problems.stages.Groups;
import org.mahalla.shared.EmailAddress;
import org.mahalla.shared.Language;
import org.mahalla.shared.PhoneNumber;
import org.mahalla.shared.Sealer;
import org.mahalla.shared.TrackingCode;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Those who reported before “solved” was said and left a phone or an e-mail, as far as they chose to be told of the end;
 * asked before others.
 */
@Order(0)
@Component
class ReportersAsked implements AskedPeople {
    private final JdbcClient jdbc;
    private final Votes votes;
    private final Reports reports;
    private final Groups groups;
    private final Sealer sealer;

    ReportersAsked(JdbcClient jdbc, Votes votes, Reports reports, Groups groups, Sealer sealer) {
        this.jdbc = jdbc;
        this.votes = votes;
        this.reports = reports;
        this.groups = groups;
        this.sealer = sealer;
    }

    /** Whoever opens the address of the message has it from the contact itself, which so is proved. */
    @Override
    public Optional<Voter> voter(UUID subject) {
        return reports.find(new ReportId(subject)).map(report -> {
            ProblemId root = groups.root(report.problem());
            return new Voter(subject, root, votes.of(report, root, true));
        });
    }

    @Override
    public List<Asked> of(ProblemId problem, LocalDate until) {
        List<Asked> asked = new ArrayList<>();
        jdbc.sql("""
                        select r.report_id, t.code, coalesce(h.language, r.language) as language,
                               case when p.contact_hash is null and coalesce(h.by_sms, true) then c.phone_sealed end as phone_sealed,
                               case when e.contact_hash is null and coalesce(h.by_email, true) then c.email_sealed end as email_sealed
                        from problems.report r
                        join problems.contact c on c.territory_id = r.territory_id and c.report_id = r.report_id
                        left join problems.tracking_code t on t.territory_id = r.territory_id and t.report_id = r.report_id
                        left join problems.report_choice h on h.territory_id = r.territory_id and h.report_id = r.report_id
                        left join problems.stopped p on p.contact_hash = c.phone_hash
                        left join problems.stopped e on e.contact_hash = c.email_hash
                        where r.territory_id = :territory and r.problem_id in (:group) and coalesce(h.news, 'each') <> 'none'
                        order by r.report_id
                        """)
                .param("territory", problem.territory().value())
                .param(
                        "group",
                        votes.under(problem).stream().map(ProblemId::value).toList())
                .query(row -> {
                    Language language = row.getString("language").equals("en") ? Language.EN : Language.FA;
                    String phone = open(row.getBytes("phone_sealed"));
                    String email = open(row.getBytes("email_sealed"));
                    Asked.Stop stop = new Asked.Stop(ShortLinks.Purpose.QUIET, row.getObject("report_id", UUID.class));
                    String digits = row.getString("code");
                    TrackingCode code = digits == null ? null : new TrackingCode(digits);
                    if (phone != null) {
                        asked.add(new Asked(new PhoneNumber(phone), language, stop, code, true));
                    }
                    if (email != null) {
                        asked.add(new Asked(new EmailAddress(email), language, stop, code, true));
                    }
                });
        return asked;
    }

    private @Nullable String open(byte @Nullable [] sealed) {
        return sealed == null ? null : sealer.open(sealed);
    }
}
