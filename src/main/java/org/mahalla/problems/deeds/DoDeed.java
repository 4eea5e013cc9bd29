package org.mahalla.problems.deeds;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.AccountId;
import org.mahalla.access.Action;
import org.mahalla.access.Viewer;
import org.mahalla.platform.deeds.DeedLog;
import org.mahalla.platform.deeds.KeptDeed;
import org.mahalla.platform.deeds.RowByRow;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.duplicates.OpenTogether;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.Problems;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.RefusedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does one deed to the problems, row by row. The same filled form does nothing twice; what a crash left undone is done when
 * it is sent again.
 */
@Component
public class DoDeed {
    /** At once at most. */
    public static final int MOST = 500;

    private final Deeds deeds;
    private final Effects effects;
    private final Problems problems;
    private final OpenTogether together;
    private final TransactionTemplate transaction;

    DoDeed(
            Deeds deeds,
            Effects effects,
            Problems problems,
            OpenTogether together,
            PlatformTransactionManager transactions) {
        this.deeds = deeds;
        this.effects = effects;
        this.problems = problems;
        this.together = together;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Answers the id under which it can be looked at and taken back. */
    public UUID run(Viewer viewer, String once, DeedOrder order, List<ProblemId> chosen) {
        if (chosen.isEmpty() || chosen.size() > MOST) {
            throw new RefusedException("PRB-100", MOST);
        }
        AccountId account = viewer.accountId().orElseThrow(NotFoundException::new);
        UUID id = DeedLog.id(account.value(), once);
        List<UUID> rows = chosen.stream().map(ProblemId::value).toList();
        transaction.executeWithoutResult(
                status -> deeds.log().open(id, account.value(), order.deed().code(), order.what(), rows));
        goOn(viewer, deeds.own(id, viewer));
        return id;
    }

    /** Does what is left of it. */
    void goOn(Viewer viewer, KeptDeed<Before> opened) {
        deeds.rows().goOn(opened.id(), work(viewer, DeedOrder.of(opened)));
        together.forget();
    }

    /** What the order means for each problem. */
    RowByRow.Work<Before> work(Viewer viewer, DeedOrder order) {
        return new RowByRow.Work<>() {
            @Override
            public @Nullable Before hold(UUID row) {
                return deeds.hold(new ProblemId(row)).orElse(null);
            }

            @Override
            public void take(UUID row) {
                effects.take(viewer, visible(viewer, order.deed().action(), new ProblemId(row)), order);
            }
        };
    }

    /** What the viewer may do this to; all else is not there. */
    Problem visible(Viewer viewer, Action action, ProblemId id) {
        return problems.find(id)
                .filter(found -> found.openToDesk(viewer))
                .filter(found -> viewer.may(action, found.placePath()))
                .orElseThrow(NotFoundException::new);
    }
}
