package org.mahalla.problems.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.stages.DeskScope;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.Problems;
import org.mahalla.problems.stages.SomePlaces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was found right and still waits for somebody to look before everybody may read its words or see its photos. */
@Component
class Moderation {
    static final String PATH = "/desk/moderation";
    static final int SHOWN = 10;
    /** Counting ends here; more is said as “more than”. */
    static final int MOST_COUNTED = 100;

    private static final String OPEN = """
            not p.sensitive and not p.about_council and p.checked_on is not null and p.ended_on is null
            and p.state <> 'joined' and
            """;
    private static final String WORDS = "p.body is null";
    private static final String PHOTOS = """
            p.body is not null and exists (
                select 1 from problems.photo f
                where f.territory_id = p.territory_id and f.problem_id = p.problem_id
                  and f.published_on is null and f.hidden_on is null)
            """;

    private final JdbcClient jdbc;
    private final Neighbourhoods neighbourhoods;

    Moderation(JdbcClient jdbc, Neighbourhoods neighbourhoods) {
        this.jdbc = jdbc;
        this.neighbourhoods = neighbourhoods;
    }

    /** The longest waiting first: those without published words, then those with a photo that nobody has looked at. */
    List<Problem> waiting(DeskScope scope) {
        Map<ProblemId, Problem> found = new LinkedHashMap<>();
        for (String which : List.of(WORDS, PHOTOS)) {
            read(scope, which).forEach(problem -> found.putIfAbsent(problem.id(), problem));
        }
        return found.values().stream().limit(SHOWN).toList();
    }

    long count(DeskScope scope) {
        return Math.min(MOST_COUNTED, countWords(scope) + countPhotos(scope));
    }

    private List<Problem> read(DeskScope scope, String which) {
        return jdbc.sql("select " + Problems.columns() + " from problems.problem p where " + OPEN + scope.sql()
                        + " and " + which + " order by p.checked_on, p.problem_id limit " + SHOWN)
                .query((row, n) -> Problems.read(row))
                .list();
    }

    private long countWords(DeskScope scope) {
        return jdbc.sql("select count(*) from (select 1 from problems.problem p where " + OPEN + scope.sql() + " and "
                        + WORDS + " limit " + MOST_COUNTED + ") as counted")
                .query(Long.class)
                .single();
    }

    /** From the few photos that nobody has looked at, not from the many problems of the places. */
    private long countPhotos(DeskScope scope) {
        return jdbc.sql("""
                        select count(*)
                        from (
                            select distinct f.territory_id, f.problem_id
                            from problems.photo f
                            where f.territory_id = any(cast(:territories as int[]))
                              and f.published_on is null and f.hidden_on is null) as waiting
                        join problems.problem p using (territory_id, problem_id)
                        where p.body is not null and %s %s
                        """.formatted(OPEN, scope.sql()))
                .param(
                        "territories",
                        SomePlaces.of(scope.neighbourhoods(neighbourhoods)).territories())
                .query(Long.class)
                .single();
    }
}
