package org.mahalla.referrals.visits;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.mahalla.access.Role;
import org.mahalla.agencies.AgencyId;
import org.mahalla.agencies.Channel;
import org.mahalla.platform.timeline.TimelineCheck;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.testing.AtTheDesk;
import org.mahalla.problems.testing.DeskTown;
import org.mahalla.referrals.stages.Referrals;
import org.mahalla.referrals.testing.ReferralTown;
import org.mahalla.shared.DateFields;
import org.mahalla.shared.Language;
import org.springframework.beans.factory.annotation.Autowired;

/** A neighbourhood with two problems that an officer invites an agency to see. */
abstract class AtVisits extends AtTheDesk {
    @Autowired
    protected ReferralTown referralTown;

    @Autowired
    protected Referrals referrals;

    @Autowired
    protected Visits visits;

    @Autowired
    protected TimelineCheck check;

    @Autowired
    protected Clock clock;

    protected Cookie officer;
    protected AgencyId agency;
    protected Problem lamp;
    protected Problem passage;

    @BeforeEach
    protected void twoProblemsOfANeighbourhood() {
        officer = town.signInAbove(Role.OFFICER);
        agency = referralTown.agency("utility", null);
        referralTown.reached(agency, Channel.EMAIL, "visits@example.org");
        lamp = referralTown.verified(home);
        passage = referralTown.verified(home);
    }

    protected String invite(int days, Problem... seen) {
        Map<String, String> form = form(days, seen[0]);
        String all = List.of(seen).stream()
                .map(one -> one.id().text())
                .reduce((a, b) -> a + "," + b)
                .orElseThrow();
        form.put("problem", all);
        return redirect(postTo("/desk/visits/new", officer, form));
    }

    protected Map<String, String> form(int days, Problem about) {
        DateFields day = DateFields.of(Language.FA, LocalDate.now(clock).plusDays(days));
        Map<String, String> form = new HashMap<>();
        form.put("about", about.id().text());
        form.put("problem", about.id().text());
        form.put("agency", agency.text());
        form.put("office", "واحد روشنایی");
        form.put("onDay", day.day());
        form.put("onMonth", day.month());
        form.put("onYear", day.year());
        form.put("hour", "۰:۰۰");
        form.put("venue", "سر کوچه");
        form.put("once", DeskTown.token());
        return form;
    }

    protected VisitState state(String address) {
        return visits.find(id(address)).orElseThrow().state();
    }

    protected int told(String address) {
        return jdbc.sql("select count(*) from platform.notice where key like ?")
                .param("visit:" + id(address).text() + ":%")
                .query(Integer.class)
                .single();
    }

    /** As if so many days had passed since it was planned. */
    protected void daysPass(String address, int days) {
        jdbc.sql("update referrals.visit set on_day = on_day - :days where visit_id = :id")
                .param("days", days)
                .param("id", id(address).value())
                .update();
    }

    protected static VisitId id(String address) {
        return VisitId.of(address.substring(address.lastIndexOf('/') + 1)).orElseThrow();
    }
}
