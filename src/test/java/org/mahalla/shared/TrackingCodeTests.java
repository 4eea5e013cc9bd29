package org.mahalla.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.fail;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrackingCodeTests {
    private static final TrackingCode CODE = new TrackingCode("5281469071");

    @Test
    void findsEveryWrongDigitAndEverySwapOfNeighbours() {
        // on every state the check can be in: a code that leads there is tried at all positions
        Codes codes = new Codes();
        for (int n = 0; n < 20_000; n++) {
            String right = codes.tracking().digits();
            for (int i = 0; i < right.length(); i++) {
                for (char wrong = '0'; wrong <= '9'; wrong++) {
                    if (wrong != right.charAt(i)) {
                        assertRefused(right.substring(0, i) + wrong + right.substring(i + 1));
                    }
                }
                if (i + 1 < right.length() && right.charAt(i) != right.charAt(i + 1)) {
                    assertRefused(
                            right.substring(0, i) + right.charAt(i + 1) + right.charAt(i) + right.substring(i + 2));
                }
            }
        }
    }

    @Test
    void restsOnATotallyAntiSymmetricTable() {
        for (int state = 0; state < 10; state++) {
            Set<Integer> reached = new HashSet<>();
            for (int x = 0; x < 10; x++) {
                reached.add(Damm.step(state, x));
                for (int y = x + 1; y < 10; y++) {
                    assertThat(Damm.step(Damm.step(state, x), y)).isNotEqualTo(Damm.step(Damm.step(state, y), x));
                }
            }
            assertThat(reached).hasSize(10);
            assertThat(Damm.step(state, state)).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5281469071",
                "528 146 9071",
                "528-146-9071",
                "۵۲۸ ۱۴۶ ۹۰۷۱",
                "٥٢٨١٤٦٩٠٧١",
                "  ۵۲۸–۱۴۶‌۹۰۷۱\u200F\n",
            })
    void readsACodeHoweverItIsTyped(String typed) {
        assertThat(TrackingCode.parse(typed).get()).isEqualTo(CODE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "528146907", "52814690740", "0281469071", "528146907x", "528146907а", "کد"})
    void refusesWhatIsNoCode(String typed) {
        assertThat(TrackingCode.parse(typed).findRefusal()).contains(Refusal.of("SHR-020", 10));
    }

    @Test
    void showsTheCodeInGroups() {
        assertThat(CODE.grouped(Language.EN)).isEqualTo("528 146 9071");
        assertThat(CODE.grouped(Language.FA)).isEqualTo("۵۲۸ ۱۴۶ ۹۰۷۱");
    }

    @Test
    void readsTheCodeOut() {
        assertThat(CODE.spoken(Language.FA))
                .containsExactly("پانصد و بیست و هشت", "صد و چهل و شش", "نه هزار و هفتاد و یک");
        assertThat(CODE.spoken(Language.EN))
                .containsExactly("five hundred twenty-eight", "one hundred forty-six", "nine thousand seventy-one");
    }

    @Test
    void saysZerosInFrontOneByOne() {
        String digits = "100000070";
        TrackingCode code = new TrackingCode(digits + Damm.check(digits));
        assertThat(code.spoken(Language.EN).get(1)).isEqualTo("zero zero zero");
        assertThat(code.spoken(Language.EN).get(2)).startsWith("zero seven hundred");
    }

    @Test
    void makesCodesThatDifferAndNeverBeginWithZero() {
        Codes codes = new Codes();
        Set<TrackingCode> made = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            made.add(codes.tracking());
            assertThat(codes.oneTime()).matches("[1-9][0-9]{4}");
        }
        assertThat(made).hasSizeGreaterThan(9_990);
        assertThatIllegalArgumentException().isThrownBy(() -> new TrackingCode("5281469075"));
    }

    private static void assertRefused(String digits) {
        if (TrackingCode.parse(digits).isAccepted()) {
            fail(digits);
        }
    }
}
