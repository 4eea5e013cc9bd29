package org.mahalla.access.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mahalla.access.AccountId;
import org.mahalla.access.Action;
import org.mahalla.access.ApiKeys;
import org.mahalla.access.Role;
import org.mahalla.access.Viewer;
import org.mahalla.access.sessions.Sessions;
import org.mahalla.access.testing.People;
import org.mahalla.testing.MahallaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@MahallaTest
class GateTests {
    @Autowired
    private MockMvcTester web;

    @Autowired
    private People people;

    @Autowired
    private Sessions sessions;

    @Autowired
    private ApiKeys keys;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whoIsNotSignedInIsSentToSignInAndBack() {
        assertThat(web.get().uri("/admin/people?need=away"))
                .hasStatus(302)
                .headers()
                .hasValue("Location", "/sign-in?next=%2Fadmin%2Fpeople%3Fneed%3Daway");
        assertThat(web.get().uri("/en/admin/people"))
                .headers()
                .hasValue("Location", "/en/sign-in?next=%2Fadmin%2Fpeople");
        assertThat(web.post().uri("/admin/keys").with(csrf()))
                .hasStatus(302)
                .headers()
                .hasValue("Location", "/sign-in");
    }

    @Test
    void whatOneMayNotSeeDoesNotExist() {
        Cookie manager = people.signIn(Role.MANAGER, "ir.qom");
        String hidden = body(manager, "/admin/people");
        String missing = body(manager, "/admin/peoplx");
        assertThat(hidden.replace("/admin/people", "")).isEqualTo(missing.replace("/admin/peoplx", ""));
        assertThat(count("denied")).isPositive();
    }

    @Test
    void anAdministratorComesIn() {
        assertThat(web.get().uri("/admin/people").cookie(people.signIn(Role.ADMINISTRATOR, "ir")))
                .hasStatusOk()
                .headers()
                .hasValue(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    @Test
    void aDisabledAccountDiesAtOnce() {
        AccountId account = people.with(Role.ADMINISTRATOR, "ir");
        Cookie cookie = people.signIn(account);
        assertThat(web.get().uri("/account").cookie(cookie)).hasStatusOk();
        jdbc.sql("update access.account set disabled_on = date '2026-01-01' where account_id = :id")
                .param("id", account.value())
                .update();
        assertThat(web.get().uri("/account").cookie(cookie)).hasStatus(302);
    }

    @Test
    void aSessionEndsByIdlenessAndByAge() {
        for (String column : Set.of("idle_until", "ends_at")) {
            AccountId account = people.nobody();
            Cookie cookie = people.signIn(account);
            jdbc.sql("update access.session set " + column + " = timestamptz '2026-01-01' where account_id = :id")
                    .param("id", account.value())
                    .update();
            assertThat(web.get().uri("/account").cookie(cookie)).as(column).hasStatus(302);
        }
    }

    @Test
    void aGrantThatIsOverIsNothing() {
        AccountId account = people.with(Role.ADMINISTRATOR, "ir");
        Cookie cookie = people.signIn(account);
        jdbc.sql(
                        "update access.grant_of_role set from_on = '2020-01-01', until_on = '2020-02-01' where account_id = :id")
                .param("id", account.value())
                .update();
        assertThat(web.get().uri("/admin/people").cookie(cookie)).hasStatus(404);
        assertThat(web.get().uri("/account").cookie(cookie)).hasStatusOk();
    }

    @Test
    void strongRolesNeedBothFactors() {
        AccountId account = people.with(Role.ADMINISTRATOR, "ir");
        Cookie byCode = new Cookie("mahalla", sessions.start(account, "code", false, false, "Test"));
        Cookie byPassword = new Cookie("mahalla", sessions.start(account, "password", false, false, "Test"));
        assertThat(web.get().uri("/admin/people").cookie(byCode)).hasStatus(404);
        assertThat(web.get().uri("/admin/people").cookie(byPassword))
                .hasStatus(302)
                .headers()
                .hasValue("Location", "/account/authenticator");
    }

    @Test
    void aKeyMayWhatItsScopesSayAndNoMore() {
        String secret = keys.create(Viewer.operator(), "city", Set.of(Action.SEE_HEALTH), false, 3)
                .secret();
        assertThat(web.get().uri("/internal/prometheus").header("Authorization", "Bearer " + secret))
                .hasStatusOk();
        assertThat(web.get().uri("/admin/people").header("Authorization", "Bearer " + secret))
                .hasStatus(404);
        assertThat(web.get().uri("/internal/prometheus")).hasStatus(404);
        assertThat(web.get().uri("/internal/prometheus").header("Authorization", "Bearer mk_wrong"))
                .hasStatus(404);
        assertThat(web.get().uri("/admin/people").header("Authorization", "Bearer mk_wrong"))
                .hasStatus(401);
    }

    @Test
    void aKeyThatAsksTooOftenWaits() {
        String secret = keys.create(Viewer.operator(), "hasty", Set.of(Action.API_READ), false, 2)
                .secret();
        for (int i = 0; i < 2; i++) {
            assertThat(web.get().uri("/admin/people").header("Authorization", "Bearer " + secret))
                    .hasStatus(404);
        }
        assertThat(web.get().uri("/admin/people").header("Authorization", "Bearer " + secret))
                .hasStatus(429)
                .headers()
                .containsHeader("Retry-After");
    }

    @Test
    void whatWasMadeElsewhereChangesNothing() {
        Cookie cookie = people.signIn(Role.ADMINISTRATOR, "ir");
        assertThat(web.post().uri("/sign-out").cookie(cookie)).hasStatus(403);
        assertThat(web.post().uri("/sign-out").cookie(cookie).with(csrf().useInvalidToken()))
                .hasStatus(403);
        assertThat(web.post().uri("/sign-out").cookie(cookie).with(csrf()).header("Sec-Fetch-Site", "cross-site"))
                .hasStatus(403);
        assertThat(web.post()
                        .uri("/sign-out")
                        .cookie(cookie)
                        .with(csrf())
                        .header("Origin", "https://elsewhere.example"))
                .hasStatus(403);
        assertThat(web.post().uri("/sign-out").cookie(cookie).with(csrf()).header("Sec-Fetch-Site", "same-origin"))
                .hasStatus(303);
        assertThat(web.get().uri("/account").cookie(cookie)).hasStatus(302);
    }

    private String body(Cookie cookie, String path) {
        var answer = web.get().uri(path).cookie(cookie).exchange();
        assertThat(answer).hasStatus(404);
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private int count(String event) {
        return jdbc.sql("select count(*) from access.trail where event = :event")
                .param("event", event)
                .query(Integer.class)
                .single();
    }
}
