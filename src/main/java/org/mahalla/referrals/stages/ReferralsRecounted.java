package org.mahalla.referrals.stages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.mahalla.agencies.Agencies;
import org.mahalla.agencies.Agency;
import org.mahalla.agencies.AgencyId;
import org.mahalla.platform.timeline.Entry;
import org.mahalla.platform.timeline.KeptFigures;
import org.mahalla.platform.timeline.Timeline;
import org.mahalla.problems.model.WorkingDays;
import org.springframework.stereotype.Component;

/** For the check: every referral told anew from its first entry on must stand as it is kept. */
@Component
class ReferralsRecounted implements KeptFigures {
    private static final int PAGE = 1_000;

    private final Timeline timeline;
    private final Standings standings;
    private final AgencyDays agencyDays;
    private final Agencies agencies;
    private final Clock clock;

    ReferralsRecounted(Timeline timeline, Standings standings, AgencyDays agencyDays, Agencies agencies, Clock clock) {
        this.timeline = timeline;
        this.standings = standings;
        this.agencyDays = agencyDays;
        this.agencies = agencies;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "referral";
    }

    @Override
    public long recount(Consumer<String> differing) {
        Map<AgencyId, WorkingDays> calendars = new HashMap<>(
                agencyDays.of(agencies.known().stream().map(Agency::id).toList()));
        Map<UUID, List<Entry>> page = new HashMap<>();
        long[] count = {0};
        timeline.each(ReferralStates.KIND, chain -> {
            page.put(chain.getFirst().aggregate(), chain);
            count[0]++;
            if (page.size() == PAGE) {
                compare(page, calendars, differing);
            }
        });
        compare(page, calendars, differing);
        return count[0];
    }

    private void compare(
            Map<UUID, List<Entry>> page, Map<AgencyId, WorkingDays> calendars, Consumer<String> differing) {
        Map<UUID, Standing> kept = page.isEmpty() ? Map.of() : standings.of(page.keySet());
        page.forEach((id, chain) -> {
            Standing stands = kept.get(id);
            if (stands != null) {
                told(chain, stands, calendars).unlike(stands).forEach(what -> differing.accept(id + " " + what));
            }
        });
        page.clear();
    }

    private Standing told(List<Entry> chain, Standing kept, Map<AgencyId, WorkingDays> calendars) {
        Standing told = Standing.of(
                kept.id(),
                kept.problem(),
                kept.agency(),
                kept.stateSince(),
                kept.deadline().given());
        for (Entry entry : chain) {
            LocalDate day = entry.happenedAt().atZone(clock.getZone()).toLocalDate();
            told = told.after(entry, day, calendars.computeIfAbsent(told.holder(entry), agencyDays::of));
        }
        return told;
    }
}
