package org.mahalla.referrals.record;

import org.mahalla.problems.ProblemMoved;
import org.mahalla.problems.model.State;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notes at the last referral whose “done” was accepted what residents said of it, in the transaction in which they did. */
@Component
class KeepOutcome {
    private final JdbcClient jdbc;

    KeepOutcome(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void moved(ProblemMoved fact) {
        if (fact.to() == State.CONFIRMED || fact.to() == State.DISPUTED || fact.to() == State.UNANSWERED) {
            jdbc.sql("""
                            update referrals.referral
                            set said_as = :said
                            where territory_id = :territory
                              and referral_id = (
                                  select referral_id
                                  from referrals.referral
                                  where territory_id = :territory and problem_id = :problem and answered_as = 'done'
                                    and (accepted_on is not null or state = 'accepted')
                                  order by coalesce(accepted_on, state_since) desc, referral_id desc
                                  limit 1)
                            """)
                    .param("said", fact.to().code())
                    .param("territory", fact.problem().territory().value())
                    .param("problem", fact.problem().value())
                    .update();
        }
    }
}
