package org.mahalla.referrals.deadlines;

import java.time.Duration;
import org.mahalla.platform.jobs.Every;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks at the deadlines a few times an hour; a deadline is a day, so a quarter of an hour is soon enough. */
@Configuration(value = "referralDeadlines", proxyBeanMethods = false)
class Upkeep {
    @Bean
    static Every climbDueReferrals(RecountDeadlines recount, ClimbDue climb) {
        return new Every("referrals-climb", Duration.ofMinutes(15), () -> {
            recount.pass();
            climb.pass();
        });
    }

    @Bean
    static Every remindDueReferrals(RemindDue remind) {
        return new Every("referrals-remind", Duration.ofMinutes(15), remind::pass);
    }
}
