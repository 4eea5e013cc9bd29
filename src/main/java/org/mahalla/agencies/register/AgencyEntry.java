package org.mahalla.agencies.register;

import java.time.DayOfWeek;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mahalla.agencies.Agency;
import org.mahalla.agencies.AgencyId;
import org.mahalla.agencies.AgencyKind;
import org.mahalla.places.PlaceName;
import org.mahalla.shared.PlacePath;

/** What is written of an agency. */
public record AgencyEntry(
        String code,
        PlaceName name,
        AgencyKind kind,
        PlacePath place,
        @Nullable AgencyId superior,
        Set<DayOfWeek> weekend,
        int responseDays) {
    public AgencyEntry {
        weekend = Set.copyOf(weekend);
    }

    /** Whether an agency can have the code; one word stands in addresses where a code would. */
    public static boolean isCode(String code) {
        return code.matches("[a-z0-9-]{2,60}") && !code.equals("new");
    }

    static AgencyEntry of(Agency agency) {
        return new AgencyEntry(
                agency.code(),
                agency.name(),
                agency.kind(),
                agency.place(),
                agency.superior(),
                agency.weekend(),
                agency.responseDays());
    }
}
