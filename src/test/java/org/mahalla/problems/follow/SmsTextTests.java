package org.mahalla.problems.follow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mahalla.problems.follow.SmsText.Wish;
import org.mahalla.shared.Codes;
import org.mahalla.shared.Digits;
import org.mahalla.shared.Language;
import org.mahalla.shared.TrackingCode;

/** What people write by SMS, in any digits, groups and spellings. */
class SmsTextTests {
    private final TrackingCode code = new Codes().tracking();

    @Test
    void aCodeAloneAsksForTheStatus() {
        assertThat(SmsText.read(code.digits())).isEqualTo(new SmsText(code, Wish.STATUS));
        assertThat(SmsText.read(" " + code.grouped(Language.FA) + "\n")).isEqualTo(new SmsText(code, Wish.STATUS));
        assertThat(SmsText.read(Digits.persian(code.digits()))).isEqualTo(new SmsText(code, Wish.STATUS));
        assertThat(SmsText.read(String.join("-", code.groups()))).isEqualTo(new SmsText(code, Wish.STATUS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"حل شد", "حل‌شد", "حل شده است.", "حل شده", "۱", "1", "solved", "Solved!", "بله", "YES"})
    void saysThatItIsSolved(String words) {
        assertThat(SmsText.read(code.digits() + " " + words)).isEqualTo(new SmsText(code, Wish.SOLVED));
        assertThat(SmsText.read(words + "\n" + code.grouped(Language.FA))).isEqualTo(new SmsText(code, Wish.SOLVED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"حل نشد", "حل‌نشد", "حل نشده است", "۲", "2", "not solved", "Unsolved", "نه", "خير", "no"})
    void saysThatItIsNotSolved(String words) {
        assertThat(SmsText.read(code.grouped(Language.FA) + " " + words)).isEqualTo(new SmsText(code, Wish.UNSOLVED));
        assertThat(SmsText.read(words + " " + code.digits())).isEqualTo(new SmsText(code, Wish.UNSOLVED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"توقف", "توقّف", " STOP ", "stop.", "لغو"})
    void stops(String words) {
        assertThat(SmsText.read(words)).isEqualTo(new SmsText(null, Wish.STOP));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "سلام", "حل شد", "1234567890", "کی می‌آیید؟", "۱"})
    void withoutACodeNothingIsAnswered(String words) {
        assertThat(SmsText.read(words).code()).isNull();
        assertThat(SmsText.read(words).wish()).isNotEqualTo(Wish.STATUS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"حل شد ممنون", "سلام، حل‌شد. خیلی متشکرم", "solved thanks", "1 thank you very much"})
    void politeWordsAroundSolvedChangeNothing(String words) {
        assertThat(SmsText.read(code.digits() + " " + words)).isEqualTo(new SmsText(code, Wish.SOLVED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"حل نشد ممنون", "سلام حل نشده است، خسته نباشید", "not solved, thanks", "۲ ممنون"})
    void politeWordsNeverTurnNotSolvedIntoSolved(String words) {
        assertThat(SmsText.read(code.digits() + " " + words)).isEqualTo(new SmsText(code, Wish.UNSOLVED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"حل شد؟", "solved?", "بله حل نشد", "not yet solved", "حل شد ولی خراب شد", "1 2", "نه حل شد"})
    void whatCouldMeanEitherIsUnclear(String words) {
        assertThat(SmsText.read(code.digits() + " " + words)).isEqualTo(new SmsText(code, Wish.UNCLEAR));
    }

    @Test
    void aCodeWithOtherWordsIsUnclear() {
        assertThat(SmsText.read(code.digits() + " کی می‌آیید")).isEqualTo(new SmsText(code, Wish.UNCLEAR));
    }
}
