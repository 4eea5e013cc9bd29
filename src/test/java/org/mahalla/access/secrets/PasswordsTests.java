package org.mahalla.access.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTests {
    private final Passwords passwords = new Passwords(2);

    @Test
    void checksExactlyWhatWasReceived() {
        String password = "می\u200Cشود ي 🙂 é جمله";
        String hash = passwords.hash(password);
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(passwords.matches(password, hash)).isTrue();
        assertThat(passwords.matches("می\u200Cشود ي 🙂 e\u0301 جمله", hash)).isTrue();
        assertThat(passwords.matches("میشود ي 🙂 é جمله", hash)).isFalse();
        assertThat(passwords.matches("می\u200Cشود ی 🙂 é جمله", hash)).isFalse();
        assertThat(passwords.matches(password + " ", hash)).isFalse();
        assertThat(passwords.matches(password, null)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "passwordpassword",
                "Password123456",
                "qwertyuiopas",
                "lkjhgfdsapoiu",
                "123456789012",
                "aaaaaaaaaaaa",
                "ababababab12",
                "mahalla-2026-",
                "سلام۱۲۳۴۵۶۷۸۹",
                "رمز عبور ۱۴۰۵",
                "یا حسین یا علی",
                "Kazemi.Qom-1405",
                "!!iran!!tehran!!"
            })
    void refusesWhatIsEasyToGuess(String password) {
        assertThat(PasswordPolicy.refusal(password, "kazemi.qom"))
                .as(password)
                .hasValueSatisfying(refusal -> assertThat(refusal.code()).isEqualTo("ACC-022"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"کوتاه", "elevenchars", ""})
    void refusesWhatIsShort(String password) {
        assertThat(PasswordPolicy.refusal(password, "kazemi"))
                .hasValueSatisfying(refusal -> assertThat(refusal.code()).isEqualTo("ACC-021"));
    }

    @Test
    void refusesWhatIsLongAndAnswersSoon() {
        assertThat(PasswordPolicy.refusal("x\u200C".repeat(500_000), "kazemi")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"گربهٔ همسایه آبی نیست", "correct horse battery", "پنجره۷ باران!لیوان"})
    void takesASentence(String password) {
        assertThat(PasswordPolicy.refusal(password, "kazemi")).isEmpty();
    }
}
