package org.mahalla.councils.waves;

import org.mahalla.access.Action;
import org.mahalla.access.DeskPlace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where waves stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class WavePlaces {
    @Bean
    static DeskPlace wavesPlace() {
        return new DeskPlace("/desk/waves", "councils.waves.nav", Action.REVIEW_WAVES, 584);
    }
}
