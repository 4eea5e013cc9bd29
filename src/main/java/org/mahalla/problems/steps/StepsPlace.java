package org.mahalla.problems.steps;

import org.mahalla.access.Action;
import org.mahalla.access.DeskPlace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the table of steps stands in the navigation. */
@Configuration(proxyBeanMethods = false)
class StepsPlace {
    @Bean
    static DeskPlace stepsDeskPlace() {
        return new DeskPlace("/admin/steps", "problems.steps.nav", Action.MANAGE_STEPS, 585);
    }
}
