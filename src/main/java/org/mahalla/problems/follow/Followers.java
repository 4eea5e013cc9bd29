package org.mahalla.problems.follow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mahalla.problems.erasing.ErasedMarks;
import org.mahalla.problems.reach.StoppedNotices;
import org.mahalla.shared.Contact;
import org.mahalla.shared.Language;
import org.mahalla.shared.Sealer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rows of followers. Contacts are sealed on the way in and found by their keyed hash. */
@Component
class Followers {
    static final String KIND = "follower";
    private static final String COLUMNS = "follower_id, contact_sealed, language, kind, target, sees_since";

    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final StoppedNotices stopped;
    private final ErasedMarks marks;

    Followers(JdbcClient jdbc, Sealer sealer, StoppedNotices stopped, ErasedMarks marks) {
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.stopped = stopped;
        this.marks = marks;
    }

    /** Once per contact and target; choosing again changes the language. */
    void add(Follower follower, LocalDate day) {
        jdbc.sql("""
                        insert into problems.follower
                            (follower_id, contact_hash, contact_sealed, language, kind, target, since, told_until, sees_since)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (contact_hash, kind, target) do update
                        set language = excluded.language, sees_since = coalesce(follower.sees_since, excluded.sees_since)
                        """)
                .param(follower.id())
                .param(stopped.hash(follower.contact()))
                .param(sealer.seal(follower.contact().value()))
                .param(follower.language().code())
                .param(follower.target().kind().code())
                .param(follower.target().code())
                .param(day)
                .param(day.minusDays(1))
                .param(follower.seesSince())
                .update();
    }

    Optional<Follower> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from problems.follower where follower_id = ?")
                .param(id)
                .query((row, n) -> read(row))
                .optional();
    }

    /** One who follows no more is erased, and stays so when an older copy is brought back. */
    @Transactional
    void remove(UUID id) {
        if (delete(id)) {
            marks.note(KIND, 0, id.toString());
        }
    }

    @Transactional
    void removeAll(Contact contact) {
        jdbc.sql("select follower_id from problems.follower where contact_hash = ?")
                .param(stopped.hash(contact))
                .query(UUID.class)
                .list()
                .forEach(this::remove);
    }

    List<UUID> all() {
        return jdbc.sql("select follower_id from problems.follower")
                .query(UUID.class)
                .list();
    }

    boolean delete(UUID id) {
        return jdbc.sql("delete from problems.follower where follower_id = ?")
                        .param(id)
                        .update()
                == 1;
    }

    /** Some of those who have not been told of the week that ended on the day. */
    List<Follower> untold(LocalDate weekEnd, int most) {
        return jdbc.sql("select " + COLUMNS + """
                         from problems.follower
                        where told_until < ? and kind <> 'problem'
                        order by told_until, follower_id
                        limit ?
                        """)
                .params(weekEnd, most)
                .query((row, n) -> read(row))
                .list();
    }

    /** Who follows one of the targets and has not stopped all notices. */
    List<Follower> wanting(Target.Kind kind, List<String> targets) {
        return jdbc.sql("select " + COLUMNS + """
                         from problems.follower f
                        where kind = :kind and target in (:targets)
                          and not exists (select 1 from problems.stopped s where s.contact_hash = f.contact_hash)
                        order by follower_id
                        """)
                .param("kind", kind.code())
                .param("targets", targets)
                .query((row, n) -> read(row))
                .list();
    }

    /** Whether the same contact follows the same thing under one of its codes that stands before this one. */
    boolean alsoUnder(Follower follower, List<String> codes) {
        return codes.size() > 1
                && jdbc.sql("""
                        select exists (
                            select 1 from problems.follower
                            where contact_hash = :contact and kind = :kind and target in (:codes) and target < :own)
                        """)
                        .param("contact", stopped.hash(follower.contact()))
                        .param("kind", follower.target().kind().code())
                        .param("codes", codes)
                        .param("own", follower.target().code())
                        .query(Boolean.class)
                        .single();
    }

    /** Whether this call was the first to note it. */
    boolean told(UUID id, LocalDate weekEnd) {
        return jdbc.sql("update problems.follower set told_until = ? where follower_id = ? and told_until < ?")
                        .params(weekEnd, id, weekEnd)
                        .update()
                == 1;
    }

    private Follower read(ResultSet row) throws SQLException {
        return new Follower(
                row.getObject("follower_id", UUID.class),
                Contact.parse(sealer.open(row.getBytes("contact_sealed"))).orElseThrow(),
                row.getString("language").equals("en") ? Language.EN : Language.FA,
                Target.of(row.getString("kind"), row.getString("target")),
                row.getObject("sees_since", LocalDate.class));
    }
}
