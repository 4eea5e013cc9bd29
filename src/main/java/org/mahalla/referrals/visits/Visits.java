package org.mahalla.referrals.visits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mahalla.agencies.AgencyId;
import org.mahalla.places.NeighbourhoodId;
import org.mahalla.problems.ProblemId;
import org.mahalla.referrals.ReferralId;
import org.mahalla.shared.PlacePath;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The visits and what is to be seen on them; their state is written by {@link VisitStates} alone. */
@Component
class Visits {
    static final String COLUMNS =
            "v.visit_id, v.neighbourhood_id, v.place_path, v.agency_id, v.office, v.on_day, v.at_hour, v.venue, v.state";

    private final JdbcClient jdbc;

    Visits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Visit> find(VisitId id) {
        return one(id, "");
    }

    /** Reads it again and keeps others from changing it until the transaction ends. */
    Optional<Visit> lock(VisitId id) {
        return one(id, " for update");
    }

    private Optional<Visit> one(VisitId id, String how) {
        return jdbc.sql("select " + COLUMNS + " from referrals.visit v where territory_id = ? and visit_id = ?" + how)
                .params(id.territory().value(), id.value())
                .query((row, n) -> read(row))
                .optional();
    }

    /** To which an agency was invited because of one of the problems, the latest first. */
    List<Visit> of(List<ProblemId> problems) {
        if (problems.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select " + COLUMNS + """
                         from referrals.visit v
                        where v.territory_id = :territory and v.visit_id in (
                            select s.visit_id
                            from referrals.visit_problem s
                            where s.territory_id = :territory and s.problem_id in (:problems))
                        order by v.on_day desc, v.visit_id desc
                        limit 20
                        """)
                .param("territory", problems.getFirst().territory().value())
                .param("problems", problems.stream().map(ProblemId::value).toList())
                .query((row, n) -> read(row))
                .list();
    }

    List<Visit.Seen> seen(VisitId id) {
        return jdbc.sql("""
                        select problem_id, found, referral_id
                        from referrals.visit_problem
                        where territory_id = ? and visit_id = ?
                        order by position, problem_id
                        """)
                .params(id.territory().value(), id.value())
                .query((row, n) -> new Visit.Seen(
                        new ProblemId(row.getObject("problem_id", UUID.class)),
                        row.getString("found"),
                        Optional.ofNullable(row.getObject("referral_id", UUID.class))
                                .map(ReferralId::new)
                                .orElse(null)))
                .list();
    }

    void add(Visit visit, List<ProblemId> problems) {
        jdbc.sql("""
                        insert into referrals.visit (
                            territory_id, visit_id, neighbourhood_id, place_path, agency_id, office, on_day, at_hour, venue,
                            state)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        visit.id().territory().value(),
                        visit.id().value(),
                        visit.neighbourhood().value(),
                        visit.place().value(),
                        visit.agency().value(),
                        visit.office(),
                        visit.day(),
                        visit.hour(),
                        visit.venue(),
                        visit.state().code())
                .update();
        for (int i = 0; i < problems.size(); i++) {
            jdbc.sql("""
                            insert into referrals.visit_problem (territory_id, visit_id, problem_id, position)
                            values (?, ?, ?, ?)
                            """)
                    .params(
                            visit.id().territory().value(),
                            visit.id().value(),
                            problems.get(i).value(),
                            i + 1)
                    .update();
        }
    }

    void move(VisitId id, Appointment to) {
        jdbc.sql("""
                        update referrals.visit
                        set on_day = ?, at_hour = ?, venue = ?
                        where territory_id = ? and visit_id = ?
                        """)
                .params(to.day(), to.hour(), to.venue(), id.territory().value(), id.value())
                .update();
    }

    /** Writes it down under the problem as which all is followed; where that was none of the visit's, it becomes one. */
    void found(VisitId id, Matter matter, String words, @Nullable ReferralId referral) {
        jdbc.sql("""
                        insert into referrals.visit_problem (
                            territory_id, visit_id, problem_id, position, found, referral_id)
                        select s.territory_id, s.visit_id, :problem, s.position, :found, cast(:referral as uuid)
                        from referrals.visit_problem s
                        where s.territory_id = :territory and s.visit_id = :visit and s.problem_id = :first
                        on conflict (territory_id, visit_id, problem_id)
                        do update set found = excluded.found, referral_id = excluded.referral_id
                        """)
                .param("found", words)
                .param("referral", referral == null ? null : referral.value())
                .param("territory", id.territory().value())
                .param("visit", id.value())
                .param("problem", matter.problem().id().value())
                .param("first", matter.first().value())
                .update();
    }

    static Visit read(ResultSet row) throws SQLException {
        return new Visit(
                new VisitId(row.getObject("visit_id", UUID.class)),
                new NeighbourhoodId(row.getObject("neighbourhood_id", UUID.class)),
                new PlacePath(row.getString("place_path")),
                new AgencyId(row.getObject("agency_id", UUID.class)),
                row.getString("office"),
                row.getObject("on_day", LocalDate.class),
                row.getObject("at_hour", LocalTime.class),
                row.getString("venue"),
                VisitState.of(row.getString("state")));
    }

    /** Forgets what was written down of the problem on any visit, and answers these visits. */
    List<VisitId> forgetFound(ProblemId problem) {
        return jdbc.sql("""
                        update referrals.visit_problem
                        set found = null
                        where territory_id = ? and problem_id = ?
                        returning visit_id
                        """)
                .params(problem.territory().value(), problem.value())
                .query((row, n) -> new VisitId(row.getObject("visit_id", UUID.class)))
                .list();
    }
}
