package org.mahalla.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.AccountId;
import org.mahalla.access.CreateAccount;
import org.mahalla.access.NewAccount;
import org.mahalla.access.Viewer;
import org.mahalla.access.secrets.Authenticator;
import org.mahalla.access.testing.People;
import org.mahalla.platform.notices.Mailbox;
import org.mahalla.platform.notices.Notices;
import org.mahalla.shared.Language;
import org.mahalla.shared.Sealer;
import org.mahalla.testing.MahallaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The doors, and people who have an account or not. */
@MahallaTest
abstract class AtTheDoor {
    private static final Pattern CODE = Pattern.compile("@localhost #(\\d{6})");
    private static final AtomicInteger PHONES = new AtomicInteger(1_000_000);

    @Autowired
    MockMvcTester web;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    private CreateAccount createAccount;

    @Autowired
    private Sealer sealer;

    @Autowired
    private Notices notices;

    @Autowired
    private Mailbox mailbox;

    MvcTestResult password(String name, String password, String code, String from, @Nullable Cookie cookie) {
        var request = web.post()
                .uri("/sign-in/password")
                .param("name", name)
                .param("password", password)
                .param("code", code)
                .with(csrf())
                .with(from(from));
        return (cookie == null ? request : request.cookie(cookie)).exchange();
    }

    MvcTestResult ask(String phone) {
        return web.post().uri("/sign-in").param("contact", phone).with(csrf()).exchange();
    }

    MvcTestResult type(Cookie challenge, String code) {
        return web.post()
                .uri("/sign-in/code")
                .cookie(challenge)
                .param("code", code)
                .with(csrf())
                .exchange();
    }

    AccountId account(String name, @Nullable String phone) {
        return createAccount.create(
                Viewer.operator(), new NewAccount(name, "کسی", People.PASSWORD, phone, null, Language.FA));
    }

    String authenticator(AccountId account) {
        String secret = Authenticator.newSecret();
        jdbc.sql("update access.account set totp_secret_sealed = :secret where account_id = :id")
                .param("secret", sealer.seal(secret))
                .param("id", account.value())
                .update();
        return secret;
    }

    String codeSentTo(String phone) {
        var code = CODE.matcher(letterTo(phone));
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    String letterTo(String phone) {
        notices.sendWaiting();
        return mailbox.newest(50).stream()
                .filter(letter -> letter.address().endsWith(phone.substring(1)))
                .findFirst()
                .orElseThrow()
                .text();
    }

    static String nextPhone() {
        return "0912" + PHONES.incrementAndGet();
    }

    static Cookie cookie(MvcTestResult result, String name) {
        return Objects.requireNonNull(result.getResponse().getCookie(name), name);
    }

    static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }
}
