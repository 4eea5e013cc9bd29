package org.mahalla.agencies.register;

import org.mahalla.access.Action;
import org.mahalla.access.DeskPlace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the register stands in the navigation. */
@Configuration(proxyBeanMethods = false)
class RegisterPlace {
    @Bean
    static DeskPlace agenciesPlace() {
        return new DeskPlace("/desk/agencies", "agencies.list.title", Action.MANAGE_AGENCIES, 80);
    }
}
