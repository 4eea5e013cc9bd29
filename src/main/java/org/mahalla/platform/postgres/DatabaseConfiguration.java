package org.mahalla.platform.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The pool of connections. Migrations run first, as the schemas' owner; the application itself then speaks as the role
 * `mahalla_app`, which may append to the timeline and neither change nor delete there.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
    @Bean
    DataSource dataSource(
            @Value("${mahalla.database.url}") String url,
            @Value("${mahalla.database.connections:16}") int connections) {
        PGSimpleDataSource owner = new PGSimpleDataSource();
        owner.setUrl(url);
        Migrations.run(owner);

        HikariConfig config = new HikariConfig();
        config.setPoolName("mahalla");
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(2);
        config.setConnectionTimeout(5_000);
        config.setMaxLifetime(600_000);
        config.setConnectionInitSql("set role mahalla_app");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("socketTimeout", "120");
        // a database's error detail quotes values of rows, and those must not reach a log
        config.addDataSourceProperty("logServerErrorDetail", "false");
        config.addDataSourceProperty("ApplicationName", "mahalla");
        return new HikariDataSource(config);
    }
}
