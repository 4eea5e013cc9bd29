package org.mahalla.referrals.stages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mahalla.agencies.AgencyId;
import org.mahalla.platform.timeline.Entry;
import org.mahalla.platform.timeline.Projection;
import org.mahalla.problems.model.WorkingDays;
import org.mahalla.referrals.ReferralMoved;
import org.mahalla.referrals.ReferralsMoved;
import org.mahalla.shared.TerritoryId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps state, level and deadline in step with the timeline, of one or many at once; the only place that writes them. */
@Component
class ReferralStates implements Projection {
    static final String KIND = "referral";

    private final JdbcClient jdbc;
    private final Standings standings;
    private final AgencyDays agencyDays;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    ReferralStates(
            JdbcClient jdbc, Standings standings, AgencyDays agencyDays, ApplicationEventPublisher facts, Clock clock) {
        this.jdbc = jdbc;
        this.standings = standings;
        this.agencyDays = agencyDays;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void keep(Entry entry) {
        keepEach(List.of(entry));
    }

    @Override
    public void keepEach(List<Entry> entries) {
        Map<UUID, Standing> known =
                standings.of(entries.stream().map(Entry::aggregate).distinct().toList());
        Map<AgencyId, WorkingDays> calendars = calendars(entries, known);
        List<ReferralMoved> moved = new ArrayList<>();
        for (Entry entry : entries) {
            Standing before = Objects.requireNonNull(known.get(entry.aggregate()), "no such referral");
            LocalDate day = entry.happenedAt().atZone(clock.getZone()).toLocalDate();
            WorkingDays calendar = Objects.requireNonNull(calendars.get(before.holder(entry)));
            known.put(entry.aggregate(), before.after(entry, day, calendar));
            if (entry.from() != null) {
                moved.add(new ReferralMoved(
                        before.id(), before.problem(), entry.step(), entry.from(), entry.to(), entry.seq()));
            }
        }
        standings.write(known.values());
        moved.forEach(facts::publishEvent);
        if (!moved.isEmpty()) {
            facts.publishEvent(new ReferralsMoved(moved));
        }
    }

    /** Of all who may have one of them after its entry. */
    private Map<AgencyId, WorkingDays> calendars(List<Entry> entries, Map<UUID, Standing> known) {
        Set<AgencyId> holders = new HashSet<>();
        for (Entry entry : entries) {
            Standing before = Objects.requireNonNull(known.get(entry.aggregate()), "no such referral");
            holders.add(before.holder(entry));
            holders.add(Optional.ofNullable(before.raisedTo()).orElse(before.agency()));
        }
        return agencyDays.of(holders);
    }

    @Override
    public Map<UUID, String> states(Collection<UUID> aggregates) {
        Map<UUID, String> found = new HashMap<>();
        Map<TerritoryId, List<UUID>> homes =
                aggregates.stream().collect(Collectors.groupingBy(TerritoryId::of, TreeMap::new, Collectors.toList()));
        homes.forEach((territory, ids) -> jdbc.sql("""
                        select referral_id, state
                        from referrals.referral
                        where territory_id = :territory and referral_id in (:ids)
                        """)
                .param("territory", territory.value())
                .param("ids", ids)
                .query(row -> {
                    found.put(row.getObject("referral_id", UUID.class), row.getString("state"));
                }));
        return found;
    }
}
