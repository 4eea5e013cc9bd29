package org.mahalla.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.mahalla.platform.idempotency.Answers;
import org.mahalla.platform.jobs.Every;
import org.mahalla.platform.notices.Notices;
import org.mahalla.platform.timeline.Seals;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the platform does by itself: sealing each minute, carrying notices, forgetting what is old. */
@Configuration(value = "platformUpkeep", proxyBeanMethods = false)
class Upkeep {
    private static final int ANSWERS_KEPT_DAYS = 30;

    /** A large import leaves more than one seal holds: go on until nothing is due. */
    @Bean
    static Every sealTimeline(Seals seals) {
        return new Every("timeline-seal", Duration.ofMinutes(1), () -> {
            while (seals.sealDue() > 0) {
                Thread.yield();
            }
        });
    }

    @Bean
    static Every sendNotices(Notices notices) {
        return new Every("notices-send", Duration.ofSeconds(5), notices::sendWaiting);
    }

    @Bean
    static Every forgetOldNotices(Notices notices) {
        return new Every("notices-forget", Duration.ofDays(1), notices::forgetOld);
    }

    @Bean
    static Every forgetOldAnswers(Answers answers, Clock clock) {
        return new Every(
                "answers-forget",
                Duration.ofDays(1),
                () -> answers.forgetBefore(LocalDate.now(clock).minusDays(ANSWERS_KEPT_DAYS)));
    }
}
