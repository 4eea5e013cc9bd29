package org.mahalla.platform.files;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PhotoLimits.class)
class FilesConfiguration {
    @Bean
    FileStore fileStore(@Value("${mahalla.data:data}") Path data) {
        return new FileStore(data);
    }

    @Bean
    PhotoIntake photoIntake(FileStore store, PhotoLimits limits) {
        return new PhotoIntake(store, limits);
    }

    @Bean
    PhotoStrip photoStrip(FileStore store) {
        return new PhotoStrip(store);
    }

    @Bean
    PhotoMosaic photoMosaic(FileStore store) {
        return new PhotoMosaic(store);
    }
}
