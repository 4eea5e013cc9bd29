package org.mahalla.problems.holidays;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahalla.frame.FormErrors;
import org.mahalla.shared.DateFields;
import org.mahalla.shared.PersianText;

/** A holiday or occasion as it was typed; without a last day it is one day. `sure`: the effect was read. */
record HolidayForm(
        @Nullable String nameFa,
        @Nullable String nameEn,
        @Nullable String firstDay,
        @Nullable String firstMonth,
        @Nullable String firstYear,
        @Nullable String lastDay,
        @Nullable String lastMonth,
        @Nullable String lastYear,
        @Nullable String dayOff,
        @Nullable String sure) {
    private static final int LONGEST_NAME = 80;

    /** What it says when everything is right. */
    record Said(String nameFa, String nameEn, LocalDate first, LocalDate last, boolean dayOff) {}

    static HolidayForm empty(String year) {
        return new HolidayForm("", "", "", "", year, "", "", "", "yes", null);
    }

    DateFields first() {
        return new DateFields(text(firstDay), text(firstMonth), text(firstYear));
    }

    DateFields last() {
        return new DateFields(text(lastDay), text(lastMonth), text(lastYear));
    }

    boolean off() {
        return dayOff != null;
    }

    Optional<Said> read(FormErrors errors) {
        String fa = PersianText.line(text(nameFa));
        String en = PersianText.line(text(nameEn));
        if (fa.codePoints().noneMatch(Character::isLetterOrDigit) || fa.length() > LONGEST_NAME) {
            errors.reject("nameFa", "problems.holidays.name.missing", LONGEST_NAME);
        }
        if (en.length() > LONGEST_NAME) {
            errors.reject("nameEn", "problems.holidays.name.missing", LONGEST_NAME);
        }
        LocalDate begin = day("first", first(), errors);
        LocalDate end = last().isBlank() ? begin : day("last", last(), errors);
        if (begin != null
                && end != null
                && (end.isBefore(begin) || begin.plusDays(Holiday.LONGEST).isBefore(end))) {
            errors.reject("last", "problems.holidays.last.wrong", Holiday.LONGEST);
        }
        return begin != null && end != null && errors.isEmpty()
                ? Optional.of(new Said(fa, en, begin, end, off()))
                : Optional.empty();
    }

    private static @Nullable LocalDate day(String field, DateFields fields, FormErrors errors) {
        fields.read().findRefusal().ifPresent(refusal -> errors.reject(field, refusal));
        return fields.read().find().orElse(null);
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
