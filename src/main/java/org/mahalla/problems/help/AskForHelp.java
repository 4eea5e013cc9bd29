package org.mahalla.problems.help;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mahalla.places.Neighbourhood;
import org.mahalla.platform.idempotency.Answers;
import org.mahalla.problems.erasing.ErasedMarks;
import org.mahalla.shared.IdMaker;
import org.mahalla.shared.TrackingCode;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a request in, once per form; takes it back by its code; forgets it when its days are over. */
@Component
public class AskForHelp {
    static final String KIND = "help";
    private static final int BATCH = 200;

    private final HelpRequests requests;
    private final ErasedMarks marks;
    private final Answers answers;
    private final IdMaker ids;
    private final Clock clock;
    private final int keptDays;
    private final int handledDays;

    AskForHelp(
            HelpRequests requests,
            ErasedMarks marks,
            Answers answers,
            IdMaker ids,
            Clock clock,
            @Value("${mahalla.problems.help-kept-days:90}") int keptDays,
            @Value("${mahalla.problems.help-handled-days:30}") int handledDays) {
        this.requests = requests;
        this.marks = marks;
        this.answers = answers;
        this.ids = ids;
        this.clock = clock;
        this.keptDays = keptDays;
        this.handledDays = handledDays;
    }

    /** The code to follow it by; the same for the same form. Empty when it was sent and withdrawn already. */
    public Optional<TrackingCode> ask(Neighbourhood there, HelpRequest.Words words, String form) {
        String id = answers.once(there.id().territory(), "help:" + form, "help", () -> {
            HelpId made = new HelpId(ids.next(there.id().territory()));
            requests.add(made, there, words, LocalDate.now(clock));
            return made.text();
        });
        return HelpId.of(id).flatMap(requests::code);
    }

    @Transactional
    public void withdraw(HelpRequest request) {
        requests.erase(request.id());
        marks.note(KIND, request.id().territory().value(), request.id().text());
    }

    /** Erases what was received, or handled, long enough ago; says how many. */
    int forgetOld() {
        LocalDate today = LocalDate.now(clock);
        int forgotten = 0;
        List<HelpId> due;
        do {
            due = requests.due(today.minusDays(keptDays), today.minusDays(handledDays), BATCH);
            due.forEach(requests::erase);
            forgotten += due.size();
        } while (due.size() == BATCH);
        return forgotten;
    }

    int keptDays() {
        return keptDays;
    }
}
