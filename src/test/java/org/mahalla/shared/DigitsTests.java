package org.mahalla.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mahalla.testing.SharedFiles;
import tools.jackson.databind.JsonNode;

class DigitsTests {
    @Test
    void foldsEveryKindOfDigit() {
        assertThat(Digits.latin("۰۱۲۳۴۵۶۷۸۹ ٠١٢٣٤٥٦٧٨٩ ０１２３４５６７８９ x")).isEqualTo("0123456789 0123456789 0123456789 x");
        assertThat(Digits.persian("12 ٤٥٦ ۷")).isEqualTo("۱۲ ۴۵۶ ۷");
        assertThat(Digits.in(Language.FA, "405")).isEqualTo("۴۰۵");
        assertThat(Digits.in(Language.EN, "۴۰۵")).isEqualTo("405");
    }

    @Test
    void readsPlainNumbersInAnyDigits() {
        assertThat(Digits.parseInt(" ۱۲۳ ")).hasValue(123);
        assertThat(Digits.parseInt("-٤")).hasValue(-4);
        assertThat(Digits.parseLong("۹۲۲۳۳۷۲۰۳۶۸۵۴۷۷۵۸۰۷")).hasValue(Long.MAX_VALUE);
        assertThat(Digits.parseInt("2147483648")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "۱٬۲۳۴",
                "1,234",
                "۱۲٫۵",
                "1.5",
                "1e3",
                "0x1",
                "--1",
                "+1",
                "۱ ۲",
                "دوازده",
                "99999999999999999999",
                "१२"
            })
    void refusesWhatIsNotAPlainNumber(String text) {
        assertThat(Digits.parseLong(text)).isEmpty();
        assertThat(Digits.parseInt(text)).isEmpty();
    }

    @Test
    void agreesWithTheVectors() {
        // ours fold all kinds at once, so cases that want one kind left alone are compared in the target digits
        Map<String, Boolean> toPersian =
                Map.of("digitsArToFa", true, "digitsEnToFa", true, "digitsArToEn", false, "digitsFaToEn", false);
        List<JsonNode> rows = SharedFiles.json("persian-text/iran_id_and_text_vectors_persian_tools.jsonl").stream()
                .filter(row ->
                        Set.copyOf(toPersian.keySet()).contains(row.get("fn").asString()))
                .toList();
        assertThat(rows).hasSize(17);
        assertThat(rows).allSatisfy(row -> {
            String input = row.get("args").get(0).asString();
            String expected = row.get("expected").asString();
            boolean persian = toPersian.getOrDefault(row.get("fn").asString(), false);
            assertThat(persian ? Digits.persian(input) : Digits.latin(input))
                    .isEqualTo(persian ? Digits.persian(expected) : Digits.latin(expected));
        });
    }
}
