package org.mahalla.problems.erasing;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.mahalla.platform.backup.ErasureList;
import org.mahalla.platform.jobs.Every;
import org.mahalla.problems.ReportId;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is forgotten when its time is over, without anybody asking. */
@Component
class Retention {
    /** Reports of problems that ended up to a day; one that was joined to another ends with that one. */
    private static final String ENDED = """
            in (select r.report_id
                from problems.report r
                join problems.problem p on p.territory_id = r.territory_id and p.problem_id = r.problem_id
                left join problems.problem m on m.territory_id = p.territory_id and m.problem_id = p.joined_to
                where (case when p.state = 'joined' then m.ended_on else p.ended_on end) <= ?
                  and p.ended_on <= ?)
            """;

    private final JdbcClient jdbc;
    private final ErasedMarks erased;
    private final RetentionSettings settings;
    private final Clock clock;

    Retention(JdbcClient jdbc, ErasedMarks erased, RetentionSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.erased = erased;
        this.settings = settings;
        this.clock = clock;
    }

    /** Forgets what is due and says how many rows. */
    int forgetDue() {
        LocalDate today = LocalDate.now(clock);
        return forgetEnded("contact", today.minusDays(settings.contact()))
                + forgetEnded("report_choice", today.minusDays(settings.contact()))
                + forgetEnded("relay_message", today.minusDays(settings.messages()))
                + jdbc.sql("delete from problems.reveal where asked_on <= ?")
                        .param(today.minusDays(settings.reveals()))
                        .update()
                + erased.forgetBefore(today.minusDays(settings.erased()));
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
        static Every forgetWhatIsOver(Retention retention) {
            return new Every("reports-forget", Duration.ofHours(6), retention::forgetDue);
        }
    }
}
