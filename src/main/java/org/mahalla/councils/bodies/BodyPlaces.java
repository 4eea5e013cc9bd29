package org.mahalla.councils.bodies;

import org.mahalla.access.Action;
import org.mahalla.access.DeskPlace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where bodies stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class BodyPlaces {
    @Bean
    static DeskPlace bodiesPlace() {
        return new DeskPlace("/desk/bodies", "councils.bodies.nav", Action.SEE_MEETINGS, 35);
    }

    @Bean
    static DeskPlace bodiesManagedPlace() {
        return new DeskPlace("/desk/bodies", "councils.bodies.nav", Action.MANAGE_BODIES, 582);
    }
}
