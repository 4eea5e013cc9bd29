package org.mahalla.councils.bodies;

import java.util.List;
import org.mahalla.access.Action;
import org.mahalla.access.DeskPlace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where bodies stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class BodyPlaces {
    /** Votes are a body’s, though one has an address of its own. */
    private static final List<String> ALSO = List.of("/desk/ballots");

    @Bean
    static DeskPlace bodiesPlace() {
        return new DeskPlace("/desk/bodies", "councils.bodies.nav", Action.SEE_MEETINGS, 35, ALSO);
    }

    @Bean
    static DeskPlace bodiesManagedPlace() {
        return new DeskPlace("/desk/bodies", "councils.bodies.nav", Action.MANAGE_BODIES, 582, ALSO);
    }
}
