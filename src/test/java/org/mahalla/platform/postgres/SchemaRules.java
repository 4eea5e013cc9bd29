package org.mahalla.platform.postgres;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The schema rules of DESIGN §5 «It scales by place», asked of the database's own catalogue: each answers its breaches. */
final class SchemaRules {
    private static final String OURS =
            "('platform', 'access', 'places', 'agencies', 'councils', 'referrals', 'problems')";
    private static final String CLASS = "split_part(coalesce(obj_description(c.oid), ''), ':', 1)";

    private final JdbcClient jdbc;

    SchemaRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<String> tables() {
        return ask("select n.nspname || '.' || c.relname" + from(""));
    }

    /** Every table says in its comment what it is: tenant, reference, directory or node. */
    List<String> tablesWithoutAClass() {
        return ask("select n.nspname || '.' || c.relname"
                + from("and " + CLASS + " not in ('tenant', 'reference', 'directory', 'node')"));
    }

    List<String> tenantTablesWithoutTerritory() {
        return ask("select n.nspname || '.' || c.relname" + from("and " + CLASS + """
                 = 'tenant' and not exists (
                    select 1 from pg_attribute a
                    where a.attrelid = c.oid and a.attname = 'territory_id' and a.attnotnull)
                """));
    }

    /** Primary keys, unique constraints and unique indexes of tenant tables begin with the territory. */
    List<String> uniquenessAcrossTerritories() {
        return ask("""
                select n.nspname || '.' || i.relname
                from pg_index x
                join pg_class i on i.oid = x.indexrelid
                join pg_class c on c.oid = x.indrelid
                join pg_namespace n on n.oid = c.relnamespace
                join pg_attribute a on a.attrelid = c.oid and a.attnum = x.indkey[0]
                where n.nspname in %s and x.indisunique and %s = 'tenant' and a.attname <> 'territory_id'
                """.formatted(OURS, CLASS));
    }

    /** No foreign key leads from a shared table to a tenant's, and between tenants it carries the territory. */
    List<String> foreignKeysAcrossTerritories() {
        return ask("""
                select k.conname
                from pg_constraint k
                join pg_class c on c.oid = k.conrelid
                join pg_class t on t.oid = k.confrelid
                join pg_namespace n on n.oid = c.relnamespace
                join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
                where k.contype = 'f' and n.nspname in %s
                  and split_part(coalesce(obj_description(t.oid), ''), ':', 1) = 'tenant'
                  and (%s <> 'tenant' or a.attname <> 'territory_id')
                """.formatted(OURS, CLASS));
    }

    List<String> triggers() {
        return ask("""
                select c.relname || '.' || g.tgname
                from pg_trigger g
                join pg_class c on c.oid = g.tgrelid
                join pg_namespace n on n.oid = c.relnamespace
                where not g.tgisinternal and n.nspname in %s
                """.formatted(OURS));
    }

    /** No identity, no sequence, and no default that the database makes up by itself. */
    List<String> valuesTheDatabaseMakesUp() {
        return ask("""
                select c.relname || '.' || a.attname
                from pg_attribute a
                join pg_class c on c.oid = a.attrelid
                join pg_namespace n on n.oid = c.relnamespace
                left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
                where n.nspname in %s and c.relkind = 'r' and a.attnum > 0 and c.relname <> 'migration'
                  and (a.attidentity <> ''
                       or (a.attgenerated = ''
                           and pg_get_expr(d.adbin, d.adrelid) ~* '(nextval|now|current_|random|gen_random|clock_)'))
                """.formatted(OURS));
    }

    /** The application's role reads and appends to the timeline; changing and deleting are not granted. */
    List<String> rightsOverTheTimeline() {
        return ask("""
                select distinct privilege_type
                from information_schema.role_table_grants
                where grantee = 'mahalla_app' and table_schema = 'platform'
                  and table_name in ('timeline_entry', 'timeline_seal', 'timeline_leaf')
                  and privilege_type not in ('SELECT', 'INSERT')
                """);
    }

    /** A foreign key whose columns no index leads with: deleting its target would read the whole table. */
    List<String> foreignKeysWithoutIndex() {
        return ask("""
                select k.conname
                from pg_constraint k
                join pg_class c on c.oid = k.conrelid
                join pg_class t on t.oid = k.confrelid
                join pg_namespace n on n.oid = c.relnamespace
                where k.contype = 'f' and n.nspname in %s
                  and split_part(coalesce(obj_description(t.oid), ''), ':', 1) = 'tenant'
                  and not exists (
                    select 1 from pg_index x
                    where x.indrelid = k.conrelid
                      and (select array_agg(v order by v) from unnest(x.indkey[0:cardinality(k.conkey) - 1]) v)
                          = (select array_agg(v order by v) from unnest(k.conkey) v))
                """.formatted(OURS));
    }

    private static String from(String more) {
        return " from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p') and n.nspname in "
                + OURS + " and c.relname <> 'migration' " + more;
    }

    private List<String> ask(String sql) {
        return jdbc.sql(sql).query(String.class).list().stream()
                .map(String::valueOf)
                .toList();
    }
}
