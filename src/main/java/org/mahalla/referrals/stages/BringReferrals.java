package org.mahalla.referrals.stages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mahalla.agencies.AgencyId;
import org.mahalla.places.NeighbourhoodId;
import org.mahalla.platform.postgres.BulkRows;
import org.mahalla.platform.timeline.Actor;
import org.mahalla.platform.timeline.Audience;
import org.mahalla.platform.timeline.Chain;
import org.mahalla.platform.timeline.Entry;
import org.mahalla.platform.timeline.Step;
import org.mahalla.platform.timeline.Timeline;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.model.WorkingDays;
import org.mahalla.referrals.ReferralId;
import org.mahalla.shared.PlacePath;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes many referrals at once, with all that has happened to them, by bulk copy. Nobody is told of any of it. */
@Component
public class BringReferrals {
    private final Timeline timeline;
    private final AgencyDays agencyDays;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    BringReferrals(Timeline timeline, AgencyDays agencyDays, JdbcTemplate jdbc, Clock clock) {
        this.timeline = timeline;
        this.agencyDays = agencyDays;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One that is brought.
     *
     * @param author who wrote it
     * @param madeOn the day of its first entry
     * @param later what came after the draft; the days of it are not before that day
     */
    public record Brought(
            ReferralId id,
            ProblemId problem,
            NeighbourhoodId neighbourhood,
            PlacePath place,
            String topic,
            String secretariat,
            AgencyId agency,
            @Nullable AgencyId sender,
            String subject,
            String asks,
            int given,
            @Nullable ReferralId earlier,
            Actor author,
            LocalDate madeOn,
            List<Step> later) {
        public Brought {
            later = List.copyOf(later);
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void bring(List<Brought> all) {
        List<List<Entry>> stories =
                timeline.written(all.stream().map(this::chain).toList());
        Map<AgencyId, WorkingDays> calendars = new HashMap<>(
                agencyDays.of(all.stream().map(Brought::agency).distinct().toList()));
        Map<String, Integer> numbers = numbers(all);
        BulkRows rows = new BulkRows("referrals.referral", """
                territory_id, referral_id, problem_id, neighbourhood_id, place_path, topic, secretariat, agency_id, sender_id,
                number, subject, asks, made_on, earlier_id, state, state_since, level, raised_to, sent_on, received_on,
                ended_on, given, used, clock_since, due_on, first_due_on, reminded, remind_on, promised_on,
                first_promised_on, answered_on, answered_as, accepted_on, last_seq""");
        for (int i = 0; i < all.size(); i++) {
            Brought one = all.get(i);
            Standing standing = Standing.of(one.id(), one.problem(), one.agency(), one.madeOn(), one.given());
            for (Entry entry : stories.get(i)) {
                LocalDate day = entry.happenedAt().atZone(clock.getZone()).toLocalDate();
                standing =
                        standing.after(entry, day, calendars.computeIfAbsent(standing.holder(entry), agencyDays::of));
            }
            rows.add(row(
                    one, standing, one.later().isEmpty() ? null : numbers.merge(one.secretariat(), 1, Integer::sum)));
        }
        rows.write(jdbc);
    }

    private Chain chain(Brought one) {
        Step draft = Step.of(
                        "draft",
                        one.author(),
                        Audience.STAFF,
                        one.madeOn().atTime(12, 0).atZone(clock.getZone()).toInstant())
                .with(TakeReferralStep.drafted(one.secretariat(), one.agency(), one.sender(), one.given()));
        List<Step> steps = new ArrayList<>(List.of(draft));
        steps.addAll(one.later());
        return new Chain(ReferralStates.KIND, one.id().value(), steps);
    }

    /** The last number of each secretariat before these, which are numbered from there on. */
    private Map<String, Integer> numbers(List<Brought> all) {
        Map<String, Integer> many = new TreeMap<>();
        all.stream()
                .filter(one -> !one.later().isEmpty())
                .forEach(one -> many.merge(one.secretariat(), 1, Integer::sum));
        Map<String, Integer> last = new HashMap<>();
        many.forEach((secretariat, count) -> last.put(
                secretariat,
                Objects.requireNonNull(jdbc.queryForObject("""
                                insert into referrals.counter (secretariat, last_number) values (?, ?)
                                on conflict (secretariat)
                                    do update set last_number = counter.last_number + excluded.last_number
                                returning last_number
                                """, Integer.class, secretariat, count)) - count));
        return last;
    }

    private static @Nullable Object[] row(Brought one, Standing s, @Nullable Integer number) {
        return new @Nullable Object[] {
            one.id().territory().value(),
            one.id().value(),
            one.problem().value(),
            one.neighbourhood().value(),
            one.place().value(),
            one.topic(),
            one.secretariat(),
            one.agency().value(),
            one.sender() == null ? null : one.sender().value(),
            number,
            one.subject(),
            one.asks(),
            one.madeOn(),
            one.earlier() == null ? null : one.earlier().value(),
            s.state().code(),
            s.stateSince(),
            s.level(),
            s.raisedTo() == null ? null : s.raisedTo().value(),
            s.sentOn(),
            s.receivedOn(),
            s.endedOn(),
            s.deadline().given(),
            s.deadline().used(),
            s.deadline().since(),
            s.dueOn(),
            s.firstDueOn(),
            s.reminded(),
            s.remindOn(),
            s.promisedOn(),
            s.firstPromisedOn(),
            s.answeredOn(),
            s.answeredAs() == null ? null : s.answeredAs().code(),
            s.acceptedOn(),
            s.lastSeq()
        };
    }
}
