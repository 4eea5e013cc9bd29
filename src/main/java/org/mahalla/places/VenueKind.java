package org.mahalla.places;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a venue is. */
public enum VenueKind {
    MOSQUE,
    SCHOOL,
    OFFICE,
    HALL,
    CLINIC,
    PARK,
    OTHER;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<VenueKind> ofCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
