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
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the schemas up to date before anything else looks at them: one schema, one folder and one history per module,
 * from the lowest floor up. A migration is never edited after it has landed. Others may go on writing meanwhile, see
 * {@link GentleSteps}.
 */
public final class Migrations {
    /** Modules that own a schema, lowest floor first. */
    public static final List<String> SCHEMAS =
            List.of("platform", "access", "places", "agencies", "councils", "problems", "referrals");

    private static final Logger logger = LoggerFactory.getLogger(Migrations.class);
    private static final String ROOT = "public";

    private Migrations() {}

    public static void run(DataSource owner) {
        run(owner, GentleSteps.LARGE);
    }

    static void run(DataSource owner, long large) {
        for (String schema : all()) {
            migrate(configuration(owner, schema, MigrationVersion.LATEST, large));
        }
        LateSteps.run(owner);
    }

    /** A folder that was last served between two landings may have a later number and lack an earlier one. */
    private static void migrate(FluentConfiguration configuration) {
        try {
            configuration.load().migrate();
        } catch (FlywayValidateException e) {
            logger.info("{}: an earlier migration is made up for", configuration.getDefaultSchema());
            configuration.outOfOrder(true).load().migrate();
        }
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
            Flyway all = configuration(owner, schema, MigrationVersion.LATEST, GentleSteps.LARGE)
                    .load();
            if (!isKnown(all, version)) {
                return false;
            }
            migrate(configuration(owner, schema, version, GentleSteps.LARGE));
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

    private static FluentConfiguration configuration(
            DataSource owner, String schema, MigrationVersion upTo, long large) {
        String folder = schema.equals(ROOT) ? "root" : schema;
        return Flyway.configure()
                .defaultSchema(schema)
                .locations("classpath:db/migration/" + folder)
                .dataSource(owner)
                .table("migration")
                .createSchemas(true)
                .skipDefaultResolvers(true)
                .resolvers(new Scripts(new GentleSteps(large)))
                .failOnMissingLocations(false)
                .target(upTo);
    }
}
