package org.mahalla.places.registry;

import org.mahalla.access.Action;
import org.mahalla.access.DeskPlace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the register stands in the navigation. */
@Configuration(proxyBeanMethods = false)
class RegistryPlace {
    @Bean
    static DeskPlace placesPlace() {
        return new DeskPlace("/admin/places", "places.tree.title", Action.MANAGE_PLACES, 580);
    }
}
