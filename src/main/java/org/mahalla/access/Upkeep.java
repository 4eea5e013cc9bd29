package org.mahalla.access;

import java.time.Duration;
import java.util.Set;
import org.mahalla.access.sessions.Sessions;
import org.mahalla.platform.backup.LeftOut;
import org.mahalla.platform.jobs.Every;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is forgotten as it grows old: sessions, codes, and counts of tries after a day at most; and what no backup holds. */
@Configuration(proxyBeanMethods = false)
class Upkeep {
    @Bean
    static LeftOut sessionsCodesAndTries() {
        return new LeftOut(Set.of("access.session", "access.one_time_code", "access.throttle"));
    }

    @Bean
    static Every forgetOldAccess(Sessions sessions, OneTimeCodes codes, Throttle throttle) {
        return new Every("access-forget", Duration.ofHours(1), () -> {
            sessions.forgetOld();
            codes.forgetOld();
            throttle.forgetOld();
        });
    }
}
