package org.mahalla.admin.imports;

import java.time.Duration;
import org.mahalla.platform.jobs.Every;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Uploads are gone after a day. */
@Configuration(value = "uploadsUpkeep", proxyBeanMethods = false)
class Upkeep {
    @Bean
    static Every forgetOldUploads(Uploads uploads) {
        return new Every("uploads-forget", Duration.ofHours(1), uploads::forgetOld);
    }
}
