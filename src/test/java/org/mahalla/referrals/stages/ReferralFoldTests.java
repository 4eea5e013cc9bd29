package org.mahalla.referrals.stages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mahalla.agencies.Agencies;
import org.mahalla.agencies.AgencyId;
import org.mahalla.places.Neighbourhood;
import org.mahalla.platform.timeline.Actor;
import org.mahalla.platform.timeline.Entry;
import org.mahalla.platform.timeline.Timeline;
import org.mahalla.problems.duplicates.JoinProblems;
import org.mahalla.problems.model.State;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.Problems;
import org.mahalla.problems.testing.DeskTown;
import org.mahalla.referrals.ReferralId;
import org.mahalla.referrals.model.ReferralState;
import org.mahalla.referrals.testing.ReferralTown;
import org.mahalla.testing.MahallaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whatever happens to referrals and their problems, every reply stays, and told anew from its timeline each stands as it is
 * kept. Steps of one seed, taken alone and many at once.
 */
@MahallaTest
class ReferralFoldTests {
    private static final Actor OFFICER = new Actor(List.of("officer"), null);
    private static final Actor MANAGER = new Actor(List.of("manager"), null);
    private static final Map<String, String> FACTS =
            Map.of("answer", "as", "promise", "promised", "extend", "days", "grant_time", "days");

    @Autowired
    private ReferralTown town;

    @Autowired
    private DeskTown desk;

    @Autowired
    private Referrals referrals;

    @Autowired
    private TakeReferralStep steps;

    @Autowired
    private WriteReferral write;

    @Autowired
    private Problems problems;

    @Autowired
    private JoinProblems joins;

    @Autowired
    private Timeline timeline;

    @Autowired
    private Standings standings;

    @Autowired
    private Agencies known;

    @Autowired
    private AgencyDays agencyDays;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private List<AgencyId> agencies;
    private Neighbourhood place;

    @BeforeEach
    void agenciesAboveEachOther() {
        AgencyId province = town.agency("governor", null);
        AgencyId county = town.agency("governor", province);
        agencies = List.of(town.agency("municipality", county), town.agency("utility", county), county, province);
        place = desk.neighbourhood();
    }

    @Test
    void anySequenceKeepsEveryReplyAndStandsAsItsTimelineSays() {
        for (long seed = 5; seed < 9; seed++) {
            Random random = new Random(seed);
            List<Problem> there =
                    new ArrayList<>(List.of(town.verified(place), town.verified(place), town.verified(place)));
            List<ReferralId> all = new ArrayList<>();
            for (Problem problem : there) {
                all.add(send(problem, agencies.get(random.nextInt(2)), null));
            }
            Map<ReferralId, Set<String>> replies = new HashMap<>();
            for (int turn = 0; turn < 60; turn++) {
                switch (random.nextInt(8)) {
                    case 0 -> joinOrSplit(there, random);
                    case 1 -> rerouteOne(all, random);
                    default -> act(all, replies, random, "seed " + seed + " turn " + turn);
                }
            }
            for (ReferralId id : all) {
                assertThat(told(id)).as("seed %d", seed).isEqualTo(kept(id));
                List<Entry> story = timeline.of(id.value());
                assertThat(story.stream().map(Entry::words).filter(Objects::nonNull))
                        .as("seed %d: replies", seed)
                        .containsAll(replies.getOrDefault(id, Set.of()));
            }
            for (Problem problem : there) {
                assertThat(referrals.of(problem.id()))
                        .extracting(Referral::id)
                        .isSubsetOf(all)
                        .isNotEmpty();
            }
        }
    }

    @Test
    void theCheckNamesWhatIsKeptOtherwiseThanTheTimelineSays() {
        ReferralId id = send(town.verified(place), agencies.getFirst(), null);
        assertThat(faults(id)).isEmpty();
        jdbc.sql("update referrals.referral set level = 2, answered_on = sent_on where referral_id = ?")
                .param(id.value())
                .update();
        assertThat(faults(id))
                .containsExactlyInAnyOrder(
                        "referral " + id.value() + " level", "referral " + id.value() + " answered_on");
    }

    private List<String> faults(ReferralId id) {
        List<String> found = new ArrayList<>();
        new ReferralsRecounted(timeline, standings, agencyDays, known, clock).recount(where -> {
            if (where.startsWith(id.value().toString())) {
                found.add("referral " + where);
            }
        });
        return found;
    }

