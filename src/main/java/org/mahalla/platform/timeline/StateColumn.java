package org.mahalla.platform.timeline;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.mahalla.shared.TerritoryId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** For kinds of which the column `state` of one table is all that is kept; the only place that writes it. */
public abstract class StateColumn implements Projection {
    private static final Pattern NAME = Pattern.compile("[a-z_]+(\\.[a-z_]+)?");

    private final JdbcClient jdbc;
    private final String kind;
    private final String table;
    private final String id;

    /**
     * @param table with its schema, by `territory_id` and the id
     * @param id the name of the column of the id
     */
    protected StateColumn(JdbcClient jdbc, String kind, String table, String id) {
        if (!NAME.matcher(table).matches() || !NAME.matcher(id).matches()) {
            throw new IllegalArgumentException(table + " " + id);
        }
        this.jdbc = jdbc;
        this.kind = kind;
        this.table = table;
        this.id = id;
    }

    @Override
    public final String kind() {
        return kind;
    }

    @Override
    public final void keep(Entry entry) {
        if (entry.changesState()) {
            jdbc.sql("update " + table + " set state = ? where territory_id = ? and " + id + " = ?")
                    .params(entry.to(), TerritoryId.of(entry.aggregate()).value(), entry.aggregate())
                    .update();
        }
    }

    @Override
    public final Map<UUID, String> states(Collection<UUID> aggregates) {
        Map<UUID, String> found = new HashMap<>();
        jdbc.sql("select " + id + " as id, state from " + table + " where territory_id in (:territories) and " + id
                        + " in (:ids)")
                .param(
                        "territories",
                        aggregates.stream()
                                .map(aggregate -> TerritoryId.of(aggregate).value())
                                .distinct()
                                .toList())
                .param("ids", aggregates)
                .query(row -> {
                    found.put(row.getObject("id", UUID.class), row.getString("state"));
                });
        return found;
    }
}
