package org.mahalla.access.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthenticatorTests {
    /** `12345678901234567890`, the key of the vectors of RFC 6238. */
    private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void makesTheCodesOfTheStandard(long second, String code) {
        assertThat(Authenticator.codeAt(SECRET, Instant.ofEpochSecond(second))).isEqualTo(code);
    }

    @Test
    void takesACodeOneStepEarlyOrLateAndNoFurther() {
        Instant now = Instant.ofEpochSecond(1_234_567_890);
        for (int late = -2; late <= 2; late++) {
            String code = Authenticator.codeAt(SECRET, now.plusSeconds(30L * late));
            assertThat(Authenticator.accept(SECRET, code, now, 0).isPresent())
                    .as("step %d", late)
                    .isEqualTo(Math.abs(late) <= 1);
        }
    }

    @Test
    void refusesACodeThatWasUsed() {
        Instant now = Instant.ofEpochSecond(1_234_567_890);
        String code = Authenticator.codeAt(SECRET, now);
        long step = Authenticator.accept(SECRET, code, now, 0).orElseThrow();
        assertThat(Authenticator.accept(SECRET, code, now, step)).isEmpty();
        assertThat(Authenticator.accept(SECRET, code, now.plusSeconds(30), step))
                .isEmpty();
    }

    @Test
    void readsPersianDigitsAndSpaces() {
        Instant now = Instant.ofEpochSecond(59);
        assertThat(Authenticator.accept(SECRET, "۲۸۷ ۰۸۲", now, 0)).isPresent();
        assertThat(Authenticator.accept(SECRET, "2870821", now, 0)).isEmpty();
        assertThat(Authenticator.accept(SECRET, "", now, 0)).isEmpty();
    }

    @Test
    void makesASecretThatItCanRead() {
        String secret = Authenticator.newSecret();
        assertThat(secret).matches("[A-Z2-7]{32}");
        assertThat(Authenticator.address(secret, "کاظمی قم"))
                .startsWith("otpauth://totp/Mahalla:%DA%A9")
                .doesNotContain(" ", "+");
        assertThat(QrDrawing.of(Authenticator.address(secret, "kazemi")).path()).startsWith("M");
    }
}
