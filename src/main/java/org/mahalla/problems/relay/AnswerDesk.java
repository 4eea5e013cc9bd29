package org.mahalla.problems.relay;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.mahalla.platform.idempotency.Answers;
import org.mahalla.problems.ReportId;
import org.mahalla.problems.stages.Problem;
import org.mahalla.shared.RefusedException;
import org.springframework.stereotype.Component;

/**
 * What who reported answers to the desk. It can be said after the desk has asked, a few times after each question
 * (PRB-521), while the problem is open (PRB-520).
 */
@Component
public class AnswerDesk {
    private static final int MOST_IN_A_ROW = 5;

    private final Messages messages;
    private final Answers answers;
    private final Clock clock;

    AnswerDesk(Messages messages, Answers answers, Clock clock) {
        this.messages = messages;
        this.answers = answers;
        this.clock = clock;
    }

    public static boolean isOpen(Problem problem, List<Message> said) {
        return AskReporter.isOpen(problem) && hasAsked(said);
    }

    private static boolean hasAsked(List<Message> said) {
        List<Message> last = said.subList(Math.max(0, said.size() - MOST_IN_A_ROW), said.size());
        return last.stream().anyMatch(Message::fromDesk);
    }

    /** @param once the same on each try of one filled form */
    public void say(Problem problem, ReportId report, String words, String once) {
        answers.once(report.territory(), "relay:" + report.text() + ":" + once, "reporter", () -> {
            if (!AskReporter.isOpen(problem)) {
                throw new RefusedException("PRB-520");
            }
            if (!hasAsked(messages.of(report))) {
                throw new RefusedException("PRB-521");
            }
            messages.add(report, null, words, LocalDate.now(clock));
            return "said";
        });
    }
}
