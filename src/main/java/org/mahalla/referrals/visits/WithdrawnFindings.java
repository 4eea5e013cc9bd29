package org.mahalla.referrals.visits;

import org.mahalla.platform.notices.Notices;
import org.mahalla.problems.WordsWithdrawn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What a visit found of a problem, and the letters that told of it, go with its words. */
@Component
class WithdrawnFindings {
    private final Visits visits;
    private final Notices notices;

    WithdrawnFindings(Visits visits, Notices notices) {
        this.visits = visits;
        this.notices = notices;
    }

    @EventListener
    void withdrawn(WordsWithdrawn fact) {
        if (fact.said() || fact.hidden()) {
            visits.forgetFound(fact.problem()).forEach(visit -> notices.forgetAbout(visit.text()));
        }
    }
}
