package org.mahalla.platform.backup;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.mahalla.platform.files.FileStore;
import org.mahalla.platform.jobs.Every;
import org.mahalla.platform.settings.SettingGroup;
import org.mahalla.platform.settings.Settings;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BackupSettings.class)
class BackupConfiguration {
    private static final Duration LOOK = Duration.ofMinutes(10);

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

    @Bean
    static SettingGroup backupSettings(BackupSettings usual) {
        return BackupPlan.settings(usual);
    }

    @Bean
    static BackupPlan backupPlan(BackupSettings usual, Settings settings, Clock clock) {
        return new BackupPlan(usual, settings, clock);
    }

    /** Looks often and works seldom, so that a plan that is set holds without a restart. */
    @Bean
    static Every makeBackups(TakeBackup backup, BackupPlan plan, Backups backups) {
        return new Every("backup", LOOK, () -> {
            BackupSettings now = plan.now();
            if (plan.isDue(backups.newest(1).stream().map(Backups.Made::madeAt).findFirst())) {
                backup.take(Path.of(now.folder()), now.keys(), now.keep());
            }
        });
    }

    @Bean
    static Every drillRestoring(RestoreDrill drill, BackupPlan plan, Backups backups) {
        return new Every("restore-drill", LOOK, () -> {
            boolean due = backups.newest(1).stream().anyMatch(one -> plan.isDrillDue(one, backups.lastProved()));
            if (due && !plan.now().folder().isBlank()) {
                drill.run();
            }
        });
    }
}
