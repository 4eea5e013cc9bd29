package org.mahalla.places;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a division is; from the country down. A zone is a municipal part of one city. */
public enum DivisionKind {
    COUNTRY,
    PROVINCE,
    COUNTY,
    DISTRICT,
    RURAL_DISTRICT,
    CITY,
    ZONE,
    VILLAGE;

    /** How the kind is written in rows, mappings and message keys: `rural-district`. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<DivisionKind> ofCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
