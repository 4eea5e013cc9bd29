package org.mahalla.agencies.register;

import org.jspecify.annotations.Nullable;

/** A service or a unit as it was typed; without a place it is the agency's own. */
record ServiceForm(
        @Nullable String topic,
        @Nullable String place,
        @Nullable String unit,
        @Nullable String unitFa,
        @Nullable String unitEn) {
    static final ServiceForm EMPTY = new ServiceForm("", "", "", "", "");
}
