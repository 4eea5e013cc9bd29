package org.mahalla.launcher.year;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Only an installation that goes through a year for `./mahalla bench referrals` has these beans. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("mahalla.year")
class YearConfiguration {
    @Bean
    @Primary
    YearClock yearClock(@Value("${mahalla.zone:Asia/Tehran}") String zone) {
        Clock real = Clock.system(ZoneId.of(zone));
        return new YearClock(real.getZone(), real.instant());
    }
}
