package org.mahalla.agencies;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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

    public static List<String> codes() {
        return Arrays.stream(values()).map(AgencyKind::code).toList();
    }

    /** Empty for what is no kind. */
    public static Optional<AgencyKind> find(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    public static AgencyKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
