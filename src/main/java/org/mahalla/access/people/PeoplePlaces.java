package org.mahalla.access.people;

import org.mahalla.access.Action;
import org.mahalla.access.DeskPlace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where this slice stands in the navigation. */
@Configuration(proxyBeanMethods = false)
class PeoplePlaces {
    @Bean
    static DeskPlace peoplePlace() {
        return new DeskPlace("/admin/people", "access.people.nav", Action.MANAGE_PEOPLE, 500);
    }

    @Bean
    static DeskPlace keysPlace() {
        return new DeskPlace("/admin/keys", "access.keys.nav", Action.MANAGE_KEYS, 560);
    }

    @Bean
    static DeskPlace ownPlace() {
        return new DeskPlace("/account", "access.own.nav", Action.USE_OWN_ACCOUNT, 900);
    }
}
