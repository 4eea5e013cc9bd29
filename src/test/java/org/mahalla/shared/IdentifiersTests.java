package org.mahalla.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.mahalla.testing.SharedFiles;
import tools.jackson.databind.JsonNode;

class IdentifiersTests {
    /** Right cards by their checksum, though of no Iranian bank: they are kept out of public text like the others. */
    private static final Set<String> FOREIGN_CARDS =
            Set.of("4444333322221111", "4000000000000002", "5555555555554444", "2222444499996666");

    /** Asked with a table of town prefixes that says it is unknown; ours looks at the checksum alone. */
    private static boolean asksForThePrefix(JsonNode row) {
        return row.get("args").size() > 1;
    }

    @Test
    void knowsNationalIds() {
        List<JsonNode> rows = vectors("verifyIranianNationalId").stream()
                .filter(row -> !asksForThePrefix(row))
                .toList();
        assertThat(rows).hasSizeGreaterThanOrEqualTo(25);
        assertAgreement(rows, Identifiers::isNationalId);
        assertThat(Identifiers.isNationalId("۰۴۹۹-۳۷۰ ۸۹۹")).isTrue();
    }

    @Test
    void knowsBankCards() {
        List<JsonNode> rows = vectors("verifyCardNumber").stream()
                .filter(row -> !FOREIGN_CARDS.contains(argument(row)))
                .toList();
        assertThat(rows).hasSizeGreaterThanOrEqualTo(17);
        assertAgreement(rows, Identifiers::isBankCard);
        assertThat(Identifiers.isBankCard("۶۰۳۷ ۷۰۱۶-۸۹۰۹\u200C۵۴۴۳")).isTrue();
        assertThat(Identifiers.isBankCard("5555555555554444")).isTrue();
    }

    @Test
    void knowsShebas() {
        List<JsonNode> rows = vectors("isShebaValid");
        assertThat(rows).hasSize(6);
        assertAgreement(rows, Identifiers::isSheba);
        assertThat(Identifiers.isSheba("ir۸۲ ۰۵۴۰ ۱۰۲۶ ۸۰۰۲ ۰۸۱۷ ۹۰۹۰ ۰۲")).isTrue();
    }

    private static void assertAgreement(List<JsonNode> rows, Predicate<String> check) {
        assertThat(rows)
                .allSatisfy(row -> assertThat(check.test(argument(row)))
                        .as(argument(row))
                        .isEqualTo(row.get("expected").asBoolean(false)));
    }

    private static String argument(JsonNode row) {
        JsonNode first = row.get("args").get(0);
        return first.isNull() ? "" : first.asString();
    }

    private static List<JsonNode> vectors(String function) {
        return SharedFiles.json("persian-text/iran_id_and_text_vectors_persian_tools.jsonl").stream()
                .filter(row -> row.get("fn").asString().equals(function))
                .toList();
    }
}
