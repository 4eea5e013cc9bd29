package org.mahalla.referrals.ladders;

import org.mahalla.access.Action;
import org.mahalla.access.DeskPlace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the secretariats stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class LaddersPlace {
    @Bean
    static DeskPlace secretariatsPlace() {
        return new DeskPlace("/admin/secretariats", "referrals.ladders.title", Action.MANAGE_SETTINGS, 612);
    }
}
