package org.mahalla.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.mahalla.access.testing.People;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Coming in with a code to the phone. */
class ByCodeTests extends AtTheDoor {
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

    private static String persian(String digits) {
        return org.mahalla.shared.Digits.persian(digits);
    }
}