    private ReferralId send(Problem problem, AgencyId agency, @Nullable ReferralId earlier) {
        ReferralId id = write.draft(
                town.officer(),
                new NewReferral(
                        problem, "executive", agency, null, "چراغ‌های کوچه", "تعویض چراغ‌ها", 12, earlier, null));
        write.send(town.officer(), id);
        return id;
    }

    private void act(List<ReferralId> all, Map<ReferralId, Set<String>> replies, Random random, String said) {
        List<TakeReferralStep.Next> next = new ArrayList<>();
        for (ReferralId id : all) {
            Actor actor = random.nextBoolean() ? OFFICER : TakeReferralStep.OFFICIAL;
            List<String> may = steps.allowed(referrals.get(id), actor).stream()
                    .filter(step -> !Set.of(
                                    "climb",
                                    "override",
                                    "undo",
                                    "take_back",
                                    "file_reply",
                                    "reroute",
                                    "withdraw",
                                    "tell")
                            .contains(step))
                    .toList();
            if (random.nextInt(3) == 0 && !may.isEmpty()) {
                String step = may.get(random.nextInt(may.size()));
                String words = said + " " + step;
                next.add(new TakeReferralStep.Next(id, actor, step, words, facts(step)));
                replies.computeIfAbsent(id, one -> new HashSet<>()).add(words);
            } else if (random.nextInt(9) == 0
                    && steps.allowed(referrals.get(id), Actor.SYSTEM).contains("climb")) {
                next.add(new TakeReferralStep.Next(id, Actor.SYSTEM, "climb", null, climb(id, random)));
            }
        }
        if (random.nextBoolean()) {
            steps.takeEach(next);
        } else {
            next.forEach(one -> steps.take(one.referral(), one.actor(), one.step(), one.words(), one.facts()));
        }
    }

    private Map<String, String> facts(String step) {
        String fact = FACTS.get(step);
        return fact == null
                ? Map.of()
                : Map.of(
                        fact,
                        switch (step) {
                            case "answer" -> "done";
                            case "promise" -> LocalDate.now(clock).plusDays(9).toString();
                            default -> "4";
                        });
    }

    private Map<String, String> climb(ReferralId id, Random random) {
        AgencyId to = agencies.get(2 + random.nextInt(2));
        int level = referrals.get(id).level() + 1;
        return Map.of("level", Integer.toString(level), "to_agency", to.text(), "days", "7");
    }

    private void rerouteOne(List<ReferralId> all, Random random) {
        Referral one = referrals.get(all.get(random.nextInt(all.size())));
        Problem problem = problems.get(one.problem());
        AgencyId other = agencies.get(random.nextInt(agencies.size()));
        boolean free = referrals.of(problem.id()).stream()
                .noneMatch(
                        there -> there.agency().equals(other) && !there.state().ended());
        if (steps.allowed(one, OFFICER).contains("reroute") && free && WriteReferral.open(problem)) {
            steps.take(one.id(), OFFICER, "reroute", "از آنِ دیگری است", Map.of());
            all.add(send(problem, other, one.id()));
            assertThat(referrals.get(one.id()).state()).isEqualTo(ReferralState.REROUTED);
        }
    }

    private void joinOrSplit(List<Problem> there, Random random) {
        Problem one = problems.get(there.get(random.nextInt(there.size())).id());
        if (one.state() == State.JOINED) {
            joins.split(one.id(), MANAGER);
            return;
        }
        Problem other = problems.get(there.get(random.nextInt(there.size())).id());
        boolean both = one.state().open() && other.state().open() && !one.id().equals(other.id());
        if (both
                && other.state().checked()
                && timeline.allowed("problem", one.state().code(), List.of("manager"))
                        .contains("join")) {
            joins.join(one.id(), other.id(), MANAGER);
        }
    }

    private Standing kept(ReferralId id) {
        return Objects.requireNonNull(standings.of(List.of(id.value())).get(id.value()));
    }

    private Standing told(ReferralId id) {
        Standing kept = kept(id);
        Standing told = Standing.of(id, kept.problem(), kept.agency(), LocalDate.now(clock), 1);
        for (Entry entry : timeline.of(id.value())) {
            told = told.after(
                    entry, entry.happenedAt().atZone(clock.getZone()).toLocalDate(), agencyDays.of(told.holder(entry)));
        }
        return told;
    }
}
