package org.mahalla.platform.health;

import java.util.List;
import org.mahalla.platform.settings.Setting;
import org.mahalla.platform.settings.SettingGroup;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** When a full disk is warned of. */
@Configuration(proxyBeanMethods = false)
class HealthSettings {
    private static final int MOST_MEGABYTES = 1_000_000;

    @Bean
    static SettingGroup healthSettingGroup(@Value("${mahalla.health.free-disk:500MB}") DataSize usual) {
        return new SettingGroup(
                "health",
                70,
                List.of(Setting.number(DiskSpace.SETTING, (int) usual.toMegabytes(), 100, MOST_MEGABYTES)));
    }
}
