package org.mahalla.problems.relay;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mahalla.problems.intake.Report;
import org.mahalla.problems.stages.Problem;

/** What the desk sees of one report and its relay. `contact` is there only while a reveal is open to this very viewer. */
record Conversation(
        Problem problem,
        Report report,
        String topic,
        String place,
        List<Message> messages,
        List<Reveal> reveals,
        boolean mayAskReveal,
        @Nullable Reveal openable,
        @Nullable Reachable contact,
        Instant now) {
    Conversation {
        messages = List.copyOf(messages);
        reveals = List.copyOf(reveals);
    }

    String address() {
        return "/desk/problems/" + problem.id().text() + "/reports/"
                + report.id().text();
    }

    boolean open() {
        return AskReporter.isOpen(problem);
    }

    boolean revealWaits() {
        return reveals.stream().anyMatch(Reveal::waits);
    }

    String state(Reveal reveal) {
        return reveal.state(now);
    }
}
