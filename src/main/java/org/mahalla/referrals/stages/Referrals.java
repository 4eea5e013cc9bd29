package org.mahalla.referrals.stages;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mahalla.agencies.AgencyId;
import org.mahalla.places.NeighbourhoodId;
import org.mahalla.problems.ProblemId;
import org.mahalla.referrals.ReferralId;
import org.mahalla.referrals.model.AnswerKind;
import org.mahalla.referrals.model.Deadline;
import org.mahalla.referrals.model.ReferralState;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.PersianText;
import org.mahalla.shared.PlacePath;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of referrals. State, level and deadline are not written here but by {@link ReferralStates}, for the timeline. */
@Component
public class Referrals {
    static final String COLUMNS = """
            referral_id, problem_id, neighbourhood_id, place_path, topic, secretariat, agency_id, sender_id, number, subject,
            asks, state, state_since, level, raised_to, topped, made_on, sent_on, ended_on, given, used, clock_since, due_on,
            first_due_on, promised_on, answered_on, answered_as, earlier_id, decision, assignee
            """;

    private final JdbcClient jdbc;

    Referrals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Referral> find(ReferralId id) {
        return jdbc.sql("select " + COLUMNS + " from referrals.referral where territory_id = ? and referral_id = ?")
                .params(id.territory().value(), id.value())
                .query((row, n) -> read(row))
                .optional();
    }

    /** Several by their ids. */
    public Map<ReferralId, Referral> find(Collection<ReferralId> ids) {
        Map<ReferralId, Referral> found = new HashMap<>();
        jdbc.sql("select " + COLUMNS + """
                         from referrals.referral
                        where (territory_id, referral_id) in (
                            select * from unnest(cast(? as int[]), cast(? as uuid[])))
                        """)
                .param(ids.stream().map(id -> id.territory().value()).toArray(Integer[]::new))
                .param(ids.stream().map(ReferralId::value).toArray(UUID[]::new))
                .query(row -> {
                    Referral referral = read(row);
                    found.put(referral.id(), referral);
                });
        return found;
    }

    public Referral get(ReferralId id) {
        return find(id).orElseThrow(NotFoundException::new);
    }

    /** The same, held until the end of the transaction, so that what follows from how it stands is still so. */
    public Referral hold(ReferralId id) {
        return jdbc.sql("select " + COLUMNS
                        + " from referrals.referral where territory_id = ? and referral_id = ? for update")
                .params(id.territory().value(), id.value())
                .query((row, n) -> read(row))
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    /** Holds many until the end of the transaction, always in one order, so that nobody waits crosswise. */
    void hold(Collection<ReferralId> ids) {
        jdbc.sql("""
                        select 1
                        from unnest(cast(? as int[]), cast(? as uuid[])) as of (territory_id, referral_id)
                        join referrals.referral r on r.territory_id = of.territory_id and r.referral_id = of.referral_id
                        order by r.territory_id, r.referral_id
                        for update of r
                        """)
                .param(ids.stream().map(id -> id.territory().value()).toArray(Integer[]::new))
                .param(ids.stream().map(ReferralId::value).toArray(UUID[]::new))
                .query((row, n) -> n)
                .list();
    }

    /** All of a problem, the newest first. */
    public List<Referral> of(ProblemId problem) {
        return jdbc.sql("select " + COLUMNS + """
                         from referrals.referral
                        where territory_id = ? and problem_id = ?
                        order by made_on desc, referral_id desc
                        limit 100
                        """)
                .params(problem.territory().value(), problem.value())
                .query((row, n) -> read(row))
                .list();
    }

    void add(ReferralId id, NewReferral referral, String agency, LocalDate today) {
        jdbc.sql("""
                        insert into referrals.referral (
                            territory_id, referral_id, problem_id, neighbourhood_id, place_path, topic, secretariat, agency_id,
                            sender_id, subject, asks, state, state_since, made_on, given, earlier_id, decision, search_words)
                        values (:territory, :id, :problem, :neighbourhood, :place, :topic, :secretariat, :agency,
                                cast(:sender as uuid), :subject, :asks, 'draft', :today, :today, :given,
                                cast(:earlier as uuid), :decision, :words)
                        """)
                .param("territory", id.territory().value())
                .param("id", id.value())
                .param("problem", referral.problem().id().value())
                .param("neighbourhood", referral.problem().neighbourhood().value())
                .param("place", referral.problem().placePath().value())
                .param("topic", referral.problem().topic())
                .param("secretariat", referral.secretariat())
                .param("agency", referral.agency().value())
                .param(
                        "sender",
                        referral.sender() == null ? null : referral.sender().value())
                .param("subject", referral.subject())
                .param("asks", referral.asks())
                .param("today", today)
                .param("given", referral.given())
                .param(
                        "earlier",
                        referral.earlier() == null ? null : referral.earlier().value())
                .param("decision", referral.decision())
                .param("words", PersianText.key(referral.subject() + " " + referral.asks() + " " + agency))
                .update();
    }

    /** Gives it to somebody of the desk, or to nobody. */
    public void assign(ReferralId id, @Nullable UUID account) {
        jdbc.sql("""
                        update referrals.referral
                        set assignee = cast(:account as uuid)
                        where territory_id = :territory and referral_id = :id
                        """)
                .param("account", account)
                .param("territory", id.territory().value())
                .param("id", id.value())
                .update();
    }

    /** Gives its letter the next number of the secretariat, when it has none. */
    void number(Referral referral) {
        if (referral.number() == 0) {
            int number = jdbc.sql("""
                            insert into referrals.counter (secretariat, last_number) values (?, 1)
                            on conflict (secretariat) do update set last_number = counter.last_number + 1
                            returning last_number
                            """)
                    .param(referral.secretariat())
                    .query(Integer.class)
                    .single();
            jdbc.sql("update referrals.referral set number = ? where territory_id = ? and referral_id = ?")
                    .params(
                            number,
                            referral.id().territory().value(),
                            referral.id().value())
                    .update();
        }
    }

    /** One row as {@link #columns} gives it. */
    public static Referral read(ResultSet row) throws SQLException {
        return new Referral(
                new ReferralId(row.getObject("referral_id", UUID.class)),
                new ProblemId(row.getObject("problem_id", UUID.class)),
                new NeighbourhoodId(row.getObject("neighbourhood_id", UUID.class)),
                new PlacePath(row.getString("place_path")),
                row.getString("topic"),
                row.getString("secretariat"),
                new AgencyId(row.getObject("agency_id", UUID.class)),
                agency(row, "sender_id"),
                row.getInt("number"),
                row.getString("subject"),
                row.getString("asks"),
                ReferralState.of(row.getString("state")),
                Objects.requireNonNull(day(row, "state_since")),
                row.getInt("level"),
                agency(row, "raised_to"),
                row.getBoolean("topped"),
                Objects.requireNonNull(day(row, "made_on")),
                day(row, "sent_on"),
                day(row, "ended_on"),
                new Deadline(row.getInt("given"), row.getInt("used"), day(row, "clock_since")),
                day(row, "due_on"),
                day(row, "first_due_on"),
                day(row, "promised_on"),
                day(row, "answered_on"),
                AnswerKind.of(row.getString("answered_as")).orElse(null),
                row.getObject("earlier_id", UUID.class) == null
                        ? null
                        : new ReferralId(row.getObject("earlier_id", UUID.class)),
                row.getString("decision"),
                row.getObject("assignee", UUID.class));
    }

    /** The columns that {@link #read} reads, for queries of other slices. */
    public static String columns() {
        return COLUMNS;
    }

    private static @Nullable AgencyId agency(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new AgencyId(id);
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
