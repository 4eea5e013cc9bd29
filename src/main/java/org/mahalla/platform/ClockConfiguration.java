package org.mahalla.platform;

import java.time.Clock;
import java.time.ZoneId;
import org.mahalla.shared.IdMaker;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock, in the installation's zone, and the maker of ids that follows it. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {
    @Bean
    Clock clock(@Value("${mahalla.zone:Asia/Tehran}") String zone) {
        return Clock.system(ZoneId.of(zone));
    }

    @Bean
    IdMaker idMaker(Clock clock) {
        return new IdMaker(clock);
    }
}
