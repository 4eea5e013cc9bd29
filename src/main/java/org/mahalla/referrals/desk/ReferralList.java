package org.mahalla.referrals.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.Action;
import org.mahalla.access.Viewer;
import org.mahalla.agencies.AgencyId;
import org.mahalla.problems.stages.DeskScope;
import org.mahalla.referrals.stages.Referral;
import org.mahalla.referrals.stages.Referrals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The open referrals of the viewer's places, by deadline; page by page. */
@Component
class ReferralList {
    static final int PAGE = 25;

    private final JdbcClient jdbc;
    private final Clock clock;

    ReferralList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param mine only what is given to the viewer */
    record Asked(
            Band band,
            @Nullable String secretariat,
            @Nullable AgencyId agency,
            boolean mine,
            int page) {}

    List<Referral> page(Viewer viewer, Asked asked) {
        Map<String, Object> params = new HashMap<>();
        return jdbc.sql("select " + Referrals.columns() + " from referrals.referral where "
                        + where(viewer, asked, params) + " and " + asked.band().condition()
                        + " order by due_on nulls last, state_since, referral_id limit " + (PAGE + 1) + " offset "
                        + asked.page() * PAGE)
                .params(params)
                .query((row, n) -> Referrals.read(row))
                .list();
    }

    Map<Band, Integer> counts(Viewer viewer, Asked asked) {
        Map<Band, Integer> counts = new EnumMap<>(Band.class);
        Map<String, Object> params = new HashMap<>();
        StringBuilder each = new StringBuilder();
        for (Band band : Band.values()) {
            each.append(each.isEmpty() ? "" : ", ")
                    .append("count(*) filter (where ")
                    .append(band.condition())
                    .append(") as ")
                    .append(band.code());
        }
        jdbc.sql("select " + each + " from referrals.referral where " + where(viewer, asked, params))
                .params(params)
                .query(row -> {
                    for (Band band : Band.values()) {
                        counts.put(band, row.getInt(band.code()));
                    }
                });
        return counts;
    }

    private String where(Viewer viewer, Asked asked, Map<String, Object> params) {
        params.put("today", LocalDate.now(clock));
        StringBuilder where = new StringBuilder("ended_on is null and ")
                .append(DeskScope.of(viewer, Action.SEE_REFERRALS).sql());
        if (asked.secretariat() != null) {
            where.append(" and secretariat = :secretariat");
            params.put("secretariat", asked.secretariat());
        }
        if (asked.agency() != null) {
            where.append(" and agency_id = :agency");
            params.put("agency", asked.agency().value());
        }
        if (asked.mine()) {
            where.append(" and assignee = :account");
            params.put("account", viewer.accountId().orElseThrow().value());
        }
        return where.toString();
    }
}
