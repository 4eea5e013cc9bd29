package org.mahalla.problems.closing;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.mahalla.access.Role;
import org.mahalla.access.StaffNews;
import org.mahalla.frame.Phrases;
import org.mahalla.frame.Words;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.problems.ProblemMoved;
import org.mahalla.problems.model.State;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.Problems;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.shared.Language;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells manager, deputy and secretary that residents do not find a problem solved. */
@Component
class DeskNews {
    private static final List<Role> DESK = List.of(Role.MANAGER, Role.DEPUTY, Role.SECRETARY);

    private final StaffNews news;
    private final Problems problems;
    private final Topics topics;
    private final Neighbourhoods neighbourhoods;
    private final Words words;

    DeskNews(StaffNews news, Problems problems, Topics topics, Neighbourhoods neighbourhoods, Words words) {
        this.news = news;
        this.problems = problems;
        this.topics = topics;
        this.neighbourhoods = neighbourhoods;
        this.words = words;
    }

    /** In the transaction that reopened it. */
    @EventListener
    void moved(ProblemMoved fact) {
        boolean again = fact.from() == State.CONFIRMED && fact.to() == State.IN_HAND;
        if (again || (fact.to() == State.DISPUTED && DisputeSolved.open(fact.from()))) {
            tell(problems.get(fact.problem()), again ? "again" : "disputed", Integer.toString(fact.seq()));
        }
    }

    /** A dispute waits to be read; told once a day for each problem. */
    void disputeWaits(Problem problem, LocalDate today) {
        tell(problem, "waits", today.toString());
    }

    private void tell(Problem problem, String what, String which) {
        if (problem.sensitive()) {
            return;
        }
        String purpose = "desk-" + what;
        String key = purpose + ":" + problem.id().text() + ":" + which;
        news.tell(
                DESK,
                problem.placePath(),
                key,
                purpose,
                language -> text(language, "problems.closing.desk." + what + ".subject", problem),
                language -> text(language, "problems.closing.desk." + what, problem));
    }

    private String text(Language language, String key, Problem problem) {
        Phrases phrases = words.in(language);
        return phrases.t(
                key,
                topics.get(problem.topic()).name().in(language),
                neighbourhoods.nameOf(Objects.requireNonNull(problem.neighbourhood()), language),
                problem.number());
    }
}
