package org.mahalla.problems.topics;

import org.mahalla.access.Action;
import org.mahalla.access.DeskPlace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the editor of topics stands in the navigation. */
@Configuration(proxyBeanMethods = false)
class TopicPlaces {
    @Bean
    static DeskPlace topicsPlace() {
        return new DeskPlace("/admin/topics", "problems.topics.nav", Action.MANAGE_TOPICS, 580);
    }
}
