package org.mahalla.launcher.demo;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Only an installation started by `./mahalla demo` has these beans. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("mahalla.demo")
class DemoConfiguration {
    @Bean
    @Primary
    DemoClock demoClock(@Value("${mahalla.zone:Asia/Tehran}") String zone) {
        return new DemoClock(Clock.system(ZoneId.of(zone)));
    }
}
