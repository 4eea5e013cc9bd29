package org.mahalla.problems.erasing;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.mahalla.platform.backup.ErasureList;
import org.mahalla.platform.jobs.Every;
import org.mahalla.platform.settings.Setting;
import org.mahalla.platform.settings.SettingGroup;
import org.mahalla.platform.settings.Settings;
import org.mahalla.problems.ReportId;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is forgotten when its time is over, without anybody asking. */
@Component
class Retention {
    /** Reports of problems that ended up to a day; what was joined to another, at any depth, ends with that one. */
    private static final String ENDED = """
            in (with recursive ended (territory_id, problem_id) as (
                    select territory_id, problem_id
                    from problems.problem
                    where joined_to is null and ended_on <= ?
                    union all
                    select p.territory_id, p.problem_id
                    from problems.problem p
                    join ended e on p.territory_id = e.territory_id and p.joined_to = e.problem_id
                    where p.ended_on <= ?
                )
                select r.report_id
                from problems.report r
                join ended e on e.territory_id = r.territory_id and e.problem_id = r.problem_id)
            """;

    private final JdbcClient jdbc;
    private final ErasedMarks erased;
    private final Supplier<RetentionSettings> settings;
    private final Clock clock;

    Retention(JdbcClient jdbc, ErasedMarks erased, Supplier<RetentionSettings> settings, Clock clock) {
        this.jdbc = jdbc;
        this.erased = erased;
        this.settings = settings;
        this.clock = clock;
    }

    /** Forgets what is due and says how many rows. */
    int forgetDue() {
        LocalDate today = LocalDate.now(clock);
        return forgetEnded("contact", today.minusDays(settings.get().contact()))
                + forgetEnded("report_choice", today.minusDays(settings.get().contact()))
                + forgetEnded("relay_message", today.minusDays(settings.get().messages()))
                + jdbc.sql("delete from problems.reveal where asked_on <= ?")
                        .param(today.minusDays(settings.get().reveals()))
                        .update()
                + erased.forgetBefore(today.minusDays(settings.get().erased()));
    }

    private int forgetEnded(String table, LocalDate day) {
        return jdbc.sql("delete from problems." + table + " where report_id " + ENDED)
                .params(day, day)
                .update();
    }

    @Configuration(value = "retentionUpkeep", proxyBeanMethods = false)
    @EnableConfigurationProperties(RetentionSettings.class)
    static class Upkeep {
        @Bean
        static ErasureList reportsErased(ErasedMarks marks, ErasedReports reports, EraseReport erase) {
            return marks.list(EraseReport.KIND, reports::all, ReportId::text, erase::erase);
        }

        @Bean
        static SettingGroup retentionSettings(RetentionSettings usual) {
            return new SettingGroup(
                    "retention",
                    20,
                    List.of(
                            Setting.days("retention.contact", usual.contact(), 1, 730),
                            Setting.days("retention.messages", usual.messages(), 1, 730),
                            Setting.days("retention.reveals", usual.reveals(), 1, 1825),
                            Setting.days("retention.erased", usual.erased(), 30, 3650)));
        }

        @Bean
        static Supplier<RetentionSettings> retentionNow(RetentionSettings usual, Settings settings) {
            return () -> new RetentionSettings(
                    settings.number("retention.contact", usual.contact()),
                    settings.number("retention.messages", usual.messages()),
                    settings.number("retention.reveals", usual.reveals()),
                    settings.number("retention.erased", usual.erased()));
        }

        @Bean
        static Every forgetWhatIsOver(Retention retention) {
            return new Every("reports-forget", Duration.ofHours(6), retention::forgetDue);
        }
    }
}
