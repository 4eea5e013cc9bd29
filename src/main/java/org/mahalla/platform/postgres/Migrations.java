package org.mahalla.platform.postgres;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/**
 * Brings the schemas up to date before anything else looks at them: one schema, one folder and one history per module,
 * from the lowest floor up. A migration is never edited after it has landed.
 */
public final class Migrations {
    /** Modules that own a schema, lowest floor first. */
    public static final List<String> SCHEMAS = List.of("platform", "access", "places", "problems");

    private static final String ROOT = "public";

    private Migrations() {}

    public static void run(DataSource owner) {
        all().forEach(schema -> flyway(owner, schema, MigrationVersion.LATEST).migrate());
    }

    /**
     * Brings an empty database to where another one was: each schema to the version named for it, and none that is not
     * named. False when a version is not known here, because that one is newer than this program.
     */
    public static boolean run(DataSource owner, Map<String, String> versions) {
        if (!all().containsAll(versions.keySet())) {
            return false;
        }
        for (String schema : all().stream().filter(versions::containsKey).toList()) {
            MigrationVersion version = MigrationVersion.fromVersion(Objects.requireNonNull(versions.get(schema)));
            if (!isKnown(flyway(owner, schema, MigrationVersion.LATEST), version)) {
                return false;
            }
            flyway(owner, schema, version).migrate();
        }
        return true;
    }

    private static boolean isKnown(Flyway flyway, MigrationVersion version) {
        return Arrays.stream(flyway.info().all()).map(MigrationInfo::getVersion).anyMatch(version::equals);
    }

    /** Schemas with a history, in the order of migrating: what is common to all, then the modules. */
    public static List<String> all() {
        return Stream.concat(Stream.of(ROOT), SCHEMAS.stream()).toList();
    }

    private static Flyway flyway(DataSource owner, String schema, MigrationVersion upTo) {
        String folder = schema.equals(ROOT) ? "root" : schema;
        return Flyway.configure()
                .defaultSchema(schema)
                .locations("classpath:db/migration/" + folder)
                .dataSource(owner)
                .table("migration")
                .createSchemas(true)
                .failOnMissingLocations(false)
                .target(upTo)
                .load();
    }
}
