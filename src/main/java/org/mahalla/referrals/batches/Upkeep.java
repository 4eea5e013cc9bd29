package org.mahalla.referrals.batches;

import java.time.Duration;
import java.util.Set;
import org.mahalla.platform.backup.LeftOut;
import org.mahalla.platform.jobs.Every;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Printed letters are kept for a week, and in no backup: they hold codes that open referrals. */
@Configuration(value = "letterBatchUpkeep", proxyBeanMethods = false)
class Upkeep {
    private static final Duration KEPT = Duration.ofDays(7);

    @Bean
    static LeftOut letterBatchesLeftOut() {
        return new LeftOut(Set.of("referrals.letter_batch", "referrals.letter_batch_row"));
    }

    @Bean
    static Every forgetLetterBatches(LetterBatches batches) {
        return new Every("letter-batches-forget", Duration.ofHours(12), () -> batches.forgetOlderThan(KEPT));
    }
}
