package org.mahalla.referrals.batches;

import org.mahalla.problems.WordsWithdrawn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Letters that quote what was taken back are not kept to be printed again. */
@Component
class WithdrawnLetters {
    private final LetterBatches batches;

    WithdrawnLetters(LetterBatches batches) {
        this.batches = batches;
    }

    @EventListener
    void withdrawn(WordsWithdrawn fact) {
        batches.dropAbout(fact.problem());
    }
}
