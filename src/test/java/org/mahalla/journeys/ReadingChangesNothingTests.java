package org.mahalla.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looking changes nothing, a form without its token changes nothing, and a field that no form has changes nothing. */
@JourneyTest
class ReadingChangesNothingTests {
    /** Who looked at what is written down, and when a session was last used. */
    private static final Set<String> WRITTEN_BY_LOOKING = Set.of("access.trail", "access.session", "access.throttle");

    private final World world;
    private final Routes routes;
    private final JdbcClient jdbc;

    @Autowired
    ReadingChangesNothingTests(World world, Routes routes, JdbcClient jdbc) {
        this.world = world;
        this.routes = routes;
        this.jdbc = jdbc;
    }

    @Test
    void lookingTwiceAtEverythingChangesNoRow() throws Exception {
        try (HttpClient client = Caller.client()) {
            Resident resident = new Resident(client, "چراغ سر کوچه خاموش است.").withAPhoto();
            String code = resident.report(world.uri());
            String draft = "/report/" + resident.draft(world.uri());
            List<String> starts = List.of(
                    "/",
                    "/report",
                    "/track/" + code,
                    draft + "/received",
                    draft + "/contact",
                    "/desk",
                    "/admin",
                    "/account");
            for (var session : List.of(world.manager(), world.administrator())) {
                Caller caller = new Caller(client).carrying(session);
                List<String> paths = new ArrayList<>();
                Crawl.from(starts, world.uri(), routes, session)
                        .found()
                        .values()
                        .forEach(paths::addAll);
                Map<String, String> before = rows();
                for (String path : paths) {
                    caller.get(world.uri().resolve(path));
                    caller.get(world.uri().resolve(path));
                }
                assertThat(paths).hasSizeGreaterThan(5);
                assertThat(rows()).isEqualTo(before);
            }
        }
    }

    @Test
    void everyOtherMethodWithoutTheTokenIsForbidden() throws Exception {
        List<String> passed = new ArrayList<>();
        try (HttpClient client = Caller.client()) {
            Caller caller = new Caller(client).carrying(world.administrator());
            for (Routes.Route route : routes.all()) {
                if (!route.reads() && !route.pattern().equals("/error")) {
                    URI address = world.uri().resolve(route.pattern().replaceAll("\\{[^}]*}", "x"));
                    int status = caller.post(address, Map.of()).statusCode();
                    if (status != 403) {
                        passed.add(route + " answered " + status);
                    }
                }
            }
        }
        assertThat(passed).isEmpty();
    }

    @Test
    void fieldsThatNoFormHasChangeNothing() throws Exception {
        Map<String, String> columns = new TreeMap<>();
        jdbc.sql("select distinct column_name from information_schema.columns where table_schema = 'problems'")
                .query(String.class)
                .list()
                .forEach(name -> {
                    columns.put(name, "1");
                    columns.put("draft." + name, "1");
                    columns.put(camel(name), "1");
                });
        columns.keySet().removeAll(Set.of("topic", "text", "area", "neighbourhood", "place", "latitude", "longitude"));
        columns.keySet().removeAll(Set.of("phone", "email", "photos", "remove", "q"));
        try (HttpClient client = Caller.client()) {
            Map<String, Object> plain = problem(new Resident(client, "چراغ سر کوچه خاموش است.").report(world.uri()));
            Map<String, Object> other = problem(new Resident(client, "چراغ سر کوچه خاموش است.").report(world.uri()));
            Map<String, Object> laden =
                    problem(new Resident(client, "چراغ سر کوچه خاموش است.", columns).report(world.uri()));
            plain.keySet().removeIf(name -> !String.valueOf(plain.get(name)).equals(String.valueOf(other.get(name))));
            laden.keySet().retainAll(plain.keySet());
            assertThat(plain).hasSizeGreaterThan(8);
            assertThat(laden).hasToString(plain.toString());
        }
    }

    private Map<String, Object> problem(String code) {
        String report = "select p.*, r.* from problems.report r join problems.problem p"
                + " on p.territory_id = r.territory_id and p.problem_id = r.problem_id"
                + " order by p.number desc limit 1";
        assertThat(code).hasSize(10);
        return new TreeMap<>(jdbc.sql(report).query().singleRow());
    }

    private Map<String, String> rows() {
        Map<String, String> hashes = new TreeMap<>();
        jdbc.sql("""
                        select table_schema || '.' || table_name from information_schema.tables
                        where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
                        """).query(String.class).list().stream()
                .filter(table -> !WRITTEN_BY_LOOKING.contains(table))
                .forEach(table -> hashes.put(
                        table,
                        jdbc.sql(
                                        "select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '')"
                                                + " from " + table + " t")
                                .query(String.class)
                                .single()));
        return hashes;
    }

    private static String camel(String name) {
        StringBuilder camel = new StringBuilder();
        for (String part : name.split("_", -1)) {
            camel.append(camel.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
        }
        return camel.toString();
    }
}
