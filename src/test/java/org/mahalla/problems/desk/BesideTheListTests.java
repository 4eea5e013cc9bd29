package org.mahalla.problems.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mahalla.problems.testing.DeskTown.body;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mahalla.access.AccountId;
import org.mahalla.access.Grant;
import org.mahalla.access.GrantRole;
import org.mahalla.access.Role;
import org.mahalla.access.Viewer;
import org.mahalla.access.testing.People;
import org.mahalla.places.Neighbourhood;
import org.mahalla.problems.intake.Received;
import org.mahalla.problems.model.State;
import org.mahalla.problems.testing.AtTheDesk;
import org.mahalla.problems.testing.DeskTown;
import org.springframework.beans.factory.annotation.Autowired;

/** What stands beside the desk's list: how much of it each place has, and one problem with what is done about it. */
class BesideTheListTests extends AtTheDesk {
    @Autowired
    private People people;

    @Autowired
    private GrantRole grants;

    @Autowired
    private Clock clock;

    private Neighbourhood other;
    private Cookie ofBoth;

    @BeforeEach
    void somebodyOfTwoPlaces() {
        other = town.neighbourhood();
        AccountId account = people.with(Role.MANAGER, home.path().value());
        LocalDate today = LocalDate.now(clock);
        grants.grant(
                Viewer.operator(), account, new Grant(Role.MANAGER, other.path(), today, today.plusYears(1)), "test");
        ofBoth = people.signIn(account);
        town.report(home);
        town.report(home);
        town.report(other);
    }

    @Test
    void eachPlaceTellsHowMuchOfTheFilterItHasAndNarrowsIt() {
        for (String filter : new String[] {"state=new", "state=new&assignee=nobody", "state=new&q=چراغ"}) {
            assertThat(list(filter, ofBoth))
                    .as(filter)
                    .containsPattern(counted(home, "۲"))
                    .containsPattern(counted(other, "۱"));
        }
        assertThat(list("state=new&neighbourhood=" + other.id().text(), ofBoth))
                .contains("همهٔ محله‌ها")
                .doesNotContainPattern(counted(home, "۲"));
        assertThat(list("state=closed", ofBoth)).doesNotContainPattern(counted(home, "[۰-۹]"));
        assertThat(list("state=new", manager)).doesNotContainPattern(counted(home, "۲"));
    }

    @Test
    void theChosenProblemStandsBesideWithItsVerbs() {
        Received one = town.report(home, DeskTown.WORDS, null, java.util.List.of());
        assertThat(list("state=new", manager)).contains("open=" + id(one)).doesNotContain("id=\"beside-h\"");
        String page = list("state=new&open=" + id(one), manager);
        assertThat(page).contains("id=\"beside-h\"", DeskTown.WORDS, "value=\"verify\"", "value=\"assign\"");
        assertThat(page.length()).isLessThan(120_000);
        assertThat(body(get("/desk/problems/" + id(one) + "/beside", manager)))
                .startsWith("<section")
                .contains("id=\"beside-h\"", DeskTown.WORDS);
    }

    @Test
    void whatIsDoneThereLeadsBackToTheSameProblemInTheSameList() {
        Received one = town.report(home);
        String back = "/desk/problems?state=any&open=" + id(one);
        String to =
                redirect(postTo("/desk/deeds/do", manager, Map.of("deed", "verify", "problem", id(one), "back", back)));
        assertThat(to).isEqualTo(back);
        assertThat(state(one)).isEqualTo(State.VERIFIED);
        assertThat(body(get(to, manager))).contains("id=\"beside-h\"", "value=\"take_in_hand\"", "برگرداندن");
    }

    @Test
    void whatIsNotMineNeverStandsThere() {
        Received elsewhere = town.report(other, "سخنی از جای دیگر است", null, java.util.List.of());
        assertThat(list("open=" + id(elsewhere), manager)).doesNotContain("سخنی از جای دیگر", "id=\"beside-h\"");
        assertThat(get("/desk/problems/" + id(elsewhere) + "/beside", manager)).hasStatus(404);
        Received council = town.report(home, "سخنی دربارهٔ شورا است", null, true);
        assertThat(list("open=" + id(council), manager)).doesNotContain("سخنی دربارهٔ شورا", "id=\"beside-h\"");
        assertThat(get("/desk/problems/" + id(council) + "/beside", manager)).hasStatus(404);
        assertThat(list("open=nonsense", manager)).doesNotContain("id=\"beside-h\"");
    }

    private String list(String query, Cookie who) {
        return body(get("/desk/problems?" + query, who));
    }

    private static String counted(Neighbourhood place, String count) {
        return "neighbourhood=" + place.id().text() + "[^>]*>" + place.name().fa() + " <b>" + count;
    }
}
