package org.mahalla.problems.replies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.mahalla.problems.model.State;
import org.mahalla.shared.CompactId;
import org.mahalla.shared.PlacePath;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of answers to begin with. A place has its own and those of the places above it. */
@Component
public class Replies {
    private static final String COLUMNS = "reply_id, place_path, purpose, topic, state, name, words_fa, words_en";

    private final JdbcClient jdbc;

    Replies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What fits a problem of the topic in the state at the place: what is meant for the very topic first, then by name. */
    public List<Reply> fitting(PlacePath place, String topic, State state) {
        return jdbc.sql("select " + COLUMNS + """
                         from problems.reply
                        where not retired and (topic is null or topic = :topic)
                          and (state is null or state = :state)
                          and (place_path = :place or starts_with(:place, place_path || '.'))
                        order by topic is null, name, reply_id
                        limit 200
                        """)
                .param("topic", topic)
                .param("state", state.code())
                .param("place", place.value())
                .query((row, n) -> read(row))
                .list();
    }

    Optional<Reply> find(String id) {
        return CompactId.decode(id)
                .flatMap(uuid -> jdbc.sql(
                                "select " + COLUMNS + " from problems.reply where reply_id = ? and not retired")
                        .param(uuid)
                        .query((row, n) -> read(row))
                        .optional());
    }

    /** Those of the very places and under them. */
    List<Reply> of(List<PlacePath> places) {
        return places.stream()
                .flatMap(place -> jdbc
                        .sql("select " + COLUMNS + """
                                 from problems.reply
                                where not retired and (place_path = :place or starts_with(place_path, :place || '.'))
                                order by name, reply_id
                                limit 200
                                """)
                        .param("place", place.value())
                        .query((row, n) -> read(row))
                        .list()
                        .stream())
                .toList();
    }

    void keep(Reply reply) {
        jdbc.sql("""
                        insert into problems.reply (reply_id, place_path, purpose, topic, state, name, words_fa, words_en)
                        values (:id, :place, :purpose, :topic, :state, :name, :fa, :en)
                        on conflict (reply_id) do update
                        set place_path = excluded.place_path, purpose = excluded.purpose, topic = excluded.topic,
                            state = excluded.state, name = excluded.name, words_fa = excluded.words_fa,
                            words_en = excluded.words_en
                        """)
                .param("id", reply.id())
                .param("place", reply.place().value())
                .param("purpose", reply.purpose().code())
                .param("topic", reply.topic())
                .param("state", reply.state())
                .param("name", reply.name())
                .param("fa", reply.fa())
                .param("en", reply.en())
                .update();
    }

    void retire(UUID id) {
        jdbc.sql("update problems.reply set retired = true where reply_id = ?")
                .param(id)
                .update();
    }

    private static Reply read(ResultSet row) throws SQLException {
        return new Reply(
                row.getObject("reply_id", UUID.class),
                new PlacePath(row.getString("place_path")),
                Reply.Purpose.valueOf(row.getString("purpose").toUpperCase(Locale.ROOT)),
                row.getString("topic"),
                row.getString("state"),
                row.getString("name"),
                row.getString("words_fa"),
                row.getString("words_en"));
    }
}
