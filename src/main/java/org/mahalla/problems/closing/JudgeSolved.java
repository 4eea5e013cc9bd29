package org.mahalla.problems.closing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mahalla.platform.idempotency.Answers;
import org.mahalla.platform.idempotency.FormToken;
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
 * confirmed. The first answer moves the problem and silences nobody: for as many days again the others are counted, and a
 * “not solved” opens again what was confirmed. One filled form is answered once, and so is each answer of one. Refuses an
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
    private final ClosingRounds rounds;
    private final Supplier<ClosingSettings> settings;
    private final Clock clock;

    JudgeSolved(
            TakeStep steps,
            Problems problems,
            Answers answers,
            Votes votes,
            ClosingRounds rounds,
            Supplier<ClosingSettings> settings,
            Clock clock) {
        this.steps = steps;
        this.problems = problems;
        this.answers = answers;
        this.votes = votes;
        this.rounds = rounds;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether “solved or not?” is open; also after the time to answer has passed. */
    public static boolean asks(State state) {
        return state == State.CLAIMED_SOLVED || state == State.UNANSWERED;
    }

    /** What makes a form one of its kind. */
    public static String form() {
        return FormToken.fresh();
    }

    /**
     * The judgement of whoever holds the code of a report.
     *
     * @param proved whether they have shown to be who left the contact
     * @param once the {@link #form} that was filled, the same on each try
     */
    public void byCode(ProblemId problem, Report report, boolean proved, String answer, String once) {
        answer(new Voter(report.id().value(), problem, votes.of(report, problem, proved)), answer, once);
    }

    /**
     * The judgement of who was asked.
     *
     * @param once the {@link #form} that was filled, the same on each try
     */
    void answer(Voter voter, String answer, String once) {
        switch (voter.vote()) {
            case GIVEN -> given(voter, answer, once);
            case LATE -> throw new RefusedException("PRB-084");
            case UNPROVED -> throw new RefusedException("PRB-085");
        }
    }

    private void given(Voter voter, String answer, String once) {
        Judgement judgement = Judgement.of(answer).orElseThrow(JudgeSolved::unfit);
        if (!FORM.matcher(once).matches()) {
            throw unfit();
        }
        ProblemId problem = voter.problem();
        String key = "judge:" + CompactId.encode(voter.id()) + ":" + once + ":" + answer;
        try {
            answers.once(
                    problem.territory(),
                    key,
                    answer,
                    () -> take(problem, voter.id(), judgement).code());
        } catch (RefusedException beaten) {
            if (problems.get(problem).state() != judgement.leadsTo()) {
                throw beaten;
            }
        }
    }

    /**
     * The judgement itself, in the transaction of a caller that sees to it that it comes once; gives where it leads.
     *
     * @param voter whose it is: the id of their report, or of what they follow
     */
    @Transactional
    public State take(ProblemId id, UUID voter, Judgement judgement) {
        rounds.inTurn(id);
        Problem problem = problems.get(id);
        if (!fits(problem, judgement)) {
            throw unfit();
        }
        boolean counts = judgement != Judgement.AGAIN && open(problem);
        if (judgement.moves(problem.state())) {
            steps.take(id, Actor.RESIDENT, judgement.step(), null, Map.of());
        }
        if (counts) {
            rounds.count(id, voter, judgement, LocalDate.now(clock));
        }
        return judgement.leadsTo();
    }

    /** Whether the judgement may be given where the problem stands; what stands there already may be said again. */
    public boolean fits(Problem problem, Judgement judgement) {
        return problem.state() == judgement.leadsTo()
                || (judgement == Judgement.AGAIN ? judgement.moves(problem.state()) : open(problem));
    }

    /** Whether who was asked may say “solved” or “not solved”. */
    public boolean open(Problem problem) {
        return asks(problem.state()) || until(problem) != null;
    }

    /** The last day on which the others who were asked may answer after the first has; null when they may not. */
    public @Nullable LocalDate until(Problem problem) {
        if (problem.state() != State.CONFIRMED && problem.state() != State.DISPUTED) {
            return null;
        }
        LocalDate last = problem.stateSince().plusDays(settings.get().unansweredAfterDays() - 1L);
        return last.isBefore(LocalDate.now(clock)) ? null : last;
    }

    /** Whether they have said already what the problem stands at, so that they are not asked again. */
    public boolean agreed(Problem problem, UUID voter) {
        return switch (problem.state()) {
            case CONFIRMED -> rounds.said(problem.id(), voter, Judgement.SOLVED);
            case DISPUTED -> rounds.said(problem.id(), voter, Judgement.UNSOLVED);
            default -> false;
        };
    }

    private static RefusedException unfit() {
        return new RefusedException("PRB-080");
    }
}
