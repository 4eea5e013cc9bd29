package org.mahalla.access;

import java.util.List;
import java.util.Locale;
import org.mahalla.platform.settings.Setting;
import org.mahalla.platform.settings.SettingGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How many messages one phone or e-mail gets; what protects sign-in is set where the installation is started. */
@Configuration(proxyBeanMethods = false)
class NoticeLimits {
    static final List<Throttle.Purpose> PURPOSES = List.of(
            Throttle.Purpose.ONE_TIME_CODE_CONTACT, Throttle.Purpose.REPORT_RECEIVED, Throttle.Purpose.INBOUND_SMS);
    private static final int MOST = 100;

    static String name(Throttle.Purpose purpose) {
        return "notices." + purpose.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Bean
    static SettingGroup noticeSettings(ThrottleSettings usual) {
        return new SettingGroup(
                "notices",
                50,
                PURPOSES.stream()
                        .map(purpose -> Setting.number(
                                name(purpose), usual.limit(purpose).tries(), 1, MOST))
                        .toList());
    }
}
