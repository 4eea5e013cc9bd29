package org.mahalla.frame;

import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.mahalla.shared.Language;

/** Numbers and days as the language says them. */
final class Spoken {
    private final Phrases phrases;

    Spoken(Phrases phrases) {
        this.phrases = phrases;
    }

    String number(long value) {
        return NumberFormat.getInstance(phrases.language().locale()).format(value);
    }

    String digits(String text) {
        return phrases.language() == Language.EN
                ? text
                : text.codePoints()
                        .map(c -> c >= '0' && c <= '9' ? c - '0' + 0x6F0 : c)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    String date(LocalDate date) {
        return formatted(date, "EEEE d MMMM y");
    }

    String day(LocalDate date) {
        return formatted(date, "d MMMM");
    }

    String days(LocalDate date, LocalDate today) {
        long ago = ChronoUnit.DAYS.between(date, today);
        return ago >= 0 ? phrases.t("frame.days.ago", ago) : phrases.t("frame.days.ahead", -ago);
    }

    private String formatted(LocalDate date, String pattern) {
        ULocale locale = new ULocale(phrases.language() == Language.FA ? "fa_IR@calendar=persian" : "en_GB");
        SimpleDateFormat format = new SimpleDateFormat(pattern, locale);
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(Date.from(date.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }
}
