package org.mahalla.referrals.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.mahalla.agencies.AgencyId;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.Problems;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.shared.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an agency has promised for a day and not yet answered; the problems that everybody may read. */
@Component
class OpenPromises {
    private static final int MOST = 6;

    private final JdbcClient jdbc;
    private final Problems problems;
    private final Topics topics;
    private final Neighbourhoods neighbourhoods;

    OpenPromises(JdbcClient jdbc, Problems problems, Topics topics, Neighbourhoods neighbourhoods) {
        this.jdbc = jdbc;
        this.problems = problems;
        this.topics = topics;
        this.neighbourhoods = neighbourhoods;
    }

    /** @param path the public page of the problem */
    record Promise(String heading, String path, String place, LocalDate day) {}

    private record Row(ProblemId problem, LocalDate day) {}

    /** The earliest day first. */
    List<Promise> of(AgencyId agency, Language language) {
        return jdbc
                .sql("""
                        select problem_id, promised_on
                        from referrals.referral
                        where agency_id = ? and ended_on is null and answered_on is null and promised_on is not null
                        order by promised_on, referral_id
                        limit ?
                        """)
                .params(agency.value(), MOST)
                .query((row, n) -> new Row(
                        new ProblemId(row.getObject("problem_id", UUID.class)),
                        Objects.requireNonNull(row.getObject("promised_on", LocalDate.class))))
                .list()
                .stream()
                .flatMap(row -> promise(row, language).stream())
                .toList();
    }

    private Optional<Promise> promise(Row row, Language language) {
        return problems.find(row.problem())
                .filter(problem -> !problem.sensitive() && !problem.aboutCouncil())
                .map(problem -> new Promise(
                        heading(problem, language),
                        "/problems/" + problem.id().text(),
                        neighbourhoods.nameOf(problem.neighbourhood(), language),
                        row.day()));
    }

    private String heading(Problem problem, Language language) {
        return problem.title() == null ? topics.get(problem.topic()).name().in(language) : problem.title();
    }
}
