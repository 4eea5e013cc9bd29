package org.mahalla.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.mahalla.access.testing.People;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What becomes of sign-ins when something changes. */
class SessionsTests extends AtTheDoor {
    @Test
    void aChangedPasswordEndsTheOtherSignIns() {
        String name = People.nextName();
        account(name, null);
        Cookie here = cookie(password(name, People.PASSWORD, "", "10.7.1.1", null), "mahalla");
        Cookie there = cookie(password(name, People.PASSWORD, "", "10.7.1.2", null), "mahalla");
        String next = "پنجرهٔ تازه رو به باران";
        assertThat(change(here, "wrong wrong wrong", next)).hasStatus(422);
        assertThat(change(here, People.PASSWORD, "short")).hasStatus(422);
        assertThat(change(here, People.PASSWORD, next)).hasStatus(303);
        assertThat(web.get().uri("/account").cookie(here)).hasStatusOk();
        assertThat(web.get().uri("/account").cookie(there)).hasStatus(302);
        assertThat(password(name, next, "", "10.7.1.1", null)).hasStatus(303);
    }

    @Test
    void signingInAgainChangesTheSession() {
        String name = People.nextName();
        account(name, null);
        Cookie first = cookie(password(name, People.PASSWORD, "", "10.8.0.1", null), "mahalla");
        Cookie second = cookie(password(name, People.PASSWORD, "", "10.8.0.1", first), "mahalla");
        assertThat(second.getValue()).isNotEqualTo(first.getValue());
        assertThat(web.get().uri("/account").cookie(first)).hasStatus(302);
        assertThat(web.get().uri("/account").cookie(second)).hasStatusOk();
    }

    private MvcTestResult change(Cookie session, String present, String password) {
        return web.post()
                .uri("/account/password")
                .cookie(session)
                .param("present", present)
                .param("password", password)
                .with(csrf())
                .exchange();
    }
}
