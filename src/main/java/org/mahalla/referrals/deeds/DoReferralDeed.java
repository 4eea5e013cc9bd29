package org.mahalla.referrals.deeds;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.AccountId;
import org.mahalla.access.Action;
import org.mahalla.access.Viewer;
import org.mahalla.platform.deeds.DeedLog;
import org.mahalla.platform.deeds.KeptDeed;
import org.mahalla.platform.deeds.RowByRow;
import org.mahalla.platform.timeline.Entry;
import org.mahalla.referrals.ReferralId;
import org.mahalla.referrals.stages.DeskReferrals;
import org.mahalla.referrals.stages.Referral;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.RefusedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does one deed to the referrals, row by row, and takes it back within the time for it; agencies hear of it when that is over.
 * The same filled form does nothing twice.
 */
@Component
public class DoReferralDeed {
    /** At once at most. */
    public static final int MOST = 500;

    private final ReferralDeeds deeds;
    private final ReferralEffects effects;
    private final DeskReferrals referrals;
    private final TransactionTemplate transaction;

    DoReferralDeed(
            ReferralDeeds deeds,
            ReferralEffects effects,
            DeskReferrals referrals,
            PlatformTransactionManager transactions) {
        this.deeds = deeds;
        this.effects = effects;
        this.referrals = referrals;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Answers the id under which it can be looked at and taken back. Refuses none and too many (REF-030). */
    public UUID run(Viewer viewer, String once, ReferralOrder order, List<ReferralId> chosen) {
        if (chosen.isEmpty() || chosen.size() > MOST) {
            throw new RefusedException("REF-030", MOST);
        }
        AccountId account = viewer.accountId().orElseThrow(NotFoundException::new);
        UUID id = DeedLog.id(account.value(), once);
        List<UUID> rows = chosen.stream().map(ReferralId::value).toList();
        transaction.executeWithoutResult(
                status -> deeds.log().open(id, account.value(), order.deed().code(), order.what(), rows));
        goOn(viewer, deeds.own(id, viewer));
        return id;
    }

    /** Does what is left of it. */
    void goOn(Viewer viewer, KeptDeed<ReferralBefore> opened) {
        deeds.rows().goOn(opened.id(), work(viewer, ReferralOrder.of(opened)));
    }

    /** In one transaction, so that it is taken back as a whole or not at all. */
    public void takeBack(Viewer viewer, UUID id) {
        KeptDeed<ReferralBefore> done = deeds.own(id, viewer);
        ReferralOrder order = ReferralOrder.of(done);
        deeds.rows()
                .takeBack(
                        done,
                        work(viewer, order),
                        (row, before) ->
                                effects.takeBack(viewer, visible(viewer, row.id()), order.deed(), before, row.seq()));
    }

    private RowByRow.Work<ReferralBefore> work(Viewer viewer, ReferralOrder order) {
        return new RowByRow.Work<>() {
            @Override
            public @Nullable ReferralBefore hold(UUID row) {
                return deeds.hold(new ReferralId(row));
            }

            @Override
            public void take(UUID row) {
                effects.take(viewer, visible(viewer, row), order);
            }

            @Override
            public Optional<RowByRow.Together<ReferralBefore>> together() {
                return ReferralEffects.goesTogether(order.deed())
                        ? Optional.of(new AllAtOnce(viewer, order))
                        : Optional.empty();
            }
        };
    }

    private Referral visible(Viewer viewer, UUID row) {
        return referrals.get(new ReferralId(row).text(), viewer, Action.HANDLE_REFERRALS);
    }

    private final class AllAtOnce implements RowByRow.Together<ReferralBefore> {
        private final Viewer viewer;
        private final ReferralOrder order;

        AllAtOnce(Viewer viewer, ReferralOrder order) {
            this.viewer = viewer;
            this.order = order;
        }

        @Override
        public Map<UUID, ReferralBefore> hold(List<UUID> rows) {
            return deeds.hold(rows);
        }

        @Override
        public Map<UUID, Integer> take(List<UUID> rows) {
            List<Referral> all =
                    referrals.each(rows.stream().map(ReferralId::new).toList(), viewer, Action.HANDLE_REFERRALS);
            return effects.takeEach(viewer, all, order).stream()
                    .collect(Collectors.toMap(Entry::aggregate, Entry::seq));
        }
    }
}
