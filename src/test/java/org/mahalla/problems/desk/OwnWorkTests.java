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

/** What was given to a colleague, where they were named, and what changed since they looked. */
class OwnWorkTests extends AtTheDesk {
    @Autowired
    private People people;

    private AccountId colleague;
    private Cookie hers;
    private Received received;

    @BeforeEach
    void aColleague() {
        colleague = people.with(Role.MEMBER, home.path().value());
        hers = people.signIn(colleague);
        received = town.report(home);
    }

    @Test
    void nothingIsLeftAtTheBeginning() {
        assertThat(body(get("/desk/mine", hers))).contains("کاری برای شما نمانده است");
    }

    @Test
    void whatIsGivenToHerIsHersUntilItIsGivenBack() {
        give(colleague.text());
        assertThat(body(get("/desk/mine", hers))).contains("سپرده به من", id(received));
        assertThat(body(get("/desk/problems/" + id(received), manager))).contains("سپرده شد");
        give("");
        assertThat(body(get("/desk/mine", hers))).doesNotContain("سپرده به من");
    }

    @Test
    void aNoteThatNamesHerWaitsUntilSheHasSeenIt() {
        post(received, "/notes", manager, Map.of("note", "این را ببینید", "tell", colleague.text()));
        assertThat(body(get("/desk/mine", hers))).contains("در یادداشت‌ها نام برده‌اند", id(received));
        assertThat(body(get("/desk", hers))).contains("کارهای من <b>۱</b>");
        assertThat(post(received, "/seen", hers, Map.of("back", "/desk/mine"))).hasStatus(303);
        assertThat(body(get("/desk/mine", hers))).doesNotContain("در یادداشت‌ها نام برده‌اند");
    }

    @Test
    void nobodyIsNamedWhoDoesNotWorkThere() {
        AccountId stranger =
                people.with(Role.MEMBER, town.neighbourhood().path().value());
        post(received, "/notes", manager, Map.of("note", "این را ببینید", "tell", stranger.text()));
        assertThat(jdbc.sql("select count(*) from problems.mention where account_id = ?")
                        .param(stranger.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whatChangedSinceSheLookedIsToldAndLookingByItselfNotesNothing() {
        post(received, "/seen", hers, Map.of());
        assertThat(body(get("/desk/mine", hers))).doesNotContain("عوض‌شده");
        post(received, "/checks", manager, Map.of());
        assertThat(body(get("/desk/problems/" + id(received), hers))).contains("۱ چیز تازه");
        assertThat(body(get("/desk/mine", hers))).contains("عوض‌شده پس از نگاه شما", id(received));
        post(received, "/seen", hers, Map.of());
        assertThat(body(get("/desk/problems/" + id(received), hers))).doesNotContain("چیز تازه");
    }

    @Test
    void whatOneDidOneselfIsNoNews() {
        post(received, "/checks", manager, Map.of());
        assertThat(body(get("/desk/mine", manager))).doesNotContain("عوض‌شده");
    }

    @Test
    void whatIsHiddenIsInNoList() {
        give(colleague.text());
        post(received, "/notes", manager, Map.of("note", "این را ببینید", "tell", colleague.text()));
        post(received, "/aside", manager, Map.of("as", "about_person"));
        assertThat(body(get("/desk/mine", hers))).doesNotContain(id(received));
        assertThat(post(received, "/seen", hers, Map.of())).hasStatus(404);
    }

    private void give(String to) {
        assertThat(postTo(
                        "/desk/deeds/do",
                        manager,
                        Map.of("deed", "assign", "what", to, "problem", id(received), "back", "/desk")))
                .hasStatus(303);
    }
}
