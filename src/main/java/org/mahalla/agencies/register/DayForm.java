package org.mahalla.agencies.register;

import org.jspecify.annotations.Nullable;
import org.mahalla.shared.DateFields;

/** A day off as it was typed. */
record DayForm(
        @Nullable String offDay,
        @Nullable String offMonth,
        @Nullable String offYear) {
    static final DayForm EMPTY = new DayForm("", "", "");

    DateFields day() {
        return new DateFields(AgencyForm.text(offDay), AgencyForm.text(offMonth), AgencyForm.text(offYear));
    }
}
