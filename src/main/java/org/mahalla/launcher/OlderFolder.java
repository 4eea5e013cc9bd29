package org.mahalla.launcher;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.mahalla.platform.postgres.Migrations;
import org.springframework.jdbc.core.JdbcTemplate;

/** The database of an older Mahalla with invented rows: three entries and one report to each problem. */
final class OlderFolder {
    private static final int PART = 50_000;
    private static final String ID = "md5('%s' || n)::uuid";
    private static final List<String> FILLING = List.of("""
            insert into problems.problem
                (territory_id, problem_id, neighbourhood_id, place_path, number, topic, state, state_since, opened_on,
                 checked_on, due_on, ended_on, title, body, latitude, longitude, search_text)
            select n % 500, @p, md5('h' || n % 10000)::uuid, 'xq.' || n % 10000, n / 10000, 'bench',
                   case n % 3 when 0 then 'new' when 1 then 'in_hand' else 'confirmed' end,
                   date '2026-01-01' - n % 900, date '2026-01-01' - n % 1000, date '2026-01-01',
                   date '2026-02-01' + n % 300, case n % 3 when 2 then date '2026-01-01' end,
                   'چاله در خیابان ' || n, case when n % 5 > 0 then 'آسفالت این خیابان ' || n || ' خراب است و کسی درست نمی‌کند' end,
                   25 + (n % 9973) / 700.0, 44 + (n % 9967) / 500.0, 'چاله خیابان آسفالت ' || n
            from generate_series(?, ?) n
            """, """
            insert into problems.report
                (territory_id, report_id, problem_id, neighbourhood_id, topic, channel, reported_on, language, text_sealed)
            select n % 500, @r, @p, md5('h' || n % 10000)::uuid, 'bench', 'page', date '2026-01-01', 'fa',
                   decode(repeat(md5('w' || n), 8), 'hex')
            from generate_series(?, ?) n
            """, """
            insert into platform.timeline_entry
                (territory_id, aggregate_id, seq, kind, step, from_state, to_state, role, audience, happened_at,
                 previous_hash, hash)
            select n % 500, @p, s, 'problem', case s when 1 then 'report' else 'note' end, 'new', 'new', 'resident',
                   'public', timestamptz '2026-01-01', decode(md5('a' || n), 'hex'), decode(md5('b' || n), 'hex')
            from generate_series(?, ?) n, generate_series(1, 3) s
            """, """
            insert into platform.timeline_pending (territory_id, aggregate_id, seq, hash, due_at)
            select n % 500, @p, 3, decode(md5('b' || n), 'hex'), timestamptz '2026-01-01'
            from generate_series(?, ?) n where n % 5 = 0
            """);

    private final DataSource owner;
    private final JdbcTemplate jdbc;

    OlderFolder(DataSource owner) {
        this.owner = owner;
        this.jdbc = new JdbcTemplate(owner);
    }

    /** @param versions the last migration of each schema */
    void fill(Map<String, String> versions, int problems) {
        if (!Migrations.run(owner, versions)) {
            throw new IllegalArgumentException("no such versions: " + new TreeMap<>(versions));
        }
        jdbc.update("""
                insert into problems.topic (topic, position, icon, name_fa, name_en)
                values ('bench', 1, 'road', 'چاله', 'Pothole') on conflict do nothing
                """);
        for (int first = 1; first <= problems; first += PART) {
            int last = Math.min(problems, first + PART - 1);
            for (String filling : FILLING) {
                String sql = filling.replace("@p", ID.formatted("p")).replace("@r", ID.formatted("r"));
                jdbc.update(sql, first, last);
            }
        }
        jdbc.execute("analyze");
    }
}
