package org.mahalla.problems.holidays;

import org.mahalla.access.Action;
import org.mahalla.access.DeskPlace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where holidays stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class HolidaysPlace {
    @Bean
    static DeskPlace holidaysDeskPlace() {
        return new DeskPlace("/admin/holidays", "problems.holidays.nav", Action.MANAGE_SETTINGS, 615);
    }
}
