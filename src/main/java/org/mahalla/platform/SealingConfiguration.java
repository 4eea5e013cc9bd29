package org.mahalla.platform;

import java.nio.file.Path;
import org.mahalla.shared.KeyRing;
import org.mahalla.shared.Sealer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The keys of sealed data: a file beside the database, never in it, made on the first start. */
@Configuration(proxyBeanMethods = false)
class SealingConfiguration {
    @Bean
    KeyRing keyRing(@Value("${mahalla.data}") Path data, @Value("${mahalla.keys:}") String elsewhere) {
        return KeyRing.at(elsewhere.isBlank() ? data.resolve("keys") : Path.of(elsewhere));
    }

    @Bean
    Sealer sealer(KeyRing keys) {
        return new Sealer(keys);
    }
}
