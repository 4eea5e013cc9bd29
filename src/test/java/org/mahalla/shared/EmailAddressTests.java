package org.mahalla.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTests {
    @ParameterizedTest
    @ValueSource(
            strings = {"a@example.ir", "first.last+tag@mail.example.org", "o'neil_1@ex-ample.co", " A@Example.IR\u200F "
            })
    void takesPlausibleAddresses(String typed) {
        assertThat(EmailAddress.parse(typed).isAccepted()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "a@",
                "@example.ir",
                "a@b",
                "a@@example.ir",
                "a b@example.ir",
                "a@exa_mple.ir",
                "a@-example.ir",
                "a..b@example.ir",
                ".a@example.ir",
                "a@example.ir\nBcc: b@example.ir",
                "а@example.ir",
                "a@example.۱",
                "a@example.ir,b@example.ir",
            })
    void refusesOthers(String typed) {
        assertThat(EmailAddress.parse(typed).findRefusal()).contains(Refusal.of("SHR-011"));
    }

    @Test
    void isTheSameInAnyCaseAndHidesItsTextForm() {
        EmailAddress address = EmailAddress.parse("Zahra@Example.IR").get();
        assertThat(address).isEqualTo(new EmailAddress("zahra@example.ir")).hasToString("z•••@example.ir");
    }

    @Test
    void refusesOverlongAddresses() {
        assertThat(EmailAddress.parse("a".repeat(65) + "@example.ir").isAccepted())
                .isFalse();
        assertThat(EmailAddress.parse("a@" + "b.".repeat(130) + "ir").isAccepted())
                .isFalse();
    }
}
