package org.mahalla.problems.agenda;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mahalla.councils.AgendaSource;
import org.mahalla.councils.NumberedMatters;
import org.mahalla.councils.Remit;
import org.mahalla.frame.Words;
import org.mahalla.places.Neighbourhood;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.problems.search.ProblemNumber;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.ProblemNames;
import org.mahalla.problems.stages.Problems;
import org.mahalla.shared.Language;
import org.mahalla.shared.PlacePath;
import org.springframework.stereotype.Component;

/**
 * The open problems of a neighbourhood that stand highest, for the agenda of its council, and any problem by its number.
 * Where a proposal waits it is the proposal that comes to the meeting.
 * Nothing about a person, the manager or the council ever comes to a meeting.
 */
@Component
class HighestProblems implements AgendaSource, NumberedMatters {
    private final OpenProblems open;
    private final Problems problems;
    private final ProblemNames names;
    private final Neighbourhoods neighbourhoods;
    private final Words words;

    HighestProblems(
            OpenProblems open, Problems problems, ProblemNames names, Neighbourhoods neighbourhoods, Words words) {
        this.open = open;
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
        return proposed(open.unproposed(neighbourhoods.byPath(place).stream().toList(), null, most), language);
    }

    @Override
    public List<Proposed> proposed(Remit remit, LocalDate day, int most, Language language) {
        return proposed(open.unproposed(open.neighbourhoods(remit), remit.topic(), most), language);
    }

    private List<Proposed> proposed(List<Problem> highest, Language language) {
        return IntStream.range(0, highest.size())
                .mapToObj(i -> proposed(
                        highest.get(i),
                        neighbourhoods.find(highest.get(i).neighbourhood()).orElseThrow(),
                        words.in(language)
                                .t("problems.agenda.rank", i + 1, highest.get(i).reports()),
                        language))
                .toList();
    }

    @Override
    public Optional<Proposed> find(PlacePath place, String typed, Language language) {
        return neighbourhoods
                .byPath(place)
                .flatMap(there -> ProblemNumber.read(typed).flatMap(number -> find(there, number, language)));
    }

    /** The home comes first; elsewhere the letter of the number must leave one neighbourhood alone. */
    @Override
    public Optional<Proposed> find(Remit remit, String typed, Language language) {
        Optional<ProblemNumber> number = ProblemNumber.read(typed);
        if (number.isEmpty()) {
            return Optional.empty();
        }
        List<Neighbourhood> fitting = open.neighbourhoods(remit).stream()
                .filter(there -> number.get().fits(there.name()))
                .toList();
        Optional<Proposed> home = fitting.stream()
                .filter(there -> there.path().equals(remit.places().getFirst()))
                .flatMap(there -> find(there, number.get(), language).stream())
                .findFirst();
        List<Proposed> all = home.isPresent()
                ? List.of()
                : fitting.stream()
                        .flatMap(there -> find(there, number.get(), language).stream())
                        .limit(2)
                        .toList();
        return all.size() == 1 ? Optional.of(all.getFirst()) : home;
    }

    private Optional<Proposed> find(Neighbourhood there, ProblemNumber number, Language language) {
        return problems.find(there.id(), number.number())
                .filter(problem -> !problem.sensitive() && !problem.aboutCouncil())
                .map(problem -> proposed(
                        problem,
                        there,
                        words.in(language).t("problems.state." + problem.state().code()),
                        language));
    }

    private Proposed proposed(Problem problem, Neighbourhood there, String because, Language language) {
        return new Proposed(
                "problem:" + problem.id().text(),
                names.in(language).title(problem) + " " + ProblemNumber.text(problem.number(), there.name(), language),
                because,
                "/desk/problems/" + problem.id().text());
    }
}
