package org.mahalla.problems.sensitive;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mahalla.access.Viewer;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.WordsWithdrawn;
import org.mahalla.problems.stages.DeskScope;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.Problems;
import org.mahalla.shared.NotFoundException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of what is hidden from the council: hiding what was public, listing it for a reviewer, erasing it. */
@Component
public class SensitiveReports {
    private final Problems problems;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher facts;

    SensitiveReports(Problems problems, JdbcClient jdbc, ApplicationEventPublisher facts) {
        this.problems = problems;
        this.jdbc = jdbc;
        this.facts = facts;
    }

    /** What only a reviewer may open: about a person, or, from above the neighbourhood, about its manager or council. */
    Problem open(String id, Viewer viewer) {
        return Optional.of(held(id, viewer)).filter(Problem::sensitive).orElseThrow(NotFoundException::new);
    }

    /** What a reviewer holds or has just brought back, so that sending it twice is answered as once. */
    Problem held(String id, Viewer viewer) {
        return ProblemId.of(id)
                .flatMap(problems::find)
                .filter(problem -> problem.openToReviewer(viewer))
                .orElseThrow(NotFoundException::new);
    }

    /** Takes the public copy, its search words and its photos back, and what was made of them elsewhere. */
    public void withdraw(ProblemId problem) {
        jdbc.sql("""
                        update problems.problem
                        set title = null, body = null, place_words = null, search_text = '', holder = 'council'
                        where territory_id = ? and problem_id = ?
                        """).params(problem.territory().value(), problem.value()).update();
        jdbc.sql("update problems.photo set published_on = null where territory_id = ? and problem_id = ?")
                .params(problem.territory().value(), problem.value())
                .update();
        facts.publishEvent(new WordsWithdrawn(problem, false, true));
    }

    /** What waits for a reviewer in these places and has not been erased, the oldest first. */
    List<Problem> waiting(DeskScope scope) {
        return jdbc.sql("select " + Problems.columns()
                        + " from problems.problem p where sensitive and (state = 'set_aside') <> about_council and "
                        + scope.sql()
                        + " and " + NOT_ERASED + " order by state_since, problem_id limit 100")
                .query((row, n) -> Problems.read(row))
                .list();
    }

    /** About a person and set aside up to the one day, or about the council and ended up to the other; not erased yet. */
    List<ProblemId> dueBy(LocalDate setAside, LocalDate ended, int limit) {
        return jdbc.sql(
                        "select problem_id from problems.problem p where sensitive and state = 'set_aside' and state_since <= case when about_council then cast(? as date) else cast(? as date) end and "
                                + NOT_ERASED + " order by state_since limit ?")
                .params(ended, setAside, limit)
                .query((row, n) -> new ProblemId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Makes a problem that came back findable again, by its place and topic. */
    void find(ProblemId problem, String searchText) {
        jdbc.sql("update problems.problem set search_text = ? where territory_id = ? and problem_id = ?")
                .params(searchText, problem.territory().value(), problem.value())
                .update();
    }

    private static final String NOT_ERASED = "exists (select 1 from problems.report r "
            + "where r.territory_id = p.territory_id and r.problem_id = p.problem_id)";
}
