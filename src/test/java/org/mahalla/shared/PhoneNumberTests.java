package org.mahalla.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mahalla.testing.SharedFiles;
import tools.jackson.databind.JsonNode;

class PhoneNumberTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "09123456789",
                "+989123456789",
                "00989123456789",
                "989123456789",
                "9123456789",
                "۰۹۱۲۳۴۵۶۷۸۹",
                "٠٩١٢٣٤٥٦٧٨٩",
                "۰۹۱۲ ۳۴۵ ۶۷۸۹",
                "0912-345-6789",
                "0912\u2013345\u2013\u200E6789",
                "(+98) 912 345 67 89",
                "＋９８ 912 3456789",
                " ۰۹۱۲\u200C۳۴۵\u200C۶۷۸۹ ",
                "۰۹۱۲ـ۳۴۵ـ۶۷۸۹",
            })
    void readsOneNumberHoweverItIsTyped(String typed) {
        assertThat(PhoneNumber.parse(typed).get().value()).isEqualTo("+989123456789");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0912345678",
                "091234567890",
                "02512345678",
                "09512345678",
                "00099123456789",
                "+19123456789",
                "+9809123456789",
                "0912345678a",
                "+98+9123456789",
            })
    void refusesOtherNumbers(String typed) {
        assertThat(PhoneNumber.parse(typed).findRefusal()).contains(Refusal.of("SHR-010"));
    }

    @Test
    void hidesTheMiddleOfItsTextForm() {
        PhoneNumber phone = new PhoneNumber("+989123456745");
        assertThat(phone).hasToString("0912 ••• 45");
        assertThat(phone.national()).isEqualTo("09123456745");
    }

    @Test
    void agreesWithTheVectors() {
        List<JsonNode> valid = vectors("isPhoneNumberValid");
        assertThat(valid).hasSize(11);
        assertThat(valid)
                .allSatisfy(row -> assertThat(
                                PhoneNumber.parse(row.get("args").get(0).asString())
                                        .isAccepted())
                        .isEqualTo(row.get("expected").asBoolean()));
        List<JsonNode> forms = vectors("phoneNumberNormalizer");
        assertThat(forms).hasSize(10);
        assertThat(forms).allSatisfy(row -> {
            PhoneNumber phone =
                    PhoneNumber.parse(row.get("args").get(0).asString()).get();
            boolean national = row.get("args").get(1).asString().equals("0");
            assertThat(national ? phone.national() : phone.value())
                    .isEqualTo(row.get("expected").asString());
        });
    }

    @Test
    void knowsTheNumbersOfEveryOperator() {
        assertThat(SharedFiles.rows("persian-text/mobile_prefixes.csv"))
                .allSatisfy(row -> assertThat(PhoneNumber.parse("0" + (row[1] + "0000000").substring(0, 10))
                                .isAccepted())
                        .as(row[1])
                        .isTrue());
    }

    private static List<JsonNode> vectors(String function) {
        return SharedFiles.json("persian-text/iran_id_and_text_vectors_persian_tools.jsonl").stream()
                .filter(row -> row.get("fn").asString().equals(function))
                .toList();
    }
}
