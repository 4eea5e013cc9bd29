package org.mahalla.problems.agenda;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mahalla.councils.Matters;
import org.mahalla.councils.Remit;
import org.mahalla.frame.Words;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.model.State;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.ProblemNames;
import org.mahalla.problems.stages.Problems;
import org.mahalla.shared.Language;
import org.springframework.stereotype.Component;

/** Problems as bodies show them to everybody: by their published title or else their topic, with their state. */
@Component
class ProblemMatters implements Matters {
    static final String SUBJECT = "problem:";

    private final Problems problems;
    private final OpenProblems open;
    private final ProblemNames names;
    private final Words words;

    ProblemMatters(Problems problems, OpenProblems open, ProblemNames names, Words words) {
        this.problems = problems;
        this.open = open;
        this.names = names;
        this.words = words;
    }

    @Override
    public Map<String, Matter> of(Collection<String> subjects, Language language) {
        return subjects.stream()
                .filter(subject -> subject.startsWith(SUBJECT))
                .flatMap(subject -> ProblemId.of(subject.substring(SUBJECT.length())).stream())
                .flatMap(id -> problems.find(id).stream())
                .filter(problem ->
                        !problem.sensitive() && !problem.aboutCouncil() && problem.state() != State.SET_ASIDE)
                .map(problem -> matter(problem, language))
                .collect(Collectors.toMap(Matter::subject, matter -> matter, (one, same) -> one));
    }

    @Override
    public List<Matter> open(Remit remit, int most, Language language) {
        return open.highest(remit, most).stream()
                .map(problem -> matter(problem, language))
                .toList();
    }

    private Matter matter(Problem problem, Language language) {
        ProblemNames.Spoken spoken = names.in(language);
        return new Matter(
                SUBJECT + problem.id().text(),
                spoken.title(problem),
                spoken.place(problem.neighbourhood()),
                words.in(language).t("problems.state." + problem.state().code()),
                problem.state().shape(),
                problem.stateSince(),
                "/problems/" + problem.id().text());
    }
}
