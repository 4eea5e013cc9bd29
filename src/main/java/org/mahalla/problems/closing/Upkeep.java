package org.mahalla.problems.closing;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Supplier;
import org.mahalla.platform.jobs.Every;
import org.mahalla.platform.settings.Setting;
import org.mahalla.platform.settings.SettingGroup;
import org.mahalla.platform.settings.Settings;
import org.mahalla.problems.reach.ShortLinks;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Asking once more, by day only; leaving what nobody answered; forgetting old links, who was counted, and the reasons of old disputes. */
@Configuration(value = "closingUpkeep", proxyBeanMethods = false)
@EnableConfigurationProperties(ClosingSettings.class)
class Upkeep {
    private static final String REMIND = "closing.remind";
    private static final String UNANSWERED = "closing.unanswered";
    private static final int MORNING = 9;
    private static final int EVENING = 21;
    private static final int LINKS_KEPT_DAYS = 400;
    private static final int VOICES_KEPT_DAYS = 60;
    private static final int REASONS_KEPT_DAYS = 30;

    @Bean
    static SettingGroup closingSettings(ClosingSettings usual) {
        return new SettingGroup(
                "closing",
                10,
                List.of(
                        Setting.days(REMIND, usual.remindAfterDays(), 1, 30),
                        Setting.days(UNANSWERED, usual.unansweredAfterDays(), 2, 90)));
    }

    /** As it is set now; who has not answered is never left before having been asked again. */
    @Bean
    static Supplier<ClosingSettings> closingNow(ClosingSettings usual, Settings settings) {
        return () -> {
            int remind = settings.number(REMIND, usual.remindAfterDays());
            return new ClosingSettings(
                    remind, Math.max(remind + 1, settings.number(UNANSWERED, usual.unansweredAfterDays())));
        };
    }

    @Bean
    static Every askAgain(AskResidents ask, Clock clock) {
        return new Every("closing-again", Duration.ofMinutes(30), () -> {
            int hour = LocalTime.now(clock).getHour();
            if (hour >= MORNING && hour < EVENING) {
                ask.remind(clock);
            }
        });
    }

    @Bean
    static Every leaveWithoutAnswer(LeaveUnanswered unanswered, Clock clock) {
        return new Every("closing-leave", Duration.ofHours(1), () -> unanswered.leave(clock));
    }

    @Bean
    static Every forgetOldClosings(ShortLinks links, Disputes disputes, ClosingRounds rounds, Clock clock) {
        return new Every("closing-forget", Duration.ofDays(1), () -> {
            links.forgetBefore(LocalDate.now(clock).minusDays(LINKS_KEPT_DAYS));
            rounds.forgetVoicesBefore(LocalDate.now(clock).minusDays(VOICES_KEPT_DAYS));
            disputes.forgetReasonsBefore(LocalDate.now(clock).minusDays(REASONS_KEPT_DAYS));
        });
    }
}
