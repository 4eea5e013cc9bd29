package org.mahalla.referrals.stages;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.mahalla.agencies.Agencies;
import org.mahalla.agencies.Agency;
import org.mahalla.agencies.AgencyId;
import org.mahalla.problems.holidays.Holidays;
import org.mahalla.problems.model.WorkingDays;
import org.springframework.stereotype.Component;

/** On which days an agency works: its own weekend and days off, and everybody's holidays. */
@Component
public class AgencyDays {
    private final Agencies agencies;
    private final Holidays holidays;

    AgencyDays(Agencies agencies, Holidays holidays) {
        this.agencies = agencies;
        this.holidays = holidays;
    }

    public WorkingDays of(AgencyId id) {
        Set<DayOfWeek> weekend = agencies.find(id).map(Agency::weekend).orElse(Set.of(DayOfWeek.FRIDAY));
        Set<LocalDate> own = agencies.daysOff(id);
        return new WorkingDays(weekend, day -> own.contains(day) || holidays.isOff(day));
    }
}
