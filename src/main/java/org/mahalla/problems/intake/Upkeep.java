package org.mahalla.problems.intake;

import java.time.Duration;
import java.util.Set;
import org.mahalla.platform.backup.LeftOut;
import org.mahalla.platform.jobs.Every;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Unfinished reports are gone after a day, and are in no backup. */
@Configuration(value = "problemsUpkeep", proxyBeanMethods = false)
class Upkeep {
    @Bean
    static LeftOut unfinishedReports() {
        return new LeftOut(Set.of("problems.draft"));
    }

    @Bean
    static Every forgetOldDrafts(Drafts drafts) {
        return new Every("drafts-forget", Duration.ofHours(1), drafts::forgetOld);
    }
}
