package org.mahalla.problems.relay;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.ProblemMoved;
import org.mahalla.problems.StepTakenBack;
import org.mahalla.problems.model.State;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Which steps of a problem are news for those who reported it. */
@Component
public class ReporterNews {
    private static final String ANSWERED = "problem-answered";
    private static final String MOVED = "problem-moved";
    /** Where a problem may arrive so that its reporters are told; of “solved” they are asked instead. */
    private static final Set<State> TOLD = EnumSet.of(State.VERIFIED, State.IN_HAND, State.IMPOSSIBLE);

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

    /** Tells that the problem was found right, taken in hand or closed, in the transaction that did so. */
    @EventListener
    void moved(ProblemMoved fact) {
        if (told(fact)) {
            About about = fact.to() == State.IMPOSSIBLE ? About.END : About.STEP;
            tell.all(
                    fact.problem(),
                    new TellReporter.News(about, MOVED, fact.to().code(), fact.seq()),
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
                && fact.from() != State.CONFIRMED
                && fact.from() != State.JOINED
                && (fact.to() != State.VERIFIED || fact.from() == State.NEW);
    }
}
