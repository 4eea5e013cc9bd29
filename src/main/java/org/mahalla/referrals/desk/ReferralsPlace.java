package org.mahalla.referrals.desk;

import java.util.List;
import org.mahalla.access.Action;
import org.mahalla.access.DeskPlace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where referrals stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class ReferralsPlace {
    @Bean
    static DeskPlace referralsDeskPlace() {
        return new DeskPlace("/desk/referrals", "referrals.nav", Action.SEE_REFERRALS, 40, List.of("/desk/visits"));
    }
}
