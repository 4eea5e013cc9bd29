package org.mahalla.referrals.agenda;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.mahalla.agencies.Agencies;
import org.mahalla.agencies.AgencyId;
import org.mahalla.councils.AgendaSource;
import org.mahalla.frame.Words;
import org.mahalla.referrals.stages.Referral;
import org.mahalla.referrals.stages.Referrals;
import org.mahalla.shared.Dates;
import org.mahalla.shared.Language;
import org.mahalla.shared.PlacePath;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the referrals of a place that an agenda should name; what is decided is decided of their problem. */
@Component
class ReferralAgenda {
    private final JdbcClient jdbc;
    private final Agencies agencies;
    private final Words words;

    ReferralAgenda(JdbcClient jdbc, Agencies agencies, Words words) {
        this.jdbc = jdbc;
        this.agencies = agencies;
        this.words = words;
    }

    /** An agency has answered and nobody has decided yet whether that will do. */
    List<AgendaSource.Proposed> answered(PlacePath place, int most, Language language) {
        return jdbc
                .sql("select " + Referrals.columns() + """
                         from referrals.referral
                        where ended_on is null and state = 'answered' and answered_as is not null and place_path = :place
                        order by answered_on, referral_id
                        limit :most
                        """)
                .param("place", place.value())
                .param("most", most)
                .query((row, n) -> Referrals.read(row))
                .list()
                .stream()
                .map(one -> proposed(
                        one,
                        words.in(language)
                                .t(
                                        "referrals.agenda.answered."
                                                + Objects.requireNonNull(one.answeredAs())
                                                        .code(),
                                        name(one.agency(), language))))
                .toList();
    }

    /** The deadline has passed, also of whoever it has climbed to. */
    List<AgendaSource.Proposed> unanswered(PlacePath place, LocalDate day, int most, Language language) {
        return jdbc
                .sql("select " + Referrals.columns() + """
                         from referrals.referral
                        where ended_on is null and place_path = :place and (due_on < :day or level > 0)
                        order by level desc, due_on nulls last, referral_id
                        limit :most
                        """)
                .param("place", place.value())
                .param("day", day)
                .param("most", most)
                .query((row, n) -> Referrals.read(row))
                .list()
                .stream()
                .map(one -> proposed(
                        one,
                        words.in(language)
                                .t(
                                        "referrals.agenda.unanswered",
                                        name(one.agency(), language),
                                        Dates.day(
                                                language, one.firstDueOn() == null ? one.madeOn() : one.firstDueOn()))))
                .toList();
    }

    private static AgendaSource.Proposed proposed(Referral referral, String because) {
        return new AgendaSource.Proposed(
                "problem:" + referral.problem().text(),
                referral.subject(),
                because,
                "/desk/referrals/" + referral.id().text());
    }

    private String name(AgencyId id, Language language) {
        return agencies.find(id).map(agency -> agency.name().in(language)).orElse("");
    }
}
