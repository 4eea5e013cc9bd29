package org.mahalla.problems.follow;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.UUID;
import org.mahalla.access.MachineDoor;
import org.mahalla.platform.backup.ErasureList;
import org.mahalla.platform.jobs.Every;
import org.mahalla.problems.erasing.ErasedMarks;
import org.mahalla.problems.reach.InboundSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The week's digest, by day only, and the door of the SMS gateway. */
@Configuration(value = "followUpkeep", proxyBeanMethods = false)
@EnableConfigurationProperties(InboundSettings.class)
class Upkeep {
    private static final int MORNING = 9;
    private static final int EVENING = 21;

    @Bean
    static ErasureList formerFollowers(ErasedMarks marks, Followers followers) {
        return marks.list(Followers.KIND, followers::all, UUID::toString, followers::delete);
    }

    @Bean
    static Every sendDigests(WeeklyDigest digest, Clock clock) {
        return new Every("follow-digest", Duration.ofMinutes(30), () -> {
            int hour = LocalTime.now(clock).getHour();
            if (hour >= MORNING && hour < EVENING) {
                digest.send(clock);
            }
        });
    }

    @Bean
    static MachineDoor smsDoor() {
        return new MachineDoor(InboundController.PATH);
    }
}
