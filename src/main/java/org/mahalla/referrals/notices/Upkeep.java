package org.mahalla.referrals.notices;

import java.time.Duration;
import org.mahalla.platform.jobs.Every;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells news each minute, and forgets what was told long ago. */
@Configuration(value = "referralNotices", proxyBeanMethods = false)
class Upkeep {
    @Bean
    static Every tellReferralNews(TellNews tell) {
        return new Every("referrals-news", Duration.ofMinutes(1), tell::pass);
    }

    @Bean
    static Every forgetReferralNews(News news) {
        return new Every("referrals-news-forget", Duration.ofDays(1), news::forgetOld);
    }
}
