package org.mahalla.problems.duplicates;

import java.time.Duration;
import org.mahalla.platform.jobs.Every;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The words of published texts are counted anew once a day. */
@Configuration(value = "duplicatesUpkeep", proxyBeanMethods = false)
class Upkeep {
    @Bean
    static Every countKnownWords(KnownWords words) {
        return new Every("words-count", Duration.ofHours(24), words::count);
    }
}
