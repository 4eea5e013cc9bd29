package org.mahalla.problems.priority;

import java.time.Duration;
import org.mahalla.platform.jobs.Every;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Time alone moves problems up. */
@Configuration(value = "priorityUpkeep", proxyBeanMethods = false)
class Upkeep {
    @Bean
    static Every rankProblems(RankProblem rank) {
        return new Every("problems-rank", Duration.ofHours(12), rank::rankAll);
    }
}
