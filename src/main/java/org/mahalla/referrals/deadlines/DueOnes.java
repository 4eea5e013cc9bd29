package org.mahalla.referrals.deadlines;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.mahalla.referrals.stages.Referral;
import org.mahalla.referrals.stages.Referrals;
import org.mahalla.shared.RefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Goes through what is due, some hundreds in a transaction of their own. Others who do the same at the moment take other ones.
 * Where some hundreds are refused, each is tried alone, so that one of which no more can be said holds up no other.
 */
@Component
class DueOnes {
    /** Small enough that nobody waits long for one of them, large enough that the statements of a round hardly count. */
    private static final int TOGETHER = 500;

    private static final Logger LOG = LoggerFactory.getLogger(DueOnes.class);

    /** Which are due on a day, and by which of their days. */
    enum Which {
        CLIMB("due_on", "due_on < :today and due_on is not null and not topped"),
        REMIND("remind_on", "remind_on <= :today and remind_on is not null");

        private final String day;
        private final String condition;

        Which(String day, String condition) {
            this.day = day;
            this.condition = condition;
        }
    }

    /** Where the last round ended; what it could not do lies before it and is not looked at again in this pass. */
    private record Mark(LocalDate day, UUID referral) {
        static final Mark START = new Mark(LocalDate.of(1, 1, 1), new UUID(0, 0));
    }

    private record Found(List<Referral> referrals, Mark last) {}

    private record Row(Referral referral, LocalDate day) {}

    private record Round(int done, Mark last, boolean more) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final int together;

    @Autowired
    DueOnes(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this(jdbc, transactions, TOGETHER);
    }

    DueOnes(JdbcClient jdbc, PlatformTransactionManager transactions, int together) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.together = together;
    }

    /** Gives all that are due to the work, which says how many it did; answers how many that were in all. */
    int pass(Which which, LocalDate today, ToIntFunction<List<Referral>> work) {
        int done = 0;
        Round round = new Round(0, Mark.START, true);
        while (round.more()) {
            Mark from = round.last();
            round = round(which, today, from, together, work);
            done += round.done();
        }
        return done;
    }

    private Round round(Which which, LocalDate today, Mark from, int most, ToIntFunction<List<Referral>> work) {
        @Nullable Mark[] seen = {null};
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                Found found = hold(which, today, from, most);
                seen[0] = found.last();
                int count = found.referrals().size();
                return new Round(count == 0 ? 0 : work.applyAsInt(found.referrals()), found.last(), count == most);
            }));
        } catch (RefusedException | DataIntegrityViolationException | ConcurrencyFailureException e) {
            Mark last = seen[0];
            if (last == null) {
                throw e;
            }
            if (most == 1) {
                LOG.warn("a referral that is due was passed over: {}", last.referral(), e);
                return new Round(0, last, true);
            }
            return alone(which, today, from, last, work);
        }
    }

    private Round alone(Which which, LocalDate today, Mark from, Mark until, ToIntFunction<List<Referral>> work) {
        int done = 0;
        Round round = new Round(0, from, true);
        while (round.more() && !round.last().equals(until)) {
            round = round(which, today, round.last(), 1, work);
            done += round.done();
        }
        return new Round(done, round.last(), round.more());
    }

    private Found hold(Which which, LocalDate today, Mark from, int most) {
        List<Row> rows = jdbc.sql("select " + Referrals.columns() + ", " + which.day + " as its_day "
                        + "from referrals.referral where " + which.condition + " and (" + which.day
                        + ", referral_id) > (:day, :referral) order by " + which.day
                        + ", referral_id limit :most for update skip locked")
                .param("today", today)
                .param("day", from.day())
                .param("referral", from.referral())
                .param("most", most)
                .query((row, n) ->
                        new Row(Referrals.read(row), Objects.requireNonNull(row.getObject("its_day", LocalDate.class))))
                .list();
        Mark last = rows.isEmpty()
                ? from
                : new Mark(rows.getLast().day(), rows.getLast().referral().id().value());
        return new Found(rows.stream().map(Row::referral).toList(), last);
    }
}
