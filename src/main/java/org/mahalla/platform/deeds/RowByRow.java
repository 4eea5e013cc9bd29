package org.mahalla.platform.deeds;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mahalla.platform.timeline.Timeline;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.RefusedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does a deed to its rows, a few in each transaction, so that nobody else waits long, and takes it back in one. A row that is
 * refused is told and stops no other; what a crash left undone is done when it goes on.
 *
 * @param <B> how a row stood before
 */
public final class RowByRow<B> {
    private static final int TOGETHER = 25;

    private final DeedLog<B> log;
    private final Timeline timeline;
    private final Codes codes;
    private final TransactionTemplate transaction;
    private final TransactionTemplate row;

    /** Refusals in the module's own words: a row that is not there, one that went on since, and a deed that came too late. */
    public record Codes(String gone, String wentOn, String late) {}

    /** What is done to a row and how it is undone, in a transaction that is open; refusals undo that row alone. */
    public interface Work<B> {
        /** How the row stands, held until the end of the transaction; null when it is not there. */
        @Nullable
        B hold(UUID row);

        void take(UUID row);

        /** The same to several at once, where that is quicker. */
        default Optional<Together<B>> together() {
            return Optional.empty();
        }
    }

    /** Work that is done to several rows in a handful of statements. What refuses one of them refuses all, and each is tried alone. */
    public interface Together<B> {
        /** How the rows stand, each held until the end of the transaction; those that are not there are left out. */
        Map<UUID, B> hold(List<UUID> rows);

        /** Answers the number of the entry that each row has of it. */
        Map<UUID, Integer> take(List<UUID> rows);
    }

    /** How a row is brought back to how it stood. */
    @FunctionalInterface
    public interface Back<B> {
        void takeBack(KeptDeed.Row<B> row, B before);
    }

    public RowByRow(DeedLog<B> log, Timeline timeline, PlatformTransactionManager transactions, Codes codes) {
        this.log = log;
        this.timeline = timeline;
        this.codes = codes;
        this.transaction = new TransactionTemplate(transactions);
        this.row = new TransactionTemplate(transactions);
        this.row.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** Does what is left of the deed. */
    public void goOn(UUID id, Work<B> work) {
        boolean[] more = {true};
        while (more[0]) {
            transaction.executeWithoutResult(status -> {
                List<UUID> next = log.next(id, TOGETHER);
                if (!work.together().map(all -> takeAll(id, next, all)).orElse(false)) {
                    next.forEach(one -> take(id, one, work));
                }
                more[0] = !next.isEmpty();
            });
        }
    }

    /** False when one of them was refused; then nothing was done. */
    private boolean takeAll(UUID id, List<UUID> rows, Together<B> work) {
        Map<UUID, B> before = work.hold(rows);
        if (before.size() < rows.size()) {
            return rows.isEmpty();
        }
        Map<UUID, Integer> done = new HashMap<>();
        if (!outcome(() -> done.putAll(work.take(rows))).equals(KeptDeed.DONE)) {
            return false;
        }
        log.tellDone(id, done, before);
        return true;
    }

    private void take(UUID id, UUID one, Work<B> work) {
        B before = work.hold(one);
        String outcome = outcome(() -> work.take(one));
        boolean done = outcome.equals(KeptDeed.DONE);
        log.tell(id, one, outcome, done ? timeline.last(one) : 0, done ? before : null);
    }

    /** All rows of it, but those to which something happened since. Refused when it is too late or done. */
    public void takeBack(KeptDeed<B> deed, Work<B> work, Back<B> back) {
        transaction.executeWithoutResult(status -> {
            if (!log.takeBack(deed.id())) {
                throw new RefusedException(codes.late());
            }
            deed.rows().reversed().stream()
                    .filter(KeptDeed.Row::done)
                    .forEach(one -> log.tellBack(deed.id(), one.id(), outcome(one, work, back)));
        });
    }

    private String outcome(KeptDeed.Row<B> one, Work<B> work, Back<B> back) {
        work.hold(one.id());
        return timeline.last(one.id()) == one.seq()
                ? outcome(() -> back.takeBack(one, Objects.requireNonNull(one.before())))
                : codes.wentOn();
    }

    private String outcome(Runnable what) {
        try {
            row.executeWithoutResult(status -> what.run());
            return KeptDeed.DONE;
        } catch (RefusedException refused) {
            return refused.refusal().code();
        } catch (NotFoundException gone) {
            return codes.gone();
        }
    }
}
