package org.mahalla.problems.intake;

import java.time.Duration;
import org.mahalla.platform.jobs.Every;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Unfinished reports are gone after a day. */
@Configuration(value = "problemsUpkeep", proxyBeanMethods = false)
class Upkeep {
    @Bean
    static Every forgetOldDrafts(Drafts drafts) {
        return new Every("drafts-forget", Duration.ofHours(1), drafts::forgetOld);
    }
}
