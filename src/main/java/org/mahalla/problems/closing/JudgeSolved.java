package org.mahalla.problems.closing;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.mahalla.platform.idempotency.Answers;
import org.mahalla.platform.timeline.Actor;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.intake.Report;
import org.mahalla.problems.model.State;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.Problems;
import org.mahalla.problems.stages.TakeStep;
import org.mahalla.shared.CompactId;
import org.mahalla.shared.RefusedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a resident's judgement of “solved”, by code, short link or SMS: confirmed, disputed, or broken again after it was
 * confirmed. One filled form is answered once, and who says what somebody else has just said changes nothing. Refuses an
 * answer that does not fit the present state (PRB-080), one by a code that joined after “solved” was said (PRB-084), and
 * one by a code that was read at the desk and proves nothing (PRB-085).
 */
@Component
public class JudgeSolved {
    private static final Pattern FORM = Pattern.compile("[a-z0-9]{26}");

    private final TakeStep steps;
    private final Problems problems;
    private final Answers answers;
    private final Votes votes;

    JudgeSolved(TakeStep steps, Problems problems, Answers answers, Votes votes) {
        this.steps = steps;
        this.problems = problems;
        this.answers = answers;
        this.votes = votes;
    }

    /** Whether “solved or not?” is open; also after the time to answer has passed. */
    public static boolean asks(State state) {
        return state == State.CLAIMED_SOLVED || state == State.UNANSWERED;
    }

    /** What makes a form one of its kind. */
    public static String form() {
        return CompactId.encode(UUID.randomUUID());
    }

    /**
     * The judgement of whoever holds the code of a report.
     *
     * @param proved whether they have shown to be who left the contact
     * @param once the {@link #form} that was filled, the same on each try
     */
    public void byCode(ProblemId problem, Report report, boolean proved, String answer, String once) {
        switch (votes.of(report, problem, proved)) {
            case GIVEN -> answer(problem, report.id().text(), answer, once);
            case LATE -> throw new RefusedException("PRB-084");
            case UNPROVED -> throw new RefusedException("PRB-085");
        }
    }

    /**
     * @param asked what gives the right to answer, the same for each of its forms
     * @param once the {@link #form} that was filled, the same on each try
     */
    void answer(ProblemId problem, String asked, String answer, String once) {
        Judgement judgement = Judgement.of(answer).orElseThrow(JudgeSolved::unfit);
        if (!FORM.matcher(once).matches()) {
            throw unfit();
        }
        try {
            answers.once(
                    problem.territory(),
                    "judge:" + asked + ":" + once,
                    answer,
                    () -> take(problem, judgement).code());
        } catch (RefusedException beaten) {
            if (problems.get(problem).state() != judgement.leadsTo()) {
                throw beaten;
            }
        }
    }

    /** The judgement itself, in the transaction of a caller that sees to it that it comes once; gives the new state. */
    @Transactional
    public State take(ProblemId id, Judgement judgement) {
        Problem problem = problems.get(id);
        if (problem.state() != judgement.leadsTo()) {
            if (!judgement.fits(problem.state())) {
                throw unfit();
            }
            steps.take(id, Actor.RESIDENT, judgement.step(), null, Map.of());
        }
        return judgement.leadsTo();
    }

    private static RefusedException unfit() {
        return new RefusedException("PRB-080");
    }
}
