package org.mahalla.referrals.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyTokensTests {
    private static final ReferralToken TOKEN = ReferralToken.of("73412088");

    @Test
    void isWrittenInAllPlacesOfAMessage() {
        assertThat(TOKEN.tag()).matches("\\[M-7341-2088-[0-9]]");
        assertThat(TOKEN.address("answer@mahalla.example")).isEqualTo("answer+" + TOKEN.text() + "@mahalla.example");
        assertThat(TOKEN.messageId("k3", "mahalla.example")).isEqualTo("<" + TOKEN.text() + ".k3@mahalla.example>");
        assertThat(ReplyTokens.in(
                        TOKEN.tag() + TOKEN.address("a@b.example") + TOKEN.messageId("1", "h") + TOKEN.line()))
                .containsExactly(TOKEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Re: [M-7341-2088-%s]",
                "answer+m-7341-2088-%s@x",
                "M 7341 2088 %s",
                "M73412088%s",
                "M\u20117341\u20142088\u2212%s",
                "\u200fM-\u200e7341-\u202a2088\u202c-%s\u200f",
                "\u0645-\u06f7\u06f3\u06f4\u06f1-\u06f2\u06f0\u06f8\u06f8-%s",
                "M-\u0667\u0663\u0664\u0661-\u0662\u0660\u0668\u0668-%s",
                "M-7341-\r\n 2088-%s",
                "m_7341_2088_%s"
            })
    void isFoundAsProgramsAndHandsLeaveIt(String text) {
        String check = TOKEN.digits().substring(8);
        assertThat(ReplyTokens.in(text.formatted(check))).containsExactly(TOKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"73412088", "XM-7341-2088-%s", "M-7341-2088-%s1", "7341-2088-%s", "M-734-12088-%s", ""})
    void isNotFoundInOtherNumbers(String text) {
        assertThat(ReplyTokens.in(text.replace("%s", TOKEN.digits().substring(8))))
                .isEmpty();
    }

    @Test
    void noSlipOfOneDigitOrTwoNeighboursNamesAnother() {
        Random random = new Random(14050904);
        for (int i = 0; i < 2000; i++) {
            String digits = ReferralToken.random(new SecureRandom()).digits();
            int at = random.nextInt(9);
            char other = (char) ('0' + (digits.charAt(at) - '0' + 1 + random.nextInt(9)) % 10);
            assertThat(ReferralToken.isToken(digits.substring(0, at) + other + digits.substring(at + 1)))
                    .isFalse();
            int pair = random.nextInt(8);
            String swapped = digits.substring(0, pair)
                    + digits.charAt(pair + 1)
                    + digits.charAt(pair)
                    + digits.substring(pair + 2);
            assertThat(swapped.equals(digits) || !ReferralToken.isToken(swapped))
                    .isTrue();
        }
    }
}
