package org.mahalla.problems.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mahalla.problems.testing.DeskTown.body;

import jakarta.servlet.http.Cookie;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mahalla.access.Role;
import org.mahalla.problems.testing.AtTheDesk;

/** Filters that are kept, for oneself or for all at the place, with how much they hold; and all of a filter worked on. */
class KeptFiltersTests extends AtTheDesk {
    @Test
    void isKeptUnderANameWithHowMuchItHolds() {
        town.report(home);
        town.report(home);
        assertThat(body(get("/desk/problems?state=new", manager))).contains("/desk/filters?query=");
        keep(manager, Map.of("query", "state=new&nonsense=1", "name", "تازه‌های من"));
        String desk = body(get("/desk", manager));
        assertThat(desk).contains("تازه‌های من").doesNotContain("nonsense");
        Matcher link = Pattern.compile(
                        "href=\"(/desk/problems\\?[^\"]*)\"><span class=\"unmarked\"></span><bdi>تازه‌های من</bdi> <b>۲\\s*</b>")
                .matcher(desk);
        assertThat(link.find()).isTrue();
        assertThat(get(link.group(1).replace("&amp;", "&"), manager)).hasStatusOk();
    }

    @Test
    void oneForAllIsSeenByColleaguesAndOneForOneselfIsNot() {
        keep(manager, Map.of("query", "", "name", "تنها برای خودم"));
        keep(manager, Map.of("query", "", "name", "برای همه", "shared", "yes"));
        Cookie colleague = town.signIn(Role.SECRETARY, home);
        assertThat(body(get("/desk", colleague))).contains("برای همه").doesNotContain("تنها برای خودم");
        assertThat(body(get("/desk", town.signIn(Role.SECRETARY, town.neighbourhood()))))
                .doesNotContain("برای همه</bdi>");
    }

    @Test
    void onlyWhoKeptItRemovesIt() {
        keep(manager, Map.of("query", "", "name", "برای همه", "shared", "yes"));
        Cookie colleague = town.signIn(Role.SECRETARY, home);
        Matcher id =
                Pattern.compile("/desk/filters/([0-9a-z]{26})/forget").matcher(body(get("/desk/filters", manager)));
        assertThat(id.find()).isTrue();
        assertThat(postTo(id.group(), colleague, Map.of())).hasStatus(404);
        assertThat(postTo(id.group(), manager, Map.of())).hasStatus(303);
        assertThat(body(get("/desk/filters", manager))).contains("هنوز پالایشی نگه نداشته‌اید");
    }

    @Test
    void asksForANameAndKeepsWhatWasTyped() {
        assertThat(postTo("/desk/filters", manager, Map.of("query", "state=new", "name", " ")))
                .hasStatus(422);
    }

    @Test
    void allOfAFilterIsWorkedOnAtOnce() {
        for (int i = 0; i < 27; i++) {
            town.report(home);
        }
        assertThat(body(get("/desk/problems?state=new", manager))).contains("همهٔ ۲۷ مشکل این پالایش");
        assertThat(body(postTo(
                        "/desk/deeds",
                        manager,
                        Map.of("deed", "verify", "every", "yes", "all", "state=new", "back", "/desk"))))
                .contains("انجام برای ۲۷ مشکل");
    }

    private void keep(Cookie who, Map<String, String> typed) {
        assertThat(postTo("/desk/filters", who, typed)).hasStatus(303);
    }
}
