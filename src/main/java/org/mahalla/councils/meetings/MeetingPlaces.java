package org.mahalla.councils.meetings;

import org.mahalla.access.Action;
import org.mahalla.access.DeskPlace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where meetings stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class MeetingPlaces {
    @Bean
    static DeskPlace meetingsPlace() {
        return new DeskPlace("/desk/meetings", "councils.meetings.nav", Action.SEE_MEETINGS, 34);
    }
}
