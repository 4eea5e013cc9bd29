package org.mahalla.problems.priority;

import java.time.Duration;
import java.util.Arrays;
import java.util.function.Supplier;
import org.mahalla.platform.jobs.Every;
import org.mahalla.platform.settings.Setting;
import org.mahalla.platform.settings.SettingGroup;
import org.mahalla.platform.settings.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Time alone moves problems up. */
@Configuration(value = "priorityUpkeep", proxyBeanMethods = false)
class Upkeep {
    @Bean
    static SettingGroup prioritySettings(Weights usual) {
        return new SettingGroup(
                "priority",
                30,
                Arrays.stream(Sign.values())
                        .map(sign -> Setting.number(name(sign), usual.of(sign), 0, 100))
                        .toList());
    }

    @Bean
    static Supplier<Weights> weightsNow(Weights usual, Settings settings) {
        return () -> new Weights(
                settings.number(name(Sign.HARM), usual.harm()),
                settings.number(name(Sign.PEOPLE), usual.people()),
                settings.number(name(Sign.AGE), usual.age()),
                settings.number(name(Sign.REPEATED), usual.repeated()),
                settings.number(name(Sign.NEAR), usual.near()),
                settings.number(name(Sign.WAITING), usual.waiting()));
    }

    private static String name(Sign sign) {
        return RankJob.SETTINGS + sign.code();
    }

    @Bean
    static Every rankProblems(RankProblem rank) {
        return new Every("problems-rank", Duration.ofHours(12), rank::rankAll);
    }
}
