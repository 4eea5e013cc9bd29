package org.mahalla.site;

import org.mahalla.access.Action;
import org.mahalla.access.DeskPlace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the open data stand in the navigation of who takes lists away; an analyst lands here. */
@Configuration(proxyBeanMethods = false)
class SitePlaces {
    @Bean
    static DeskPlace dataPlace() {
        return new DeskPlace("/data", "site.data.title", Action.EXPORT, 200);
    }
}
