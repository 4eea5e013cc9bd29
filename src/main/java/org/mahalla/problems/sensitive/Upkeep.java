package org.mahalla.problems.sensitive;

import java.time.Duration;
import org.mahalla.platform.jobs.Every;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is about a person is erased by itself. */
@Configuration(value = "sensitiveUpkeep", proxyBeanMethods = false)
class Upkeep {
    @Bean
    static Every forgetSensitiveReports(ForgetSensitive forget) {
        return new Every("sensitive-reports-forget", Duration.ofHours(6), forget::forgetDue);
    }
}
