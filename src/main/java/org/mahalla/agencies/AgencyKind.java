package org.mahalla.agencies;

import java.util.Locale;

/** What sort of body an agency is; the secretariat that writes to it follows from it. */
public enum AgencyKind {
    MUNICIPALITY,
    UTILITY,
    DEPARTMENT,
    GOVERNOR,
    PARLIAMENT,
    JUDICIARY,
    COMPANY,
    OTHER;

    /** How it is written in rows, addresses and message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static AgencyKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
