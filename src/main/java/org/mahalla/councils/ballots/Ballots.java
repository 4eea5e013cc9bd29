package org.mahalla.councils.ballots;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mahalla.councils.BallotId;
import org.mahalla.councils.BodyId;
import org.mahalla.shared.PlacePath;
import org.mahalla.shared.Sealer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The ballots and what can be chosen on them; their state is written by {@link BallotStates} alone. */
@Component
public class Ballots {
    private static final String COLUMNS = """
            b.ballot_id, b.body_id, b.kind, b.title, b.words, b.most, b.opens_on, b.closes_on, b.state, b.ended_on,
            b.cast_count""";

    private final JdbcClient jdbc;
    private final Sealer sealer;

    Ballots(JdbcClient jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    public Optional<Ballot> find(BallotId id) {
        return one(id, "");
    }

    /** Reads it again and keeps others from changing it until the transaction ends. */
    Optional<Ballot> lock(BallotId id) {
        return one(id, " for update");
    }

    private Optional<Ballot> one(BallotId id, String how) {
        return jdbc.sql("select " + COLUMNS + " from councils.ballot b where territory_id = ? and ballot_id = ?" + how)
                .params(id.territory().value(), id.value())
                .query((row, n) -> read(row))
                .optional();
    }

    /** Those of a body, the last to open first. */
    public List<Ballot> of(BodyId body, int most) {
        return jdbc.sql("select " + COLUMNS + """
                         from councils.ballot b
                        where b.territory_id = ? and b.body_id = ?
                        order by b.opens_on desc, b.ballot_id
                        limit ?
                        """)
                .params(body.territory().value(), body.value(), most)
                .query((row, n) -> read(row))
                .list();
    }

    /** What residents of a place can vote on, or can read the result of: neither drafts nor what was cancelled. */
    public List<Ballot> shownAt(PlacePath place, int most) {
        return jdbc.sql("select " + COLUMNS + """
                         from councils.body o
                        join councils.ballot b on b.territory_id = o.territory_id and b.body_id = o.body_id
                        where o.place_path = ? and b.state in ('open', 'closed', 'counted')
                        order by b.state <> 'open', b.opens_on desc, b.ballot_id
                        limit ?
                        """)
                .params(place.value(), most)
                .query((row, n) -> read(row))
                .list();
    }

    /** Writes what it asks and its days anew; its kind stays. */
    void rewrite(BallotId id, RunBallot.NewBallot wanted) {
        jdbc.sql("""
                        update councils.ballot
                        set title = :title, words = :words, most = :most, opens_on = :opens, closes_on = :closes
                        where territory_id = :territory and ballot_id = :id
                        """)
                .param("territory", id.territory().value())
                .param("id", id.value())
                .param("title", wanted.title())
                .param("words", wanted.words())
                .param("most", wanted.most())
                .param("opens", wanted.opensOn())
                .param("closes", wanted.closesOn())
                .update();
    }

    /** Those in the state whose day has come; `day` is `opens_on`, or `closes_on` of what is over. */
    List<BallotId> due(BallotState state, String day, LocalDate until) {
        String column = day.equals("opens_on") ? "opens_on" : "closes_on";
        return jdbc.sql("select ballot_id from councils.ballot where state = ? and " + column + " <= ?")
                .params(state.code(), until)
                .query((row, n) -> new BallotId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Ended before the day, with names that are still there. */
    List<BallotId> withOldNames(LocalDate before) {
        return jdbc.sql("""
                        select distinct b.ballot_id
                        from councils.ballot b
                        join councils.ballot_option o on o.territory_id = b.territory_id and o.ballot_id = b.ballot_id
                        where b.ended_on < ? and o.name_sealed is not null
                        """)
                .param(before)
                .query((row, n) -> new BallotId(row.getObject(1, UUID.class)))
                .list();
    }

    List<BallotOption> options(BallotId id) {
        return jdbc.sql("""
                        select position, subject, title, title_en, name_sealed, votes
                        from councils.ballot_option
                        where territory_id = ? and ballot_id = ?
                        order by position
                        """)
                .params(id.territory().value(), id.value())
                .query((row, n) -> option(row))
                .list();
    }

    void add(Ballot ballot) {
        jdbc.sql("""
                        insert into councils.ballot
                            (territory_id, ballot_id, body_id, kind, title, words, most, opens_on, closes_on, state)
                        values (:territory, :id, :body, :kind, :title, :words, :most, :opens, :closes, 'draft')
                        """)
                .param("territory", ballot.id().territory().value())
                .param("id", ballot.id().value())
                .param("body", ballot.body().value())
                .param("kind", ballot.kind().code())
                .param("title", ballot.title())
                .param("words", ballot.words())
                .param("most", ballot.most())
                .param("opens", ballot.opensOn())
                .param("closes", ballot.closesOn())
                .update();
    }

    void add(BallotId id, BallotOption option) {
        jdbc.sql("""
                        insert into councils.ballot_option
                            (territory_id, ballot_id, position, subject, title, title_en, name_sealed)
                        values (:territory, :id, :position, :subject, :title, :en, :name)
                        """)
                .param("territory", id.territory().value())
                .param("id", id.value())
                .param("position", option.position())
                .param("subject", option.subject(), Types.VARCHAR)
                .param("title", option.title())
                .param("en", option.titleEn())
                .param("name", sealed(option.name()), Types.BINARY)
                .update();
    }

    /** Those after it move up by one. */
    void remove(BallotId id, int position) {
        jdbc.sql("delete from councils.ballot_option where territory_id = ? and ballot_id = ? and position = ?")
                .params(id.territory().value(), id.value(), position)
                .update();
        options(id).stream()
                .filter(option -> option.position() > position)
                .forEach(option -> jdbc.sql("""
                                update councils.ballot_option set position = ?
                                where territory_id = ? and ballot_id = ? and position = ?
                                """)
                        .params(option.position() - 1, id.territory().value(), id.value(), option.position())
                        .update());
    }

    void keepVotes(BallotId id, int position, int votes) {
        jdbc.sql("""
                        update councils.ballot_option set votes = ?
                        where territory_id = ? and ballot_id = ? and position = ?
                        """)
                .params(votes, id.territory().value(), id.value(), position)
                .update();
    }

    void end(BallotId id, LocalDate day, @Nullable Integer cast) {
        jdbc.sql("""
                        update councils.ballot set ended_on = :day, cast_count = :cast
                        where territory_id = :territory and ballot_id = :id
                        """)
                .param("day", day)
                .param("cast", cast, Types.INTEGER)
                .param("territory", id.territory().value())
                .param("id", id.value())
                .update();
    }

    /** It opened earlier than was planned. */
    void opened(BallotId id, LocalDate day) {
        jdbc.sql("update councils.ballot set opens_on = ? where territory_id = ? and ballot_id = ? and opens_on > ?")
                .params(day, id.territory().value(), id.value(), day)
                .update();
    }

    void eraseNames(BallotId id) {
        jdbc.sql("update councils.ballot_option set name_sealed = null where territory_id = ? and ballot_id = ?")
                .params(id.territory().value(), id.value())
                .update();
    }

    void eraseName(BallotId id, int position) {
        jdbc.sql("""
                        update councils.ballot_option set name_sealed = null
                        where territory_id = ? and ballot_id = ? and position = ?
                        """).params(id.territory().value(), id.value(), position).update();
    }

    private byte @Nullable [] sealed(@Nullable String name) {
        return name == null ? null : sealer.seal(name);
    }

    private BallotOption option(ResultSet row) throws SQLException {
        byte[] name = row.getBytes("name_sealed");
        return new BallotOption(
                row.getInt("position"),
                row.getString("subject"),
                row.getString("title"),
                row.getString("title_en"),
                name == null ? null : sealer.open(name),
                row.getObject("votes", Integer.class));
    }

    private static Ballot read(ResultSet row) throws SQLException {
        return new Ballot(
                new BallotId(row.getObject("ballot_id", UUID.class)),
                new BodyId(row.getObject("body_id", UUID.class)),
                BallotKind.of(row.getString("kind")),
                row.getString("title"),
                row.getString("words"),
                row.getInt("most"),
                row.getObject("opens_on", LocalDate.class),
                row.getObject("closes_on", LocalDate.class),
                BallotState.of(row.getString("state")),
                row.getObject("ended_on", LocalDate.class),
                row.getObject("cast_count", Integer.class));
    }
}
