package org.mahalla.referrals.deadlines;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.mahalla.platform.timeline.Actor;
import org.mahalla.referrals.secretariats.Ladder;
import org.mahalla.referrals.stages.Referral;
import org.mahalla.referrals.stages.Referrals;
import org.mahalla.referrals.stages.TakeReferralStep;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets every referral whose deadline has passed climb one level, once: whoever else climbs at the same moment takes others,
 * and a level that was climbed is a row that stands once. What was due while nothing ran climbs when it runs again.
 */
@Component
class ClimbDue {
    private static final int TOGETHER = 200;

    private final JdbcClient jdbc;
    private final Ladder ladder;
    private final TakeReferralStep steps;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ClimbDue(
            JdbcClient jdbc,
            Ladder ladder,
            TakeReferralStep steps,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.ladder = ladder;
        this.steps = steps;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** All that are due today; says how many climbed. */
    int pass() {
        Ladder.Climbing climbing = ladder.now();
        int climbed = 0;
        Round round;
        do {
            round = Objects.requireNonNull(transaction.execute(status -> round(climbing)));
            climbed += round.climbed();
        } while (round.looked() == TOGETHER);
        return climbed;
    }

    private record Round(int looked, int climbed) {}

    private Round round(Ladder.Climbing climbing) {
        LocalDate today = LocalDate.now(clock);
        List<Referral> due = jdbc.sql("select " + Referrals.columns() + """
                         from referrals.referral
                        where due_on < :today and due_on is not null and not topped
                        order by due_on, referral_id
                        limit :most
                        for update skip locked
                        """)
                .param("today", today)
                .param("most", TOGETHER)
                .query((row, n) -> Referrals.read(row))
                .list();
        int climbed = 0;
        for (Referral referral : due) {
            climbed += climb(climbing, referral, today) ? 1 : 0;
        }
        return new Round(due.size(), climbed);
    }

    private boolean climb(Ladder.Climbing climbing, Referral referral, LocalDate today) {
        Optional<Ladder.Rung> next =
                climbing.next(referral.secretariat(), referral.level(), referral.holder(), referral.sender());
        if (next.isEmpty()) {
            jdbc.sql("update referrals.referral set topped = true where territory_id = ? and referral_id = ?")
                    .params(referral.id().territory().value(), referral.id().value())
                    .update();
            return false;
        }
        Ladder.Rung rung = next.get();
        jdbc.sql("""
                        insert into referrals.climb
                            (territory_id, referral_id, level, climbed_on, due_on, from_agency, to_agency)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        referral.id().territory().value(),
                        referral.id().value(),
                        rung.level(),
                        today,
                        Objects.requireNonNull(referral.dueOn()),
                        referral.holder().value(),
                        rung.to().value())
                .update();
        steps.take(
                referral.id(),
                Actor.SYSTEM,
                "climb",
                null,
                Map.of(
                        "level",
                        Integer.toString(rung.level()),
                        "to_agency",
                        rung.to().text(),
                        "days",
                        Integer.toString(rung.days())));
        return true;
    }
}
