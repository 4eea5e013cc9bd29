package org.mahalla.access.trail;

import org.mahalla.access.Action;
import org.mahalla.access.DeskPlace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the trail stands in the navigation. */
@Configuration(proxyBeanMethods = false)
class TrailPlaces {
    @Bean
    static DeskPlace trailPlace() {
        return new DeskPlace("/admin/trail", "access.trail.title", Action.SEE_TRAIL, 520);
    }
}
