package org.mahalla.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.mahalla.testing.SharedFiles;
import tools.jackson.databind.JsonNode;

/**
 * Vectors of Hazm, Virastar and persian-tools, as far as our two levels claim what they ask for. In: character folding,
 * marks, kashida, digits, spaces, half spaces out of place, line breaks. Out, because a clean-up that changes words,
 * signs or spelling is not careful and a key needs none of it: inserting half spaces or spaces between words, quotes,
 * ellipses, dashes, decimal signs, repeated letters, spelling, HTML, stems, lemmas and tokens.
 */
class PersianTextVectorTests {
    private static final Set<String> HAZM_KEY_OPS =
            Set.of("remove_diacritics", "persian_number", "unicodes_replacement", "remove_specials_chars");
    private static final List<String> VIRASTAR_KEY_TITLES = List.of(
            "should replace Arabic kaf",
            "should replace Arabic Yeh",
            "should replace Arabic numbers",
            "should replace English numbers",
            "should remove all kashida",
            "extra: fixDiacritics()",
            "extra: fixHamzehArabic()",
            "extra: removeDiacritics()");
    private static final List<String> VIRASTAR_DISPLAY_TITLES = List.of(
            "should replace Arabic kaf",
            "should replace Arabic Yeh",
            "should not destroy URLs",
            "should preserve certain strings",
            "should preserve all code blocks",
            "should preserve all HTML tags");

    @Test
    void agreesWithHazmOnWhatAKeyFolds() {
        List<JsonNode> rows = vectors("normalise_vectors_hazm.jsonl").stream()
                .filter(row -> HAZM_KEY_OPS.contains(row.get("op").asString()))
                // Unicode spells out the first blessing, so it is words to us and not lost; the second has no spelling
                .filter(row -> !row.get("input").asString().matches(".*[ﷺ﷽].*"))
                .toList();
        assertThat(rows).hasSize(13);
        assertSame(rows, PersianText::key);
    }

    @Test
    void agreesWithHazmOnSpacesInTextToShow() {
        // two cases set spaces between digits and letters, two set half spaces into words, one drops kashida
        Set<String> otherWork =
                Set.of("مسافت ۹کیلومتر", "مسافت۹ کیلومتر", "جمعهها مطالعه کنید", "لحظه هایی سخت", "ســلام");
        List<JsonNode> rows = vectors("normalise_vectors_hazm.jsonl").stream()
                .filter(row -> row.get("op").asString().equals("correct_spacing"))
                .filter(row -> !otherWork.contains(row.get("input").asString()))
                .toList();
        assertThat(rows).hasSize(13);
        assertThat(rows)
                .allSatisfy(
                        row -> assertThat(PersianText.display(row.get("input").asString()))
                                .isEqualTo(row.get("expected").asString()));
    }

    @Test
    void agreesWithVirastarOnWhatAKeyFolds() {
        // writing the hamza on a heh as a word of its own is spelling, which is out
        List<JsonNode> rows = virastar(VIRASTAR_KEY_TITLES).stream()
                .filter(row -> !row.get("options").has("fix_hamzeh"))
                .toList();
        assertThat(rows).hasSize(13);
        assertSame(rows, PersianText::key);
    }

    @Test
    void agreesWithVirastarOnTextToShow() {
        List<JsonNode> rows = virastar(VIRASTAR_DISPLAY_TITLES);
        assertThat(rows).hasSize(13);
        assertThat(rows)
                .allSatisfy(
                        row -> assertThat(PersianText.display(row.get("input").asString()))
                                .isEqualTo(row.get("expected").asString()));
    }

    @Test
    void keepsOneEmptyLineAsVirastarDoes() {
        // Virastar leaves a space before the break; ours does not
        List<JsonNode> rows =
                virastar(List.of("should remove more that two line breaks", "should not replace line breaks and"));
        assertThat(rows).hasSize(4);
        assertThat(rows)
                .allSatisfy(
                        row -> assertThat(PersianText.display(row.get("input").asString()))
                                .isEqualTo(row.get("expected").asString().replace(" \n", "\n")));
    }

    @Test
    void writesPersianLettersAsPersianToolsDoes() {
        List<JsonNode> rows = vectors("iran_id_and_text_vectors_persian_tools.jsonl").stream()
                .filter(row -> row.get("fn").asString().equals("toPersianChars"))
                .filter(row -> row.get("expected").isString())
                .toList();
        assertThat(rows).hasSize(2);
        assertThat(rows)
                .allSatisfy(row -> assertThat(
                                PersianText.display(row.get("args").get(0).asString()))
                        .isEqualTo(row.get("expected").asString()));
    }

    /** Both sides are keys: what a normaliser writes in its own style is still found by ours. */
    private static void assertSame(List<JsonNode> rows, UnaryOperator<String> key) {
        assertThat(rows)
                .allSatisfy(row -> assertThat(key.apply(row.get("input").asString()))
                        .isEqualTo(key.apply(row.get("expected").asString())));
    }

    private static List<JsonNode> virastar(List<String> titles) {
        return vectors("normalise_vectors_virastar.jsonl").stream()
                .filter(row -> titles.stream().anyMatch(row.get("title").asString()::startsWith))
                .toList();
    }

    private static List<JsonNode> vectors(String file) {
        return SharedFiles.json("persian-text/" + file);
    }
}
