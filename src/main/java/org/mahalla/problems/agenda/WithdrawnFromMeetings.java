package org.mahalla.problems.agenda;

import java.util.ArrayList;
import java.util.List;
import org.mahalla.councils.MatterWords;
import org.mahalla.frame.Words;
import org.mahalla.places.Neighbourhood;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.problems.WordsWithdrawn;
import org.mahalla.problems.proposals.ProposedFor;
import org.mahalla.problems.search.ProblemNumber;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.ProblemNames;
import org.mahalla.problems.stages.Problems;
import org.mahalla.shared.Language;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes the words of a problem, and of what was proposed for it, out of agendas, decisions, ballots and demands. */
@Component
class WithdrawnFromMeetings {
    private final Problems problems;
    private final ProposedFor proposed;
    private final ProblemNames names;
    private final Neighbourhoods neighbourhoods;
    private final MatterWords bodies;
    private final Words words;

    WithdrawnFromMeetings(
            Problems problems,
            ProposedFor proposed,
            ProblemNames names,
            Neighbourhoods neighbourhoods,
            MatterWords bodies,
            Words words) {
        this.problems = problems;
        this.proposed = proposed;
        this.names = names;
        this.neighbourhoods = neighbourhoods;
        this.bodies = bodies;
        this.words = words;
    }

    @EventListener
    void withdrawn(WordsWithdrawn fact) {
        Problem problem = problems.get(fact.problem());
        List<String> subjects = new ArrayList<>(proposed.subjects(problem.id()));
        subjects.add(ProblemMatters.SUBJECT + problem.id().text());
        for (String subject : subjects) {
            if (fact.hidden()) {
                bodies.forget(subject, hidden(Language.FA), hidden(Language.EN));
            } else {
                bodies.rename(subject, plain(problem, Language.FA), plain(problem, Language.EN));
            }
        }
    }

    private String hidden(Language language) {
        return words.in(language).t("problems.agenda.hidden");
    }

    /** Its topic and number say nothing of who reported it. */
    private String plain(Problem problem, Language language) {
        Neighbourhood there = neighbourhoods.find(problem.neighbourhood()).orElseThrow();
        return names.in(language).topic(problem.topic()) + " "
                + ProblemNumber.text(problem.number(), there.name(), language);
    }
}
