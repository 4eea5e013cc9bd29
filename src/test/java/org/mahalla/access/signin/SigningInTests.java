package org.mahalla.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
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

@MahallaTest
class SigningInTests {
    private static final Pattern CODE = Pattern.compile("@localhost #(\\d{6})");
    private static final java.util.concurrent.atomic.AtomicInteger PHONES =
            new java.util.concurrent.atomic.AtomicInteger(1_000_000);

    @Autowired
    private MockMvcTester web;

    @Autowired
    private CreateAccount createAccount;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Sealer sealer;

    @Autowired
    private Clock clock;

    @Autowired
    private Notices notices;

    @Autowired
    private Mailbox mailbox;

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
    void somebodyComesInWithACodeToThePhone() {
        String phone = nextPhone();
        account(People.nextName(), phone);
        MvcTestResult sent = ask(phone);
        assertThat(sent).hasStatus(303).headers().hasValue("Location", "/sign-in/code");
        Cookie challenge = cookie(sent, "mahalla-code");
        assertThat(body(web.get().uri("/sign-in/code").cookie(challenge).exchange()))
                .contains("•••")
                .doesNotContain(phone);
        MvcTestResult in = type(challenge, persian(codeSentTo(phone)));
        assertThat(in).hasStatus(303);
        assertThat(web.get().uri("/account").cookie(cookie(in, "mahalla"))).hasStatusOk();
        assertThat(type(challenge, codeSentTo(phone))).as("used up").hasStatus(422);
    }

    @Test
    void aNumberThatNobodyHasGetsTheSameAnswer() {
        String known = nextPhone();
        String unknown = nextPhone();
        account(People.nextName(), known);
        MvcTestResult one = ask(known);
        MvcTestResult other = ask(unknown);
        assertThat(one.getResponse().getHeader("Location"))
                .isEqualTo(other.getResponse().getHeader("Location"));
        assertThat(cookie(one, "mahalla-code").getValue())
                .hasSameSizeAs(cookie(other, "mahalla-code").getValue());
        assertThat(letterTo(unknown)).contains("ساکنان نیازی به حساب ندارند").doesNotContain("#");
        assertThat(type(cookie(other, "mahalla-code"), "123456")).hasStatus(422);
    }

    @Test
    void aCodeDiesAfterFiveTries() {
        String phone = nextPhone();
        account(People.nextName(), phone);
        Cookie challenge = cookie(ask(phone), "mahalla-code");
        String right = codeSentTo(phone);
        String wrong = right.equals("000000") ? "000001" : "000000";
        for (int i = 0; i < 5; i++) {
            assertThat(type(challenge, wrong)).hasStatus(422);
        }
        assertThat(type(challenge, right)).hasStatus(422);
    }

    @Test
    void aCodeDiesAfterFiveMinutes() {
        String phone = nextPhone();
        account(People.nextName(), phone);
        Cookie challenge = cookie(ask(phone), "mahalla-code");
        String right = codeSentTo(phone);
        jdbc.sql("update access.one_time_code set expires_at = expires_at - interval '5 minutes'")
                .update();
        assertThat(type(challenge, right)).hasStatus(422);
    }

    @Test
    void aPhoneIsNotFloodedWithCodes() {
        String phone = nextPhone();
        for (int i = 0; i < 5; i++) {
            assertThat(ask(phone)).hasStatus(303);
        }
        assertThat(ask(phone)).hasStatus(429);
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
    void whoHasNoAuthenticatorSetsOneUpFirst() {
        String name = People.nextName();
        AccountId account = account(name, null);
        MvcTestResult in = password(name, People.PASSWORD, "", "10.7.0.1", null);
        assertThat(in).hasStatus(303).headers().hasValue("Location", "/account/authenticator");
        Cookie session = cookie(in, "mahalla");
        String page =
                body(web.get().uri("/account/authenticator").cookie(session).exchange());
        String secret =
                page.replaceAll("(?s).*<code>([A-Z2-7 ]+)</code>.*", "$1").replace(" ", "");
        assertThat(enrol(session, "000000")).hasStatus(422);
        assertThat(enrol(session, Authenticator.codeAt(secret, clock.instant())))
                .hasStatus(303);
        assertThat(jdbc.sql("select second_factor from access.session where account_id = :id")
                        .param("id", account.value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

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

    private MvcTestResult password(String name, String password, String code, String from, @Nullable Cookie cookie) {
        var request = web.post()
                .uri("/sign-in/password")
                .param("name", name)
                .param("password", password)
                .param("code", code)
                .with(csrf())
                .with(it -> {
                    it.setRemoteAddr(from);
                    return it;
                });
        return (cookie == null ? request : request.cookie(cookie)).exchange();
    }

    private MvcTestResult enrol(Cookie session, String code) {
        return web.post()
                .uri("/account/authenticator")
                .cookie(session)
                .param("code", code)
                .with(csrf())
                .exchange();
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

    private MvcTestResult ask(String phone) {
        return web.post().uri("/sign-in").param("contact", phone).with(csrf()).exchange();
    }

    private MvcTestResult type(Cookie challenge, String code) {
        return web.post()
                .uri("/sign-in/code")
                .cookie(challenge)
                .param("code", code)
                .with(csrf())
                .exchange();
    }

    private AccountId account(String name, @Nullable String phone) {
        return createAccount.create(
                Viewer.operator(), new NewAccount(name, "کسی", People.PASSWORD, phone, null, Language.FA));
    }

    private String authenticator(AccountId account) {
        String secret = Authenticator.newSecret();
        jdbc.sql("update access.account set totp_secret_sealed = :secret where account_id = :id")
                .param("secret", sealer.seal(secret))
                .param("id", account.value())
                .update();
        return secret;
    }

    private String codeSentTo(String phone) {
        var code = CODE.matcher(letterTo(phone));
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    private String letterTo(String phone) {
        notices.sendWaiting();
        return mailbox.newest(50).stream()
                .filter(letter -> letter.address().endsWith(phone.substring(1)))
                .findFirst()
                .orElseThrow()
                .text();
    }

    private static String nextPhone() {
        return "0912" + PHONES.incrementAndGet();
    }

    private static String persian(String digits) {
        return org.mahalla.shared.Digits.persian(digits);
    }

    private static Cookie cookie(MvcTestResult result, String name) {
        return Objects.requireNonNull(result.getResponse().getCookie(name), name);
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static String withoutTokens(String page) {
        return page.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }
}
