package org.mahalla.referrals.deeds;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.AccountId;
import org.mahalla.access.Viewer;
import org.mahalla.platform.deeds.DeedLog;
import org.mahalla.platform.deeds.KeptDeed;
import org.mahalla.platform.deeds.RowByRow;
import org.mahalla.platform.timeline.Timeline;
import org.mahalla.referrals.ReferralId;
import org.mahalla.referrals.stages.Referral;
import org.mahalla.referrals.stages.Referrals;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.TerritoryId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** The deeds of the secretariats' desk, and how referrals stand that a deed is about to change. */
@Component
class ReferralDeeds {
    private final JdbcClient jdbc;
    private final DeedLog<ReferralBefore> log;
    private final RowByRow<ReferralBefore> rows;

    ReferralDeeds(
            JdbcTemplate jdbc,
            Timeline timeline,
            PlatformTransactionManager transactions,
            @Value("${mahalla.desk.undo:10m}") Duration undo,
            Clock clock) {
        this.jdbc = JdbcClient.create(jdbc);
        this.log = new DeedLog<>(jdbc, "referrals", "referral_id", ReferralBefore.class, undo, clock);
        this.rows = new RowByRow<>(log, timeline, transactions, new RowByRow.Codes("REF-031", "REF-032", "REF-033"));
    }

    DeedLog<ReferralBefore> log() {
        return log;
    }

    RowByRow<ReferralBefore> rows() {
        return rows;
    }

    /** A deed of the viewer's own; that of somebody else does not exist. */
    KeptDeed<ReferralBefore> own(UUID id, Viewer viewer) {
        return viewer.accountId()
                .flatMap(account -> log.own(id, account.value()))
                .orElseThrow(NotFoundException::new);
    }

    /** What the viewer did last, as long as it can be taken back. */
    Optional<KeptDeed<ReferralBefore>> last(Viewer viewer) {
        return viewer.accountId().flatMap(account -> log.last(account.value()));
    }

    /** How the referral stands now; the row is held until the end of the transaction. */
    @Nullable
    ReferralBefore hold(ReferralId id) {
        return hold(List.of(id.value())).get(id.value());
    }

    /** Several, held in the order in which everybody holds them; those that are not there are left out. */
    Map<UUID, ReferralBefore> hold(List<UUID> ids) {
        Map<UUID, ReferralBefore> held = new HashMap<>();
        jdbc.sql("select reminded, " + Referrals.columns() + """
                         from referrals.referral
                        where (territory_id, referral_id) in (
                            select * from unnest(cast(? as int[]), cast(? as uuid[])))
                        order by territory_id, referral_id
                        for update
                        """)
                .param(ids.stream().map(id -> TerritoryId.of(id).value()).toArray(Integer[]::new))
                .param(ids.toArray(UUID[]::new))
                .query(row -> {
                    UUID assignee = row.getObject("assignee", UUID.class);
                    Referral referral = Referrals.read(row);
                    held.put(
                            referral.id().value(),
                            ReferralBefore.of(
                                    referral,
                                    row.getBoolean("reminded"),
                                    assignee == null ? null : new AccountId(assignee).text()));
                });
        return held;
    }
}
