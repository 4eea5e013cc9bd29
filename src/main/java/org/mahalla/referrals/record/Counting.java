package org.mahalla.referrals.record;

import java.time.Duration;
import org.mahalla.platform.jobs.Every;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Counts the long records a few times an hour. */
@Configuration(value = "agencyRecordCounting", proxyBeanMethods = false)
class Counting {
    @Bean
    static Every countAgencyRecords(AgencyRecords records) {
        return new Every("referrals-records", Duration.ofMinutes(10), records::recount);
    }
}
