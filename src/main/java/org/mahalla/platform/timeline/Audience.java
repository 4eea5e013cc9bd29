package org.mahalla.platform.timeline;

import java.util.Locale;

/** Who may read an entry. */
public enum Audience {
    PUBLIC,
    STAFF,
    REVIEWER;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Audience of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
