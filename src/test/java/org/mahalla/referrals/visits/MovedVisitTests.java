package org.mahalla.referrals.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mahalla.problems.testing.DeskTown.body;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mahalla.access.Role;
import org.mahalla.problems.testing.DeskTown;

/** A visit goes to another day, hour or place, and the agency hears of it. */
class MovedVisitTests extends AtVisits {
    @Test
    void theAgencyHearsOfTheNewDayOnceHoweverOftenTheFormIsSent() {
        String visit = invite(3, lamp);
        assertThat(body(get(visit, officer))).contains(visit + "/move");
        assertThat(body(get(visit + "/move", officer))).contains("سر کوچه", "۰۰:۰۰", "به دستگاه خبر داده می‌شود");

        Map<String, String> to = to(5);
        assertThat(redirect(postTo(visit + "/move", officer, to))).isEqualTo(visit);
        assertThat(redirect(postTo(visit + "/move", officer, to))).isEqualTo(visit);
        Visit moved = visits.find(id(visit)).orElseThrow();
        assertThat(moved.day()).isEqualTo(LocalDate.now(clock).plusDays(5));
        assertThat(moved.hour()).isEqualTo(LocalTime.of(16, 15));
        assertThat(moved.venue()).isEqualTo("جلوی پارک");
        assertThat(moved.state()).isEqualTo(VisitState.PLANNED);
        assertThat(told(visit)).isEqualTo(2);
        assertThat(body(get(visit, officer))).contains("قرار بازدید تغییر کرد", "ساعت ۰۰:۰۰ بود");

        assertThat(postTo(visit + "/move", officer, to(6))).hasStatus(303);
        assertThat(told(visit)).isEqualTo(3);
        assertThat(check.run().faults())
                .noneMatch(fault -> fault.toString().contains(id(visit).value().toString()));
    }

    @Test
    void whatIsWrongIsSaidAndWhatWasTypedIsKept() {
        String visit = invite(3, lamp);
        Map<String, String> yesterday = to(-1);
        yesterday.put("venue", "میدان بزرگ");
        var again = postTo(visit + "/move", officer, yesterday);
        assertThat(again).hasStatus(422);
        assertThat(body(again)).contains("روزی از امروز", "میدان بزرگ", "۱۶:۱۵", yesterday.get("once"));

        Map<String, String> home = to(4);
        home.put("venue", "خانهٔ ۰۹۱۲۳۴۵۶۷۸۹");
        assertThat(body(postTo(visit + "/move", officer, home))).contains("name=\"sure\"");

        Map<String, String> same = form(3, lamp);
        var still = postTo(visit + "/move", officer, same);
        assertThat(still).hasStatus(422);
        assertThat(body(still)).contains("از پیش همین است");
        assertThat(told(visit)).isOne();
    }

    @Test
    void onlyWhatIsStillPlannedIsMovedAndOnlyByWhoMayRefer() {
        String visit = invite(3, lamp);
        assertThat(get(visit + "/move", town.signIn(Role.MEMBER, home))).hasStatus(404);
        assertThat(postTo(visit + "/move", town.signIn(Role.MANAGER, town.neighbourhood()), to(4)))
                .hasStatus(404);
        postTo(visit + "/call-off", officer, Map.of("why", "باران"));
        assertThat(get(visit + "/move", officer)).hasStatus(404);
        assertThat(postTo(visit + "/move", officer, to(4))).hasStatus(422);
        assertThat(visits.find(id(visit)).orElseThrow().day())
                .isEqualTo(LocalDate.now(clock).plusDays(3));
    }

    private Map<String, String> to(int days) {
        Map<String, String> to = new HashMap<>(form(days, lamp));
        to.put("hour", "۱۶:۱۵");
        to.put("venue", "جلوی پارک");
        to.put("once", DeskTown.token());
        return to;
    }
}
