package org.mahalla.problems.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mahalla.problems.testing.DeskTown.body;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mahalla.access.AccountId;
import org.mahalla.access.CreateAccount;
import org.mahalla.access.Grant;
import org.mahalla.access.GrantRole;
import org.mahalla.access.NewAccount;
import org.mahalla.access.Role;
import org.mahalla.access.Viewer;
import org.mahalla.access.testing.People;
import org.mahalla.places.Neighbourhood;
import org.mahalla.problems.intake.Received;
import org.mahalla.problems.testing.AtTheDesk;
import org.mahalla.shared.Language;
import org.springframework.beans.factory.annotation.Autowired;

/** A note names a colleague with an @, by the name that is shown or the one they sign in with. */
class NamedInNotesTests extends AtTheDesk {
    @Autowired
    private CreateAccount create;

    @Autowired
    private GrantRole grants;

    @Autowired
    private Clock clock;

    private String signIn;
    private AccountId zahra;
    private AccountId zahraAmini;
    private Received received;

    @BeforeEach
    void colleagues() {
        signIn = People.nextName();
        zahra = works(signIn, "زهرا", home);
        zahraAmini = works(People.nextName(), "زهرا امینی", home);
        received = town.report(home);
    }

    @Test
    void byTheShownNameAndTheLongestThatFits() {
        note("@زهرا امينی این را ببینید");
        assertThat(named(zahraAmini)).isEqualTo(1);
        assertThat(named(zahra)).isZero();
        note("برای @زهرا، که می‌داند");
        assertThat(named(zahra)).isEqualTo(1);
    }

    @Test
    void byTheNameTheySignInWith() {
        note("سپردم به @" + signIn.toUpperCase(java.util.Locale.ROOT) + ".");
        assertThat(named(zahra)).isEqualTo(1);
        note("نشانی name@example.org نام کسی نیست");
        assertThat(named(zahraAmini)).isZero();
    }

    @Test
    void whoDoesNotWorkHereIsAsUnknownAsWhoIsNotThere() {
        String elsewhere = People.nextName();
        AccountId stranger = works(elsewhere, "غریبه", town.neighbourhood());
        for (String name : new String[] {elsewhere, "nobody-at-all", "غریبه"}) {
            var refused = post(received, "/notes", manager, Map.of("note", "ببینید @" + name + " و بگویید"));
            assertThat(refused).hasStatus(422);
            assertThat(body(refused)).contains("کسی به این نام کار نمی‌کند: " + name, "ببینید @" + name + " و بگویید");
        }
        assertThat(named(stranger)).isZero();
        assertThat(entries(received, "note")).isZero();
    }

    @Test
    void theFormHoldsTheNamesToChooseFrom() {
        assertThat(body(get("/desk/problems/" + id(received), manager)))
                .containsPattern("data-names=\"note\"[^>]*hidden>(?s:.*)زهرا امینی</bdi></button>");
    }

    private void note(String words) {
        assertThat(post(received, "/notes", manager, Map.of("note", words))).hasStatus(303);
    }

    private int named(AccountId account) {
        return jdbc.sql("select count(*) from problems.mention where account_id = ?")
                .param(account.value())
                .query(Integer.class)
                .single();
    }

    private AccountId works(String name, String shown, Neighbourhood there) {
        AccountId account =
                create.create(Viewer.operator(), new NewAccount(name, shown, People.PASSWORD, null, null, Language.FA));
        LocalDate today = LocalDate.now(clock);
        grants.grant(
                Viewer.operator(), account, new Grant(Role.MEMBER, there.path(), today, today.plusYears(1)), "test");
        return account;
    }
}
