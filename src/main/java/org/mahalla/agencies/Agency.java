package org.mahalla.agencies;

import java.time.DayOfWeek;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mahalla.places.PlaceName;
import org.mahalla.shared.PlacePath;

/**
 * Who can be asked.
 *
 * @param code stands in addresses and files; never changes
 * @param place it serves this place and everything under it
 * @param superior who answers for it, when it does not
 * @param weekend days of the week on which it does not work, at most six
 * @param responseDays working days that it has for an answer when nothing else is said
 * @param retired no longer asked; what it was asked stays
 */
public record Agency(
        AgencyId id,
        String code,
        PlaceName name,
        AgencyKind kind,
        PlacePath place,
        @Nullable AgencyId superior,
        Set<DayOfWeek> weekend,
        int responseDays,
        boolean retired) {
    public Agency {
        weekend = Set.copyOf(weekend);
        if (weekend.size() > 6) {
            throw new IllegalArgumentException("an agency that never works");
        }
    }
}
