package org.mahalla.referrals.replies;

import org.mahalla.problems.WordsWithdrawn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What agencies wrote goes with what they wrote about. */
@Component
class WithdrawnMail {
    private final Mails mails;

    WithdrawnMail(Mails mails) {
        this.mails = mails;
    }

    @EventListener
    void withdrawn(WordsWithdrawn fact) {
        if (fact.said() || fact.hidden()) {
            mails.forgetAbout(fact.problem());
        }
    }
}
