package org.mahalla.problems;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Set;
import org.mahalla.problems.holidays.Holidays;
import org.mahalla.problems.model.WorkingDays;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Settings of the module: the weekend of the place (Friday by default); holidays are entered by people. */
@Configuration(proxyBeanMethods = false)
class ProblemSettings {
    @Bean
    WorkingDays workingDays(@Value("${mahalla.weekend:friday}") Set<String> days, Holidays holidays) {
        Set<DayOfWeek> weekend = EnumSet.noneOf(DayOfWeek.class);
        days.forEach(day -> weekend.add(DayOfWeek.valueOf(day.strip().toUpperCase(java.util.Locale.ROOT))));
        return new WorkingDays(weekend, holidays::isOff);
    }
}
