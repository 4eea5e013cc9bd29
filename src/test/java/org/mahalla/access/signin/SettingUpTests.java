package org.mahalla.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mahalla.access.AccountId;
import org.mahalla.access.secrets.Authenticator;
import org.mahalla.access.testing.People;
import org.mahalla.shared.Digits;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Setting up an authenticator, and the codes for the day it is lost. */
class SettingUpTests extends AtTheDoor {
    @Test
    void whoHasNoAuthenticatorSetsOneUpFirst() {
        String name = People.nextName();
        AccountId account = account(name, null);
        MvcTestResult in = password(name, People.PASSWORD, "", "10.7.0.1", null);
        assertThat(in).hasStatus(303).headers().hasValue("Location", "/account/authenticator");
        Cookie session = cookie(in, "mahalla");
        String page =
                body(web.get().uri("/account/authenticator").cookie(session).exchange());
        assertThat(enrol(session, "000000")).hasStatus(422);
        assertThat(enrol(session, Authenticator.codeAt(secret(page), clock.instant())))
                .hasStatusOk();
        assertThat(jdbc.sql("select second_factor from access.session where account_id = :id")
                        .param("id", account.value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void backupCodesAreShownOnceAndEachOpensOnce() {
        String name = People.nextName();
        AccountId account = account(name, null);
        List<String> codes = codes(enrolled(name));
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        String first = Digits.persian(codes.getFirst());
        MvcTestResult in = password(name, People.PASSWORD, first, "10.9.0.1", null);
        assertThat(in).hasStatus(303);
        assertThat(password(name, People.PASSWORD, first, "10.9.0.2", null))
                .as("used up")
                .hasStatus(422);
        assertThat(password(name, "not the password at all", codes.get(1), "10.9.0.3", null))
                .hasStatus(422);
        assertThat(body(web.get()
                        .uri("/en/account")
                        .cookie(cookie(in, "mahalla"))
                        .exchange()))
                .contains("9 backup codes are left.")
                .doesNotContain(codes.get(1));
        assertThat(jdbc.sql("select count(*) from access.backup_code where account_id = :id and used_on is not null")
                        .param("id", account.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void newBackupCodesEndTheOldOnes() {
        String name = People.nextName();
        account(name, null);
        List<String> old = codes(enrolled(name));
        Cookie session = cookie(password(name, People.PASSWORD, old.getFirst(), "10.9.1.1", null), "mahalla");
        List<String> fresh = codes(renew(session));
        assertThat(fresh).hasSize(10).doesNotContainAnyElementsOf(old);
        assertThat(password(name, People.PASSWORD, old.get(1), "10.9.1.2", null))
                .hasStatus(422);
        assertThat(password(name, People.PASSWORD, fresh.get(1), "10.9.1.3", null))
                .hasStatus(303);
    }

    @Test
    void whoCameInWithoutTheAuthenticatorMakesNoBackupCodes() {
        String phone = nextPhone();
        AccountId account = account(People.nextName(), phone);
        authenticator(account);
        Cookie session = cookie(type(cookie(ask(phone), "mahalla-code"), codeSentTo(phone)), "mahalla");
        assertThat(renew(session)).hasStatus(404);
    }

    private MvcTestResult enrolled(String name) {
        Cookie session = cookie(password(name, People.PASSWORD, "", "10.9.9.1", null), "mahalla");
        String page =
                body(web.get().uri("/account/authenticator").cookie(session).exchange());
        return enrol(session, Authenticator.codeAt(secret(page), clock.instant()));
    }

    private MvcTestResult renew(Cookie session) {
        return web.post()
                .uri("/account/authenticator/codes")
                .cookie(session)
                .with(csrf())
                .exchange();
    }

    private static List<String> codes(MvcTestResult page) {
        assertThat(page).hasStatusOk();
        return Pattern.compile("<code>([^<]{11})</code>")
                .matcher(body(page))
                .results()
                .map(found -> Digits.latin(found.group(1)))
                .toList();
    }

    private static String secret(String page) {
        return page.replaceAll("(?s).*<code>([A-Z2-7 ]+)</code>.*", "$1").replace(" ", "");
    }

    private MvcTestResult enrol(Cookie session, String code) {
        return web.post()
                .uri("/account/authenticator")
                .cookie(session)
                .param("code", code)
                .with(csrf())
                .exchange();
    }
}
