package org.mahalla.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mahalla.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The schema can be spread over many machines; each rule is also shown to find a breach. */
class SchemaTests {
    private static final SchemaRules OURS =
            new SchemaRules(JdbcClient.create(TestDatabase.owner(TestDatabase.fresh())));
    private final JdbcClient bad = JdbcClient.create(TestDatabase.owner(TestDatabase.fresh()));
    private final SchemaRules broken = new SchemaRules(bad);

    @Test
    void everyTableSaysWhatItIs() {
        assertThat(OURS.tables()).hasSizeGreaterThan(12);
        assertThat(OURS.tablesWithoutAClass()).isEmpty();
        run("create table problems.stray (id int primary key)");
        assertThat(broken.tablesWithoutAClass()).containsExactly("problems.stray");
    }

    @Test
    void tenantTablesCarryTheirTerritoryFirst() {
        assertThat(OURS.tenantTablesWithoutTerritory()).isEmpty();
        assertThat(OURS.uniquenessAcrossTerritories()).isEmpty();
        run("create table problems.stray (id int primary key)");
        run("comment on table problems.stray is 'tenant: stray'");
        assertThat(broken.tenantTablesWithoutTerritory()).containsExactly("problems.stray");
        assertThat(broken.uniquenessAcrossTerritories()).containsExactly("problems.stray_pkey");
    }

    @Test
    void foreignKeysStayAtHomeAndHaveAnIndex() {
        assertThat(OURS.foreignKeysAcrossTerritories()).isEmpty();
        assertThat(OURS.foreignKeysWithoutIndex()).isEmpty();
        run("create table problems.stray (id int primary key, t int, p uuid)");
        run("comment on table problems.stray is 'reference: stray'");
        run("alter table problems.stray add constraint stray_problem foreign key (t, p)"
                + " references problems.problem (territory_id, problem_id)");
        assertThat(broken.foreignKeysAcrossTerritories()).containsExactly("stray_problem");
        assertThat(broken.foreignKeysWithoutIndex()).containsExactly("stray_problem");
    }

    @Test
    void theDatabaseMakesUpNothingByItself() {
        assertThat(OURS.triggers()).isEmpty();
        assertThat(OURS.valuesTheDatabaseMakesUp()).isEmpty();
        run(
                "create table problems.stray (id int primary key generated always as identity, at timestamptz default now())");
        assertThat(broken.valuesTheDatabaseMakesUp()).containsExactlyInAnyOrder("stray.id", "stray.at");
        run("create function problems.nothing() returns trigger language plpgsql as 'begin return new; end'");
        run("create trigger sly before insert on problems.stray execute function problems.nothing()");
        assertThat(broken.triggers()).containsExactly("stray.sly");
    }

    @Test
    void theApplicationMayOnlyAppendToTheTimeline() {
        assertThat(OURS.rightsOverTheTimeline()).isEmpty();
        run("grant delete on platform.timeline_entry to mahalla_app");
        assertThat(broken.rightsOverTheTimeline()).containsExactly("DELETE");
    }

    private void run(String sql) {
        bad.sql(sql).update();
    }
}
