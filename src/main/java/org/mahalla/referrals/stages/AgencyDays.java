package org.mahalla.referrals.stages;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mahalla.agencies.Agencies;
import org.mahalla.agencies.Agency;
import org.mahalla.agencies.AgencyId;
import org.mahalla.problems.holidays.Holidays;
import org.mahalla.problems.model.WorkingDays;
import org.springframework.stereotype.Component;

/**
 * On which days agencies work: each its own weekend and days off, and everybody's holidays. Read anew each time, so that no
 * deadline is counted by days that were changed a moment ago.
 */
@Component
public class AgencyDays {
    private final Agencies agencies;
    private final Holidays holidays;

    AgencyDays(Agencies agencies, Holidays holidays) {
        this.agencies = agencies;
        this.holidays = holidays;
    }

    public WorkingDays of(AgencyId id) {
        return Objects.requireNonNull(of(List.of(id)).get(id));
    }

    public Map<AgencyId, WorkingDays> of(Collection<AgencyId> ids) {
        Map<AgencyId, Agency> known =
                agencies.find(ids).stream().collect(Collectors.toMap(Agency::id, Function.identity()));
        Map<AgencyId, Set<LocalDate>> own = agencies.daysOff(ids);
        Set<LocalDate> everybodys = holidays.daysOff();
        Map<AgencyId, WorkingDays> calendars = new HashMap<>();
        for (AgencyId id : ids) {
            Agency agency = known.get(id);
            Set<LocalDate> off = own.getOrDefault(id, Set.of());
            calendars.put(
                    id,
                    new WorkingDays(
                            agency == null ? Set.of(DayOfWeek.FRIDAY) : agency.weekend(),
                            day -> off.contains(day) || everybodys.contains(day)));
        }
        return calendars;
    }
}
