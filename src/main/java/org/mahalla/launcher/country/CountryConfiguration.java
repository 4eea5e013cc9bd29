package org.mahalla.launcher.country;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Only an installation that is being filled by `./mahalla bench country` has these beans. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("mahalla.country")
class CountryConfiguration {
    @Bean
    @Primary
    CountryClock countryClock(@Value("${mahalla.zone:Asia/Tehran}") String zone) {
        return new CountryClock(Clock.system(ZoneId.of(zone)));
    }
}
