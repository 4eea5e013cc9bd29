package org.mahalla.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No new migration keeps people from writing; what landed before there was this rule is named. */
class MigrationRulesTests {
    private static final Path FOLDER = Path.of("src/main/resources/db/migration");
    private static final Set<String> BEFORE_THE_RULE = Set.of(
            "access/V5__trail_place.sql",
            "problems/V22__above.sql",
            "problems/V70__priority.sql",
            "problems/V82__outcomes.sql",
            "problems/V84__raised.sql",
            "problems/V86__objections.sql",
            "problems/V90__voices.sql");

    @Test
    void noMigrationKeepsPeopleFromWriting() throws IOException {
        Set<String> breaking = new TreeSet<>();
        try (Stream<Path> files = Files.walk(FOLDER)) {
            for (Path file :
                    (Iterable<Path>) files.filter(path -> path.toString().endsWith(".sql"))::iterator) {
                if (!MigrationRules.breaches(Files.readString(file)).isEmpty()) {
                    breaking.add(FOLDER.relativize(file).toString());
                }
            }
        }
        assertThat(breaking).containsExactlyInAnyOrderElementsOf(BEFORE_THE_RULE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table problems.problem alter column number type bigint",
                "alter table problems.problem alter column title set not null",
                "alter table problems.problem add column raised int not null default 0 check (raised >= 0)",
                "alter table problems.problem add column raised int not null",
                "alter table problems.problem add column topic2 text references problems.topic (topic)",
                "alter table problems.problem add constraint once unique (territory_id, number)",
                "alter table problems.problem add check (number > 0)",
                "alter table problems.problem drop column title",
                "alter table problems.problem rename column title to name",
                "update problems.problem set number = 1",
                "insert into problems.apart select * from problems.problem",
                "delete from problems.report",
                "lock table problems.problem",
                "truncate problems.report",
            })
    void whatPeopleWouldFeelIsRefused(String statement) {
        assertThat(MigrationRules.breaches(statement)).containsExactly(statement);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create index problem_new on problems.problem (number)",
                "drop index problems.problem_new",
                "alter table problems.problem add column raised int not null default 0",
                "alter table problems.problem add column raised int",
                "alter table problems.problem add constraint raised_few check (raised < 4)",
                "alter table problems.problem alter column number drop not null",
                "update problems.problem set a = 1 where problem_id in (select problem_id from problems.problem where a is null limit 500)",
                "create table problems.stray (a int); insert into problems.stray values (1)",
                "insert into platform.timeline_step (kind) values ('problem')",
                "update problems.topic set harm = 2",
            })
    void whatNobodyFeelsIsNot(String statement) {
        assertThat(MigrationRules.breaches(statement)).isEqualTo(List.of());
    }
}
