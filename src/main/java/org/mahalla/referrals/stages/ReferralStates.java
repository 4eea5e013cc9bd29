package org.mahalla.referrals.stages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mahalla.agencies.AgencyId;
import org.mahalla.platform.timeline.Entry;
import org.mahalla.platform.timeline.Projection;
import org.mahalla.problems.model.WorkingDays;
import org.mahalla.referrals.ReferralId;
import org.mahalla.referrals.ReferralMoved;
import org.mahalla.referrals.model.Deadline;
import org.mahalla.referrals.model.ReferralState;
import org.mahalla.shared.TerritoryId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps state, level and deadline in step with the timeline; the only place that writes them. The clock runs while the state
 * says that the agency owes something; a climb gives it a new one, more time the days that the entry names.
 */
@Component
class ReferralStates implements Projection {
    static final String KIND = "referral";

    private final JdbcClient jdbc;
    private final Referrals referrals;
    private final AgencyDays agencyDays;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    ReferralStates(
            JdbcClient jdbc, Referrals referrals, AgencyDays agencyDays, ApplicationEventPublisher facts, Clock clock) {
        this.jdbc = jdbc;
        this.referrals = referrals;
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
        Referral before = referrals.get(new ReferralId(entry.aggregate()));
        LocalDate day = entry.happenedAt().atZone(clock.getZone()).toLocalDate();
        ReferralState to = ReferralState.of(entry.to());
        AgencyId holder = agency(entry.facts().get("to_agency")).orElse(before.holder());
        WorkingDays calendar = agencyDays.of(holder);
        Deadline deadline = after(before.deadline(), entry, to, day, calendar);
        boolean level = entry.step().equals("climb");
        LocalDate promised = entry.step().equals("promise") ? day(entry.facts().get("promised")) : before.promisedOn();
        jdbc.sql("""
                        update referrals.referral
                        set state = :state,
                            state_since = case when :moved then :day else state_since end,
                            level = :level,
                            raised_to = coalesce(cast(:raised as uuid), raised_to),
                            sent_on = case when :step = 'send' then coalesce(sent_on, :day) else sent_on end,
                            received_on = case when :step = 'receive' then coalesce(received_on, :day) else received_on end,
                            ended_on = case when :ended then cast(:day as date) else null end,
                            given = :given, used = :used, clock_since = cast(:since as date), due_on = cast(:due as date),
                            first_due_on = case when :level = 0 then coalesce(cast(:due as date), first_due_on)
                                                else first_due_on end,
                            reminded = case when :step = 'remind' then true when :step = 'climb' then false else reminded end,
                            remind_on = case when :step = 'remind' or (reminded and :step <> 'climb') then null
                                             else cast(:remind as date) end,
                            promised_on = cast(:promised as date),
                            answered_on = case when :step = 'answer' then :day when :step = 'take_back' then null
                                               else answered_on end,
                            answered_as = case when :step = 'answer' then cast(:answered as text)
                                               when :step = 'take_back' then null else answered_as end,
                            last_seq = :seq
                        where territory_id = :territory and referral_id = :id
                        """)
                .param("state", to.code())
                .param("moved", entry.changesState())
                .param("day", day)
                .param(
                        "level",
                        level
                                ? Integer.parseInt(
                                        Objects.requireNonNull(entry.facts().get("level")))
                                : before.level())
                .param("raised", level ? holder.value() : null)
                .param("step", entry.step())
                .param("ended", to.ended())
                .param("given", deadline.given())
                .param("used", deadline.used())
                .param("since", deadline.since())
                .param("due", deadline.due(calendar).orElse(null))
                .param("remind", remindOn(deadline, calendar, promised))
                .param("promised", promised)
                .param("answered", entry.facts().get("as"))
                .param("seq", entry.seq())
                .param("territory", before.id().territory().value())
                .param("id", before.id().value())
                .update();
        if (entry.from() != null) {
            facts.publishEvent(new ReferralMoved(
                    before.id(), before.problem(), entry.step(), entry.from(), entry.to(), entry.seq()));
        }
    }

    private static Deadline after(Deadline before, Entry entry, ReferralState to, LocalDate day, WorkingDays calendar) {
        int days = Optional.ofNullable(entry.facts().get("days"))
                .map(Integer::parseInt)
                .orElse(0);
        Deadline changed = switch (entry.step()) {
            case "climb" -> Deadline.of(days);
            case "return" -> Deadline.of(before.given());
            case "extend", "grant_time" -> before.more(days);
            default -> before;
        };
        return to.running() ? changed.runFrom(day) : changed.stopOn(day, calendar);
    }

    /** Nobody is reminded of what was promised for a later day. */
    private static @Nullable LocalDate remindOn(Deadline deadline, WorkingDays calendar, @Nullable LocalDate promised) {
        return deadline.remindOn(calendar)
                .map(day -> promised != null && promised.isAfter(day) ? promised : day)
                .orElse(null);
    }

    private static Optional<AgencyId> agency(@Nullable String text) {
        return Optional.ofNullable(text).flatMap(AgencyId::of);
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
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
