package org.mahalla.problems.agenda;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mahalla.councils.AgendaSource;
import org.mahalla.councils.NumberedMatters;
import org.mahalla.frame.Words;
import org.mahalla.places.Neighbourhood;
import org.mahalla.places.NeighbourhoodId;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.problems.search.ProblemNumber;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.ProblemNames;
import org.mahalla.problems.stages.Problems;
import org.mahalla.shared.Language;
import org.mahalla.shared.PlacePath;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The open problems of a neighbourhood that stand highest, for the agenda of its council, and any problem by its number.
 * Nothing about a person, the manager or the council ever comes to a meeting.
 */
@Component
class HighestProblems implements AgendaSource, NumberedMatters {
    private final JdbcClient jdbc;
    private final Problems problems;
    private final ProblemNames names;
    private final Neighbourhoods neighbourhoods;
    private final Words words;

    HighestProblems(
            JdbcClient jdbc, Problems problems, ProblemNames names, Neighbourhoods neighbourhoods, Words words) {
        this.jdbc = jdbc;
        this.problems = problems;
        this.names = names;
        this.neighbourhoods = neighbourhoods;
        this.words = words;
    }

    @Override
    public String reason() {
        return "highest";
    }

    @Override
    public List<Proposed> proposed(PlacePath place, LocalDate day, int most, Language language) {
        Optional<Neighbourhood> there = neighbourhoods.byPath(place);
        if (there.isEmpty()) {
            return List.of();
        }
        List<Problem> highest = highest(there.get().id(), most);
        return IntStream.range(0, highest.size())
                .mapToObj(i -> proposed(
                        highest.get(i),
                        there.get(),
                        words.in(language)
                                .t("problems.agenda.rank", i + 1, highest.get(i).reports()),
                        language))
                .toList();
    }

    @Override
    public Optional<Proposed> find(PlacePath place, String typed, Language language) {
        return neighbourhoods
                .byPath(place)
                .flatMap(there -> ProblemNumber.read(typed)
                        .flatMap(number -> problems.find(there.id(), number.number()))
                        .filter(problem -> !problem.sensitive() && !problem.aboutCouncil())
                        .map(problem -> proposed(
                                problem,
                                there,
                                words.in(language)
                                        .t("problems.state." + problem.state().code()),
                                language)));
    }

    private List<Problem> highest(NeighbourhoodId there, int most) {
        return jdbc.sql("select " + Problems.columns() + """
                         from problems.problem
                        where territory_id = :territory and neighbourhood_id = :there and ended_on is null
                          and not sensitive and not about_council
                          and state in ('verified', 'proposed', 'adopted', 'in_hand', 'disputed')
                        order by priority desc, problem_id desc
                        limit :most
                        """)
                .param("territory", there.territory().value())
                .param("there", there.value())
                .param("most", most)
                .query((row, n) -> Problems.read(row))
                .list();
    }

    private Proposed proposed(Problem problem, Neighbourhood there, String because, Language language) {
        return new Proposed(
                "problem:" + problem.id().text(),
                names.in(language).title(problem) + " " + ProblemNumber.text(problem.number(), there.name(), language),
                because,
                "/desk/problems/" + problem.id().text());
    }
}
