package org.mahalla.platform.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.flywaydb.core.api.CoreMigrationType;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.executor.MigrationExecutor;
import org.flywaydb.core.api.resolver.MigrationResolver;
import org.flywaydb.core.api.resolver.ResolvedMigration;
import org.flywaydb.core.api.resource.LoadableResource;
import org.flywaydb.core.extensibility.MigrationType;
import org.flywaydb.core.internal.jdbc.Results;
import org.flywaydb.core.internal.resolver.ChecksumCalculator;
import org.jspecify.annotations.Nullable;

/** Hands the scripts of a folder to the history as ever, but has {@link GentleSteps} run what they say. */
final class Scripts implements MigrationResolver {
    private static final String SUFFIX = ".sql";

    private final GentleSteps steps;

    Scripts(GentleSteps steps) {
        this.steps = steps;
    }

    @Override
    public Collection<ResolvedMigration> resolveMigrations(Context context) {
        return context.resourceProvider.getResources("V", new String[] {SUFFIX}).stream()
                .map(file -> (ResolvedMigration) new Script(file, steps))
                .sorted((one, other) -> one.getVersion().compareTo(other.getVersion()))
                .toList();
    }

    private record Script(LoadableResource file, GentleSteps steps) implements ResolvedMigration, MigrationExecutor {
        private String[] name() {
            String plain = file.getFilename().substring(1, file.getFilename().length() - SUFFIX.length());
            return plain.split("__", 2);
        }

        @Override
        public MigrationVersion getVersion() {
            return MigrationVersion.fromVersion(name()[0]);
        }

        @Override
        public String getDescription() {
            return name()[1].replace('_', ' ');
        }

        @Override
        public String getScript() {
            return file.getRelativePath();
        }

        @Override
        public Integer getChecksum() {
            return ChecksumCalculator.calculate(file);
        }

        @Override
        public boolean checksumMatches(@Nullable Integer other) {
            return Objects.equals(getChecksum(), other);
        }

        @Override
        public boolean checksumMatchesWithoutBeingIdentical(@Nullable Integer other) {
            return false;
        }

        @Override
        public MigrationType getType() {
            return CoreMigrationType.SQL;
        }

        @Override
        public String getPhysicalLocation() {
            return file.getAbsolutePathOnDisk();
        }

        @Override
        public MigrationExecutor getExecutor() {
            return this;
        }

        @Override
        public List<Results> execute(org.flywaydb.core.api.executor.Context context) throws SQLException {
            steps.run(context.getConnection(), file.getFilename(), text());
            return List.of();
        }

        @Override
        public boolean canExecuteInTransaction() {
            return true;
        }

        @Override
        public boolean shouldExecute() {
            return true;
        }

        private String text() {
            try (BufferedReader reader = new BufferedReader(file.read())) {
                return reader.lines().collect(Collectors.joining("\n"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
