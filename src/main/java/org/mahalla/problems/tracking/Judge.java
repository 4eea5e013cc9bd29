package org.mahalla.problems.tracking;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.mahalla.platform.idempotency.Answers;
import org.mahalla.platform.timeline.Actor;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.model.State;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.Problems;
import org.mahalla.problems.stages.TakeStep;
import org.mahalla.shared.CompactId;
import org.mahalla.shared.RefusedException;
import org.springframework.stereotype.Component;

/**
 * Takes a resident's judgement of “solved”: confirmed, disputed, or broken again after it was confirmed. One filled form
 * is answered once, and who says what somebody else has just said changes nothing. Refuses an answer that does not fit
 * the present state (PRB-080).
 */
@Component
class Judge {
    private static final Pattern FORM = Pattern.compile("[a-z0-9]{26}");

    private final TakeStep steps;
    private final Problems problems;
    private final Answers answers;

    Judge(TakeStep steps, Problems problems, Answers answers) {
        this.steps = steps;
        this.problems = problems;
        this.answers = answers;
    }

    static boolean asks(State state) {
        return state == State.CLAIMED_SOLVED || state == State.UNANSWERED;
    }

    /** What makes a form one of its kind. */
    static String form() {
        return CompactId.encode(UUID.randomUUID());
    }

    /** @param once the {@link #form} that was filled, the same on each try */
    void answer(Tracked tracked, String answer, String once) {
        Judgement judgement = Judgement.of(answer).orElseThrow(Judge::unfit);
        if (!FORM.matcher(once).matches()) {
            throw unfit();
        }
        ProblemId problem = tracked.problem().id();
        String key = "judge:" + tracked.report().text() + ":" + once;
        try {
            answers.once(problem.territory(), key, answer, () -> take(problem, judgement));
        } catch (RefusedException beaten) {
            if (problems.get(problem).state() != judgement.leadsTo()) {
                throw beaten;
            }
        }
    }

    private String take(ProblemId id, Judgement judgement) {
        Problem problem = problems.get(id);
        if (problem.state() != judgement.leadsTo()) {
            if (!judgement.fits(problem.state())) {
                throw unfit();
            }
            steps.take(id, Actor.RESIDENT, judgement.step(), null, Map.of());
        }
        return judgement.leadsTo().code();
    }

    private static RefusedException unfit() {
        return new RefusedException("PRB-080");
    }
}
