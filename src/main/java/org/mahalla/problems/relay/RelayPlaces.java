package org.mahalla.problems.relay;

import org.mahalla.access.Action;
import org.mahalla.access.DeskPlace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where reveals stand in the navigation of who is asked as the second person. */
@Configuration(proxyBeanMethods = false)
class RelayPlaces {
    @Bean
    static DeskPlace revealsPlace() {
        return new DeskPlace("/desk/reveals", "problems.relay.nav", Action.ALLOW_REVEAL, 50);
    }
}
