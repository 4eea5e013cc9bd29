package org.mahalla.launcher.country;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.mahalla.platform.timeline.Actor;
import org.mahalla.platform.timeline.Audience;
import org.mahalla.platform.timeline.Step;
import org.mahalla.problems.model.State;

/** What became of one invented problem: its steps from the report on, and the days that its row keeps of them. */
final class Course {
    private static final Actor MANAGER = new Actor(List.of("manager"), null);
    private static final Actor SECRETARY = new Actor(List.of("secretary"), null);

    private final CountryWords words;
    private final String topic;
    private final LocalDate opened;
    private final LocalDate today;
    private final ZoneId zone;
    private final Random random;
    private final List<Step> steps = new ArrayList<>();

    private LocalDate day;
    private LocalDate since;
    private @Nullable LocalDate checked;
    private @Nullable LocalDate planned;
    private @Nullable LocalDate claimed;
    private int claimSeq;

    Course(CountryWords words, String topic, LocalDate opened, LocalDate today, ZoneId zone, Random random) {
        this.words = words;
        this.topic = topic;
        this.opened = opened;
        this.today = today;
        this.zone = zone;
        this.random = random;
        this.day = opened;
        this.since = opened;
    }

    /** Where a problem of that age stands: the young ones wait, most of the old ones have ended. */
    static State fate(long age, Random random) {
        if (age < 6 && random.nextInt(10) < 7) {
            return State.NEW;
        }
        double open = 0.92 * Math.exp(-age / 80.0) + 0.03;
        return random.nextDouble() < open ? unfinished(age, random) : ended(age, random);
    }

    private static State unfinished(long age, Random random) {
        int dice = random.nextInt(100);
        if (age < 2) {
            return dice < 80 ? State.NEW : State.VERIFIED;
        }
        if (dice < 4 && age < 40) {
            return State.NEW;
        }
        if (dice < 36) {
            return State.VERIFIED;
        }
        if (dice < 46) {
            return State.PROPOSED;
        }
        if (dice < 54) {
            return State.ADOPTED;
        }
        return dice < 88 ? State.IN_HAND : dice < 95 ? State.CLAIMED_SOLVED : State.DISPUTED;
    }

    private static State ended(long age, Random random) {
        int dice = random.nextInt(100);
        if (dice < 8 || age < 2) {
            return State.SET_ASIDE;
        }
        if (dice < 22) {
            return State.JOINED;
        }
        if (dice < 34) {
            return State.CLOSED_AT_SOURCE;
        }
        return dice < 42 ? State.IMPOSSIBLE : dice < 58 ? State.UNANSWERED : State.CONFIRMED;
    }

    void report(Actor actor, Map<String, String> facts) {
        steps.add(Step.of("report", actor, Audience.PUBLIC, at(opened)).with(facts));
    }

    /** The steps that lead from a new report to the state; not for one that is joined. */
    void lead(State to) {
        switch (to) {
            case NEW -> {}
            case SET_ASIDE -> take("set_aside", SECRETARY, Audience.STAFF, 2, null);
            case CLOSED_AT_SOURCE -> {
                take("close_at_source", Actor.IMPORT, Audience.PUBLIC, 20, null);
                checked = day;
            }
            default -> work(to);
        }
    }

    void join(String root) {
        passed(2);
        since = day;
        steps.add(Step.of("join", SECRETARY, Audience.STAFF, at(day)).with(Map.of("to", root)));
    }

    void gather(String joined) {
        steps.add(Step.of("gather", SECRETARY, Audience.STAFF, at(day)).with(Map.of("problem", joined)));
    }

    private void work(State to) {
        take("verify", MANAGER, Audience.PUBLIC, 2, null);
        checked = day;
        if (random.nextInt(3) == 0) {
            steps.add(Step.of("publish_text", MANAGER, Audience.PUBLIC, at(day)));
        }
        if (random.nextInt(3) == 0) {
            steps.add(Step.of("answer", MANAGER, Audience.PUBLIC, at(day)).saying(words.answer(topic, random)));
        }
        if (to == State.VERIFIED) {
            return;
        }
        if (to == State.IMPOSSIBLE) {
            take("find_impossible", MANAGER, Audience.PUBLIC, 14, words.hindrance(random));
            return;
        }
        if (to == State.PROPOSED || to == State.ADOPTED || random.nextInt(4) == 0) {
            take("propose", MANAGER, Audience.PUBLIC, 6, words.plan(random));
            planned = day;
            if (to == State.PROPOSED) {
                return;
            }
            take("adopt", MANAGER, Audience.PUBLIC, 5, words.plan(random));
            if (to == State.ADOPTED) {
                return;
            }
        }
        take("take_in_hand", MANAGER, Audience.PUBLIC, 4, null);
        if (to != State.IN_HAND) {
            end(to);
        }
    }

    private void end(State to) {
        if (to == State.CLAIMED_SOLVED || to == State.DISPUTED) {
            LocalDate lately = today.minusDays(random.nextInt(3));
            day = lately.isBefore(day) ? day : lately;
        }
        take(
                "claim_solved",
                MANAGER,
                Audience.PUBLIC,
                to == State.CLAIMED_SOLVED ? 0 : 20,
                words.closure(topic, random));
        claimed = day;
        claimSeq = steps.size();
        switch (to) {
            case CONFIRMED -> take("confirm", Actor.RESIDENT, Audience.PUBLIC, 4, null);
            case DISPUTED -> take("dispute", Actor.RESIDENT, Audience.PUBLIC, 2, null);
            case UNANSWERED -> take("leave_unanswered", Actor.SYSTEM, Audience.PUBLIC, 14, null);
            default -> {}
        }
    }

    private void take(String step, Actor actor, Audience audience, int most, @Nullable String said) {
        passed(most);
        since = day;
        steps.add(Step.of(step, actor, audience, at(day)).saying(said));
    }

    private void passed(int most) {
        long left = ChronoUnit.DAYS.between(day, today);
        day = day.plusDays(Math.min(left, most == 0 ? 0 : random.nextInt(most + 1)));
    }

    private Instant at(LocalDate when) {
        return when.atTime(LocalTime.of(8, 0).plusMinutes(steps.size() * 7L))
                .atZone(zone)
                .toInstant();
    }

    List<Step> steps() {
        return steps;
    }

    LocalDate since() {
        return since;
    }

    @Nullable
    LocalDate checked() {
        return checked;
    }

    @Nullable
    LocalDate planned() {
        return planned;
    }

    @Nullable
    LocalDate claimed() {
        return claimed;
    }

    int claimSeq() {
        return claimSeq;
    }
}
