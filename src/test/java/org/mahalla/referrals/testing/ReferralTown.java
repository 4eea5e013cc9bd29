package org.mahalla.referrals.testing;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.AccountId;
import org.mahalla.access.Grant;
import org.mahalla.access.Role;
import org.mahalla.access.Viewer;
import org.mahalla.access.testing.People;
import org.mahalla.agencies.AgencyId;
import org.mahalla.agencies.Channel;
import org.mahalla.agencies.Contacts;
import org.mahalla.places.Neighbourhood;
import org.mahalla.platform.timeline.Actor;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.Problems;
import org.mahalla.problems.stages.TakeStep;
import org.mahalla.problems.testing.DeskTown;
import org.mahalla.referrals.ReferralId;
import org.mahalla.referrals.stages.NewReferral;
import org.mahalla.referrals.stages.Referral;
import org.mahalla.referrals.stages.Referrals;
import org.mahalla.referrals.stages.WriteReferral;
import org.mahalla.shared.IdMaker;
import org.mahalla.shared.Sealer;
import org.mahalla.shared.TerritoryId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A neighbourhood with a problem, agencies above each other, and an officer who writes to them. */
@Component
public final class ReferralTown {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final DeskTown desk;
    private final Problems problems;
    private final TakeStep problemSteps;
    private final Referrals referrals;
    private final WriteReferral write;
    private final JdbcClient jdbc;
    private final IdMaker ids;
    private final Sealer sealer;
    private final People people;

    ReferralTown(
            DeskTown desk,
            Problems problems,
            TakeStep problemSteps,
            Referrals referrals,
            WriteReferral write,
            JdbcClient jdbc,
            IdMaker ids,
            Sealer sealer,
            People people) {
        this.desk = desk;
        this.problems = problems;
        this.problemSteps = problemSteps;
        this.referrals = referrals;
        this.write = write;
        this.jdbc = jdbc;
        this.ids = ids;
        this.sealer = sealer;
        this.people = people;
    }

    /** An agency that works every day but Friday. */
    public AgencyId agency(String kind, @Nullable AgencyId superior) {
        AgencyId id = new AgencyId(ids.next(new TerritoryId(0)));
        int n = COUNT.incrementAndGet();
        jdbc.sql("""
                        insert into agencies.agency (agency_id, code, name_fa, name_en, kind, place_path, superior_id)
                        values (:id, :code, :fa, :en, :kind, :place, cast(:superior as uuid))
                        """)
                .param("id", id.value())
                .param("code", "test-" + n)
                .param("fa", "دستگاه آزمایشی " + n)
                .param("en", "Test agency " + n)
                .param("kind", kind)
                .param("place", DeskTown.ABOVE)
                .param("superior", superior == null ? null : superior.value())
                .update();
        return id;
    }

    /** An office that is reached there. */
    public void reached(AgencyId agency, Channel channel, String address) {
        jdbc.sql("""
                        insert into agencies.contact
                            (contact_id, agency_id, title_fa, title_en, channel, address_sealed, address_hash, position)
                        values (?, ?, 'واحد روشنایی', 'Lighting', ?, ?, ?, 1)
                        """)
                .params(
                        ids.next(new TerritoryId(0)),
                        agency.value(),
                        channel.code(),
                        sealer.seal(address),
                        Contacts.hash(sealer, channel, address))
                .update();
    }

    /** An officer of the province who works in one secretariat. */
    public Cookie officerOf(String secretariat) {
        AccountId account = people.with(Role.OFFICER, DeskTown.ABOVE);
        jdbc.sql("insert into referrals.secretariat_member (account_id, secretariat) values (?, ?)")
                .params(account.value(), secretariat)
                .update();
        return people.signIn(account);
    }

    public void serves(AgencyId agency, String topic, String place) {
        jdbc.sql("insert into agencies.service (agency_id, topic, place_path) values (?, ?, ?)")
                .params(agency.value(), topic, place)
                .update();
    }

    /** An office of the agency that is reached by e-mail. */
    public void reachedByMail(AgencyId agency, String address) {
        reached(agency, Channel.EMAIL, address);
    }

    /** A problem that somebody has looked at. */
    public Problem verified(Neighbourhood there) {
        ProblemId id = desk.report(there).problem();
        problemSteps.take(id, new Actor(List.of("manager"), null), "verify", null, Map.of());
        return problems.get(id);
    }

    /** An officer of the province. */
    public Viewer officer() {
        LocalDate day = LocalDate.now(java.time.ZoneId.of("Asia/Tehran"));
        Grant grant = new Grant(
                Role.OFFICER, new org.mahalla.shared.PlacePath(DeskTown.ABOVE), day.minusDays(400), day.plusDays(400));
        return Viewer.account(new AccountId(ids.next(new TerritoryId(0))), "کسی", List.of(grant), day);
    }

    public ReferralId draft(Problem problem, AgencyId agency, int given, @Nullable AgencyId sender) {
        return write.draft(
                officer(),
                new NewReferral(
                        problem, "executive", agency, sender, "چراغ‌های کوچه", "تعویض چراغ‌ها", given, null, null));
    }

    public Referral sent(Problem problem, AgencyId agency, int given) {
        ReferralId id = draft(problem, agency, given, null);
        write.send(officer(), id);
        return referrals.get(id);
    }

    /** As if so many days had passed: all days of the referral lie so much earlier. */
    public void daysPass(ReferralId id, int days) {
        jdbc.sql("""
                        update referrals.referral
                        set clock_since = clock_since - :days, due_on = due_on - :days, remind_on = remind_on - :days,
                            state_since = state_since - :days, first_due_on = first_due_on - :days,
                            promised_on = promised_on - :days, first_promised_on = first_promised_on - :days
                        where territory_id = :territory and referral_id = :id
                        """)
                .param("days", days)
                .param("territory", id.territory().value())
                .param("id", id.value())
                .update();
    }
}
