package org.mahalla.problems.relay;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.ProblemMoved;
import org.mahalla.problems.StepTakenBack;
import org.mahalla.problems.model.State;
import org.mahalla.shared.Language;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Which steps of a problem are news for those who reported it. */
@Component
public class ReporterNews {
    private static final String ANSWERED = "problem-answered";
    private static final String MOVED = "problem-moved";
    private static final String REFERRED = "problem-referred";
    /** Where a problem may arrive so that its reporters are told; of “solved” they are asked instead. */
    private static final Set<State> TOLD = EnumSet.of(State.VERIFIED, State.IN_HAND, State.IMPOSSIBLE, State.DISPUTED);

    private final TellReporter tell;
    private final Duration wait;

    ReporterNews(TellReporter tell, @Value("${mahalla.desk.news-after:10m}") Duration wait) {
        this.tell = tell;
        this.wait = wait;
    }

    /** Tells that the desk answered; `seq` is the number of the answer's entry. */
    public void answered(ProblemId problem, int seq) {
        tell.all(problem, new TellReporter.News(About.STEP, ANSWERED, "answered", seq));
    }

    /** Tells that the report was looked at and is not followed up. */
    public void looked(ProblemId problem, int seq) {
        tell.all(problem, new TellReporter.News(About.END, MOVED, "looked", seq));
    }

    /**
     * Tells what became of it at an agency, at once; `seq` is the number of the entry.
     *
     * @param what `referred`, `promised` or `climbed`
     * @param more what the words need behind the code
     */
    public void atAgency(ProblemId problem, int seq, String what, Function<Language, List<Object>> more) {
        tell.all(problem, new TellReporter.News(About.STEP, REFERRED, what, seq, more));
    }

    /** Leaves the telling of the step with this number to somebody who tells more of it. */
    public void leave(ProblemId problem, int seq) {
        tell.unsay(problem, MOVED, seq);
    }

    /** Tells that the problem was found right, taken in hand, closed or opened again, in the transaction that did so. */
    @EventListener
    void moved(ProblemMoved fact) {
        if (told(fact)) {
            About about = fact.to() == State.IMPOSSIBLE ? About.END : About.STEP;
            tell.all(
                    fact.problem(),
                    new TellReporter.News(about, MOVED, (again(fact) ? State.DISPUTED : fact.to()).code(), fact.seq()),
                    wait);
        }
    }

    /** What was taken back in time nobody hears of. */
    @EventListener
    void takenBack(StepTakenBack fact) {
        tell.unsay(fact.problem(), MOVED, fact.seq());
    }

    /** What residents did themselves, and a second look at what was verified before, is no news. */
    private static boolean told(ProblemMoved fact) {
        return TOLD.contains(fact.to())
                && (fact.from() != State.CONFIRMED || again(fact))
                && fact.from() != State.JOINED
                && (fact.to() != State.VERIFIED || fact.from() == State.NEW);
    }

    /** It was solved and broke again: all who reported it read that it is open once more. */
    private static boolean again(ProblemMoved fact) {
        return fact.from() == State.CONFIRMED && (fact.to() == State.IN_HAND || fact.to() == State.DISPUTED);
    }
}
