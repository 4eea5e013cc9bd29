package org.mahalla.problems.relay;

import java.time.Clock;
import java.time.LocalDate;
import org.mahalla.platform.idempotency.Answers;
import org.mahalla.problems.ReportId;
import org.mahalla.problems.stages.Problem;
import org.mahalla.shared.RefusedException;
import org.springframework.stereotype.Component;

/**
 * Asks who reported something, through the relay, and tells them that a message waits. The conversation closes with the
 * problem (PRB-520).
 */
@Component
public class AskReporter {
    private final Messages messages;
    private final TellReporter tell;
    private final Answers answers;
    private final Clock clock;

    AskReporter(Messages messages, TellReporter tell, Answers answers, Clock clock) {
        this.messages = messages;
        this.tell = tell;
        this.answers = answers;
        this.clock = clock;
    }

    static boolean isOpen(Problem problem) {
        return problem.state().open() && !problem.sensitive();
    }

    /** @param once the same on each try of one filled form */
    public void ask(Problem problem, ReportId report, String role, String words, String once) {
        answers.once(report.territory(), "relay:" + report.text() + ":" + once, "desk", () -> {
            if (!isOpen(problem)) {
                throw new RefusedException("PRB-520");
            }
            int seq = messages.add(report, role, words, LocalDate.now(clock));
            tell.one(report, new TellReporter.News(About.QUESTION, "relay-question", "question", seq));
            return "sent";
        });
    }
}
