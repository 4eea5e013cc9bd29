package org.mahalla.referrals.deeds;

import java.time.Duration;
import org.mahalla.platform.jobs.Every;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What was done at once is told for a week; the timeline keeps it for ever. */
@Configuration(value = "referralDeedsUpkeep", proxyBeanMethods = false)
class Upkeep {
    private static final Duration KEPT = Duration.ofDays(7);

    @Bean
    static Every forgetReferralDeeds(ReferralDeeds deeds) {
        return new Every(
                "referral-deeds-forget", Duration.ofHours(12), () -> deeds.log().forgetOlderThan(KEPT));
    }
}
