package org.mahalla.platform.backup;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.mahalla.platform.files.FileStore;
import org.mahalla.platform.jobs.Every;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BackupSettings.class)
class BackupConfiguration {
    @Bean
    static LeftOut noticesOnTheirWay() {
        return new LeftOut(Set.of("platform.notice"));
    }

    @Bean
    Backups backups(JdbcClient jdbc) {
        return new Backups(jdbc);
    }

    @Bean
    Erasures erasures(ObjectProvider<ErasureList> lists, Backups backups) {
        return new Erasures(() -> lists.orderedStream().toList(), backups);
    }

    @Bean
    TakeBackup takeBackup(
            @Value("${mahalla.database.url}") String url,
            @Value("${mahalla.data}") Path data,
            @Value("${mahalla.keys:}") String keys,
            FileStore files,
            List<LeftOut> leftOut,
            Backups backups,
            Erasures erasures,
            Clock clock) {
        PGSimpleDataSource owner = new PGSimpleDataSource();
        owner.setUrl(url);
        return new TakeBackup(
                new DatabaseCopy(owner),
                files,
                keys.isBlank() ? data.resolve("keys") : Path.of(keys),
                leftOut,
                backups,
                erasures,
                clock);
    }

    @Bean
    RestoreDrill restoreDrill(@Value("${mahalla.data}") Path data, Backups backups, Clock clock) {
        return new RestoreDrill(data, backups, clock);
    }

    /** Only where a folder for backups is named. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression("!'${mahalla.backup.folder:}'.isBlank()")
    static class Scheduled {
        @Bean
        static Every makeBackups(TakeBackup backup, BackupSettings settings) {
            return new Every(
                    "backup",
                    settings.every(),
                    () -> backup.take(Path.of(settings.folder()), settings.keys(), settings.keep()));
        }

        @Bean
        static Every drillRestoring(RestoreDrill drill, BackupSettings settings) {
            return new Every("restore-drill", settings.drill(), drill::run);
        }
    }
}
