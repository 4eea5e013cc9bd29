package org.mahalla.platform.postgres;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Brings the schemas up to date before anything else looks at them: one schema, one folder and one history per module,
 * from the lowest floor up. A migration is never edited after it has landed.
 */
public final class Migrations {
    /** Modules that own a schema, lowest floor first. */
    public static final List<String> SCHEMAS = List.of("platform", "access", "places", "problems");

    private Migrations() {}

    public static void run(DataSource owner) {
        migrate(Flyway.configure().defaultSchema("public").locations("classpath:db/migration/root"), owner);
        for (String schema : SCHEMAS) {
            migrate(Flyway.configure().defaultSchema(schema).locations("classpath:db/migration/" + schema), owner);
        }
    }

    private static void migrate(FluentConfiguration configuration, DataSource owner) {
        configuration
                .dataSource(owner)
                .table("migration")
                .createSchemas(true)
                .failOnMissingLocations(false)
                .load()
                .migrate();
    }
}
