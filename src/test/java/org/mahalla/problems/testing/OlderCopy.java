package org.mahalla.problems.testing;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of a table as they were, brought back later as a restored backup would. */
public record OlderCopy(JdbcClient jdbc, String table, List<String> rows) {
    public static OlderCopy of(JdbcClient jdbc, String table) {
        return new OlderCopy(
                jdbc,
                table,
                jdbc.sql("select to_jsonb(t)::text from " + table + " t")
                        .query(String.class)
                        .list());
    }

    public void comeBack() {
        rows.forEach(row -> jdbc.sql("insert into " + table + " select * from jsonb_populate_record(null::" + table
                        + ", cast(? as jsonb)) on conflict do nothing")
                .param(row)
                .update());
    }
}
