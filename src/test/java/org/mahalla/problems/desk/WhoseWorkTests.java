package org.mahalla.problems.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mahalla.problems.testing.DeskTown.body;

import jakarta.servlet.http.Cookie;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mahalla.access.AccountId;
import org.mahalla.access.Role;
import org.mahalla.access.testing.People;
import org.mahalla.problems.intake.Received;
import org.mahalla.problems.testing.AtTheDesk;
import org.springframework.beans.factory.annotation.Autowired;

/** Whose work a problem is narrows the list of the desk, and nothing that everybody sees. */
class WhoseWorkTests extends AtTheDesk {
    @Autowired
    private People people;

    private AccountId colleague;
    private Cookie colleagueIn;
    private Received given;
    private Received nobodys;

    @BeforeEach
    void oneGivenAndOneOfNobody() {
        colleague = people.with(Role.SECRETARY, home.path().value());
        colleagueIn = people.signIn(colleague);
        given = inHand();
        nobodys = inHand();
        postTo(
                "/desk/deeds/do",
                manager,
                Map.of("deed", "assign", "what", colleague.text(), "problem", id(given), "back", "/desk"));
    }

    @Test
    void mineIsOfWhoeverAsks() {
        assertThat(list("assignee=me", colleagueIn)).contains(id(given)).doesNotContain(id(nobodys));
        assertThat(list("assignee=me", manager)).doesNotContain(id(given), id(nobodys));
    }

    @Test
    void aColleagueIsChosenByNameAndNobodyToo() {
        assertThat(list("", manager)).contains("value=\"" + colleague.text() + "\"", "سپرده به کسی");
        assertThat(list("assignee=" + colleague.text(), manager))
                .contains(id(given), "value=\"" + colleague.text() + "\" selected")
                .doesNotContain(id(nobodys));
        assertThat(list("assignee=nobody", manager)).contains(id(nobodys)).doesNotContain(id(given));
    }

    @Test
    void alsoOfWhatHasEnded() {
        post(given, "/impossible", manager, Map.of("impossible", "شهرداری در این کوچه کاری نمی‌کند"));
        assertThat(list("assignee=me", colleagueIn)).doesNotContain(id(given));
        assertThat(list("assignee=me&state=impossible", colleagueIn)).contains(id(given));
    }

    @Test
    void keptForAllMineStaysEverybodysOwn() {
        postTo("/desk/filters", manager, Map.of("query", "assignee=me", "name", "مال خودم", "shared", "yes"));
        assertThat(body(get("/desk", colleagueIn)))
                .containsPattern("assignee=me\"[^<]*<span[^<]*</span><bdi>مال خودم</bdi> <b>۱");
        assertThat(body(get("/desk", manager)))
                .containsPattern("assignee=me\"[^<]*<span[^<]*</span><bdi>مال خودم</bdi> <b>۰");
    }

    @Test
    void workOnManyHoldsTheSame() {
        assertThat(body(postTo(
                        "/desk/deeds",
                        manager,
                        Map.of("deed", "assign", "every", "yes", "all", "assignee=nobody", "back", "/desk"))))
                .contains(id(nobodys))
                .doesNotContain(id(given));
    }

    @Test
    void outsideTheDeskItIsNeitherAskedNorTold() {
        for (String path : new String[] {"/problems", "/problems.csv", "/map", "/problems.atom"}) {
            String with = body(get(path + "?assignee=" + colleague.text(), null));
            assertThat(with).doesNotContain("کسی</option>", "name=\"assignee\"");
        }
        assertThat(body(get("/problems?neighbourhood=" + home.id().text() + "&assignee=me", null)))
                .contains(id(given), id(nobodys));
    }

    private String list(String query, Cookie who) {
        return body(get("/desk/problems?" + query, who));
    }
}
