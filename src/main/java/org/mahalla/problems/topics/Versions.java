package org.mahalla.problems.topics;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.mahalla.access.AccountId;
import org.mahalla.access.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The published versions: added, read, never changed. */
@Component
class Versions {
    private static final TypeReference<List<Difference>> CHANGES = new TypeReference<>() {};
    private static final TypeReference<List<Node>> NODES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Clock clock;

    Versions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Some of the versions before that number, newest first. */
    List<Version> before(int number, int most) {
        return jdbc.sql("""
                        select version, published_at, published_by, reason, changes
                        from problems.taxonomy_version
                        where version < ?
                        order by version desc
                        limit ?
                        """)
                .params(number, most)
                .query((row, n) -> new Version(
                        row.getInt("version"),
                        row.getObject("published_at", OffsetDateTime.class)
                                .atZoneSameInstant(clock.getZone())
                                .toLocalDate(),
                        TopicDrafts.account(row, "published_by"),
                        row.getString("reason"),
                        Objects.requireNonNull(JsonMapper.shared().readValue(row.getString("changes"), CHANGES))))
                .list();
    }

    Optional<Version> newest() {
        return before(Integer.MAX_VALUE, 1).stream().findFirst();
    }

    /** The whole taxonomy as that version had it; empty when there is no such version. */
    Optional<Map<String, Node>> content(int number) {
        return jdbc.sql("select content from problems.taxonomy_version where version = ?")
                .param(number)
                .query(String.class)
                .optional()
                .map(json -> {
                    Map<String, Node> nodes = new LinkedHashMap<>();
                    Objects.requireNonNull(JsonMapper.shared().readValue(json, NODES))
                            .forEach(node -> nodes.put(node.code(), node));
                    return nodes;
                });
    }

    /** Adds the next version; answers its number. */
    int add(Viewer by, String reason, Collection<Node> content, List<Difference> changes) {
        int number = newest().map(Version::number).orElse(0) + 1;
        jdbc.sql("""
                        insert into problems.taxonomy_version
                            (version, published_at, published_by, reason, content, changes)
                        values (:version, :at, :by, :reason, :content, :changes)
                        """)
                .param("version", number)
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("by", by.accountId().map(AccountId::value).orElse(null), Types.OTHER)
                .param("reason", reason)
                .param("content", JsonMapper.shared().writeValueAsString(content))
                .param("changes", JsonMapper.shared().writeValueAsString(changes))
                .update();
        return number;
    }
}
