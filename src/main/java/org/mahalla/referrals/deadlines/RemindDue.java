package org.mahalla.referrals.deadlines;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mahalla.platform.timeline.Actor;
import org.mahalla.referrals.stages.Referral;
import org.mahalla.referrals.stages.Referrals;
import org.mahalla.referrals.stages.TakeReferralStep;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reminds who has a referral when seven tenths of the time are over, once a level. */
@Component
class RemindDue {
    private static final int TOGETHER = 200;

    private final JdbcClient jdbc;
    private final TakeReferralStep steps;
    private final Clock clock;
    private final TransactionTemplate transaction;

    RemindDue(JdbcClient jdbc, TakeReferralStep steps, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.steps = steps;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** All that are to be reminded by today; says how many were. */
    int pass() {
        int reminded = 0;
        int round;
        do {
            round = Objects.requireNonNull(transaction.execute(status -> round()));
            reminded += round;
        } while (round == TOGETHER);
        return reminded;
    }

    private int round() {
        List<Referral> due = jdbc.sql("select " + Referrals.columns() + """
                         from referrals.referral
                        where remind_on <= :today and remind_on is not null
                        order by remind_on, referral_id
                        limit :most
                        for update skip locked
                        """)
                .param("today", LocalDate.now(clock))
                .param("most", TOGETHER)
                .query((row, n) -> Referrals.read(row))
                .list();
        due.forEach(referral -> steps.take(referral.id(), Actor.SYSTEM, "remind", null, Map.of()));
        return due.size();
    }
}
