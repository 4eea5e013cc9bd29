package org.mahalla.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.mahalla.access.AccountId;
import org.mahalla.access.secrets.Authenticator;
import org.mahalla.access.testing.People;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Coming in with a password and an authenticator. */
class ByPasswordTests extends AtTheDoor {
    @Test
    void somebodyComesInWithPasswordAndAuthenticatorAndACodeWorksOnce() {
        String name = People.nextName();
        AccountId account = account(name, null);
        String secret = authenticator(account);
        String code = Authenticator.codeAt(secret, clock.instant());
        assertThat(password(name, People.PASSWORD, "000000", "10.1.1.1", null)).hasStatus(422);
        MvcTestResult in = password(name.toUpperCase(java.util.Locale.ROOT), People.PASSWORD, code, "10.1.1.1", null);
        assertThat(in).hasStatus(303);
        Cookie session = cookie(in, "mahalla");
        assertThat(session.isHttpOnly()).isTrue();
        assertThat(session.getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(web.get().uri("/account").cookie(session)).hasStatusOk();
        assertThat(password(name, People.PASSWORD, code, "10.1.1.1", null))
                .as("replayed")
                .hasStatus(422);
    }

    @Test
    void nobodyLearnsWhichPartWasWrong() {
        String name = People.nextName();
        account(name, null);
        String known = body(password(name, "not the password at all", "", "10.1.2.1", null))
                .replace(name, "X");
        String unknown = body(password("nosuchperson", "not the password at all", "", "10.1.2.1", null))
                .replace("nosuchperson", "X");
        assertThat(withoutTokens(known)).isEqualTo(withoutTokens(unknown)).contains("درست نیست");
    }

    @Test
    void signInGoesOnToPathsOfOurOwnOnly() {
        String name = People.nextName();
        String secret = authenticator(account(name, null));
        for (String next :
                List.of("https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere.example", "javascript:1")) {
            assertThat(onward(name, secret, next)).as(next).isEqualTo("/account");
        }
        assertThat(onward(name, secret, "/admin/people?need=away")).isEqualTo("/admin/people?need=away");
    }

    @Test
    void thePageSaysFirstWhoNeedNotSignIn() {
        assertThat(body(web.get().uri("/sign-in").exchange()))
                .containsSubsequence("ساکنان نیازی به ورود ندارند", "<form");
        assertThat(body(web.get().uri("/en/sign-in/password").exchange())).contains("Residents need not sign in");
    }

    private String onward(String name, String secret, String next) {
        jdbc.sql("update access.account set totp_last_step = 0 where user_name = :name")
                .param("name", name)
                .update();
        return Objects.requireNonNull(web.post()
                .uri("/sign-in/password")
                .param("name", name)
                .param("password", People.PASSWORD)
                .param("code", Authenticator.codeAt(secret, clock.instant()))
                .param("next", next)
                .with(csrf())
                .exchange()
                .getResponse()
                .getHeader("Location"));
    }

    private static String withoutTokens(String page) {
        return page.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }
}
