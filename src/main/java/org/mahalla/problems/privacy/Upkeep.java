package org.mahalla.problems.privacy;

import java.time.Duration;
import org.mahalla.platform.jobs.Every;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Uncovered originals go by themselves. */
@Configuration(value = "privacyUpkeep", proxyBeanMethods = false)
class Upkeep {
    @Bean
    static Every forgetOriginals(BlurPhoto blur) {
        return new Every("photo-originals-forget", Duration.ofHours(6), blur::forgetOriginals);
    }
}
