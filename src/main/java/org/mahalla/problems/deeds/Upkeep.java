package org.mahalla.problems.deeds;

import java.time.Duration;
import org.mahalla.platform.jobs.Every;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What was done at once is told for a week; the timeline keeps it for ever. */
@Configuration(value = "deedsUpkeep", proxyBeanMethods = false)
class Upkeep {
    private static final Duration KEPT = Duration.ofDays(7);

    @Bean
    static Every forgetDeeds(Deeds deeds) {
        return new Every("deeds-forget", Duration.ofHours(12), () -> deeds.log().forgetOlderThan(KEPT));
    }
}
