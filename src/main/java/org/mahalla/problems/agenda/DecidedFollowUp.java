package org.mahalla.problems.agenda;

import java.util.List;
import java.util.Optional;
import org.mahalla.access.Viewer;
import org.mahalla.councils.DecisionMade;
import org.mahalla.councils.Decisions;
import org.mahalla.problems.FollowUp;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.stages.Problem;
import org.mahalla.shared.Language;
import org.springframework.stereotype.Component;

/** What meetings decided about a problem, with the day until which it is to be done, on the problem's own pages. */
@Component
class DecidedFollowUp implements FollowUp {
    private static final int LONGEST = 160;

    private final Decisions decisions;

    DecidedFollowUp(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public List<Carried> of(ProblemId problem, Language language) {
        return decisions.of(ProblemMatters.SUBJECT + problem.text()).stream()
                .filter(DecisionMade::passed)
                .map(one -> new Carried(
                        one.body().in(language) + ": " + cut(one.text()),
                        one.doneOn() == null ? "problems.agenda.decided" : "problems.agenda.decided.done",
                        one.doneOn() == null ? "go" : "done",
                        one.due(),
                        one.doneOn() == null,
                        "/desk/meetings/" + one.meeting().text()))
                .toList();
    }

    @Override
    public Optional<Begin> begin(Problem problem, Viewer viewer) {
        return Optional.empty();
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
