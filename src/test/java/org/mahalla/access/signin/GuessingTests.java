package org.mahalla.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.mahalla.access.testing.People;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Who guesses is stopped, and nobody else. */
class GuessingTests extends AtTheDoor {
    @Test
    void whoGuessesIsStoppedAndTheOwnerStillComesIn() {
        String name = People.nextName();
        account(name, null);
        Cookie device = cookie(password(name, People.PASSWORD, "", "10.2.0.1", null), "mahalla-device");
        int refusedAt = 0;
        for (int i = 1; i <= 60 && refusedAt == 0; i++) {
            MvcTestResult guess = password(name, "guess number " + i, "", "10.3." + i + ".1", null);
            refusedAt = guess.getResponse().getStatus() == 429 ? i : 0;
        }
        assertThat(refusedAt).isEqualTo(51);
        assertThat(password(name, People.PASSWORD, "", "10.4.0.1", null)).hasStatus(429);
        assertThat(password(name, People.PASSWORD, "", "10.4.0.1", device)).hasStatus(303);
    }

    @Test
    void fiveGuessesFromOnePlaceAreEnough() {
        String name = People.nextName();
        account(name, null);
        for (int i = 0; i < 5; i++) {
            assertThat(password(name, "guess number " + i, "", "10.5.0.1", null))
                    .hasStatus(422);
        }
        MvcTestResult stopped = password(name, People.PASSWORD, "", "10.5.0.77", null);
        assertThat(stopped).hasStatus(429).headers().hasValue("Retry-After", "900");
        assertThat(body(stopped)).contains("۱۵ دقیقه");
        assertThat(password(name, People.PASSWORD, "", "10.6.0.1", null)).hasStatus(303);
    }

    @Test
    void whoIsStoppedReadsWhenToTryAgainInTheirLanguage() {
        String name = People.nextName();
        account(name, null);
        for (int i = 0; i < 5; i++) {
            password(name, "guess number " + i, "", "10.5.1.1", null);
        }
        MvcTestResult stopped = web.post()
                .uri("/en/sign-in/password")
                .param("name", name)
                .param("password", People.PASSWORD)
                .with(csrf())
                .with(from("10.5.1.1"))
                .exchange();
        assertThat(stopped).hasStatus(429).headers().containsHeader("Retry-After");
        assertThat(body(stopped)).contains("Try again in 15 minutes.", "share one address", "lang=\"en\"");
    }
}
