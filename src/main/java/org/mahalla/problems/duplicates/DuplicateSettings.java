package org.mahalla.problems.duplicates;

import java.util.List;
import org.mahalla.platform.settings.Setting;
import org.mahalla.platform.settings.SettingGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How long a confirmed problem is still offered as “perhaps the same”; the distance stands in the topic. */
@Configuration(proxyBeanMethods = false)
class DuplicateSettings {
    static final String CONFIRMED = "duplicates.confirmed";
    static final int CONFIRMED_DAYS = 60;

    @Bean
    static SettingGroup duplicatesSettings() {
        return new SettingGroup("duplicates", 40, List.of(Setting.days(CONFIRMED, CONFIRMED_DAYS, 0, 365)));
    }
}
