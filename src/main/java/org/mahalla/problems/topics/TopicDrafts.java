package org.mahalla.problems.topics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.AccountId;
import org.mahalla.access.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of changes that are not published. */
@Component
class TopicDrafts {
    private final JdbcClient jdbc;
    private final Clock clock;

    TopicDrafts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** By the code of the topic, oldest first. */
    Map<String, DraftNode> all() {
        Map<String, DraftNode> drafts = new LinkedHashMap<>();
        jdbc.sql(
                        "select content, edited_by, edited_at, approved_by, returned from problems.topic_draft order by edited_at, topic")
                .query(TopicDrafts::read)
                .list()
                .forEach(draft -> drafts.put(draft.node().code(), draft));
        return drafts;
    }

    /** Stands for exactly these changes: who publishes says with it what they looked at. */
    static String mark(Map<String, DraftNode> drafts) {
        return Node.mark(drafts.values().stream()
                .map(draft -> draft.node().json())
                .sorted()
                .collect(Collectors.joining("\n")));
    }

    /** Keeps it; whoever had agreed to an earlier writing is asked again. */
    void put(Node node, Viewer by, boolean returned) {
        jdbc.sql("""
                        insert into problems.topic_draft (topic, content, edited_by, edited_at, approved_by, returned)
                        values (:topic, :content, :by, :at, null, :returned)
                        on conflict (topic) do update set content = excluded.content, edited_by = excluded.edited_by,
                            edited_at = excluded.edited_at, approved_by = null, returned = excluded.returned
                        """)
                .param("topic", node.code())
                .param("content", node.json())
                .param("by", by.accountId().map(AccountId::value).orElse(null), Types.OTHER)
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("returned", returned)
                .update();
    }

    /** Keeps what says nothing else of the topic, as its place in the order: who wrote and who agreed stay. */
    void place(Node node) {
        jdbc.sql("update problems.topic_draft set content = ? where topic = ?")
                .params(node.json(), node.code())
                .update();
    }

    void approve(String topic, AccountId by) {
        jdbc.sql("update problems.topic_draft set approved_by = ? where topic = ?")
                .params(by.value(), topic)
                .update();
    }

    void drop(String topic) {
        jdbc.sql("delete from problems.topic_draft where topic = ?")
                .param(topic)
                .update();
    }

    void dropAll() {
        jdbc.sql("delete from problems.topic_draft").update();
    }

    private static DraftNode read(ResultSet row, int n) throws SQLException {
        return new DraftNode(
                Node.read(row.getString("content")),
                account(row, "edited_by"),
                row.getObject("edited_at", OffsetDateTime.class).toInstant(),
                account(row, "approved_by"),
                row.getBoolean("returned"));
    }

    static @Nullable AccountId account(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class))
                .map(AccountId::new)
                .orElse(null);
    }
}
