package org.mahalla.problems.attention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mahalla.access.Action;
import org.mahalla.access.Viewer;
import org.mahalla.problems.stages.DeskScope;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.Problems;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what is one’s own: given to one, overdue, named in, changed since one looked. Never what lies outside one’s places. */
@Component
public class MyWork {
    static final int SHOWN = 50;

    /** How many of each, for the line beside the desk. */
    public record Counts(long overdue, long mine, long named, long changed) {}

    /** The four lists, each as far as a page shows it. */
    record Lists(List<Problem> overdue, List<Problem> mine, List<Problem> named, List<Problem> changed) {}

    private static final String OVERDUE = """
            (p.assignee = :account or p.assignee is null) and p.state in ('adopted', 'in_hand', 'disputed')
            and (p.territory_id, p.problem_id) in (
                select q.territory_id, q.problem_id
                from problems.proposal_part s
                join problems.proposal q on q.territory_id = s.territory_id and q.proposal_id = s.proposal_id
                where s.done_on is null and s.planned_on < :today and q.state = 'adopted')
            """;
    private static final String MINE = "p.assignee = :account and p.ended_on is null";
    private static final String NAMED = """
            exists (select 1 from problems.mention m
                    where m.account_id = :account and not m.read
                      and m.territory_id = p.territory_id and m.problem_id = p.problem_id)
            """;
    private static final String CHANGED = """
            exists (select 1 from problems.look l
                    where l.account_id = :account and l.seq < p.last_seq
                      and l.territory_id = p.territory_id and l.problem_id = p.problem_id)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    MyWork(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Counts counts(Viewer viewer) {
        return new Counts(count(viewer, OVERDUE), count(viewer, MINE), count(viewer, NAMED), count(viewer, CHANGED));
    }

    Lists lists(Viewer viewer) {
        return new Lists(
                list(viewer, OVERDUE, "p.priority desc, p.problem_id"),
                list(viewer, MINE, "coalesce(p.due_on, date '9999-12-31'), p.problem_id"),
                list(viewer, NAMED, "p.problem_id desc"),
                list(viewer, CHANGED, "p.state_since desc, p.problem_id desc"));
    }

    private long count(Viewer viewer, String which) {
        return jdbc.sql("select count(*) from problems.problem p where " + where(viewer, which))
                .params(params(viewer))
                .query(Long.class)
                .single();
    }

    private List<Problem> list(Viewer viewer, String which, String order) {
        return jdbc.sql("select " + Problems.columns() + " from problems.problem p where " + where(viewer, which)
                        + " order by " + order + " limit " + SHOWN)
                .params(params(viewer))
                .query((row, n) -> Problems.read(row))
                .list();
    }

    private static String where(Viewer viewer, String which) {
        return "not sensitive and not about_council and "
                + DeskScope.of(viewer, Action.SEE_REPORTS).sql() + " and " + which;
    }

    private Map<String, Object> params(Viewer viewer) {
        return Map.of(
                "account",
                viewer.accountId().map(id -> id.value()).orElse(new UUID(0, 0)),
                "today",
                LocalDate.now(clock));
    }
}
