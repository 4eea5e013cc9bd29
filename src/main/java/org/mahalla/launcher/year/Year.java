package org.mahalla.launcher.year;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mahalla.agencies.Agency;
import org.mahalla.agencies.AgencyId;
import org.mahalla.places.NeighbourhoodId;
import org.mahalla.platform.timeline.Actor;
import org.mahalla.platform.timeline.Audience;
import org.mahalla.platform.timeline.Seals;
import org.mahalla.platform.timeline.Step;
import org.mahalla.problems.ProblemId;
import org.mahalla.referrals.ReferralId;
import org.mahalla.referrals.model.ReferralState;
import org.mahalla.referrals.stages.BringReferrals;
import org.mahalla.referrals.stages.TakeReferralStep;
import org.mahalla.shared.IdMaker;
import org.mahalla.shared.PlacePath;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lives through a year: each day days off are entered, some of them when they are over, referrals are sent, agencies ask,
 * promise and answer, secretariats clarify, grant and reroute, residents dispute; then the rounds of the nodes run, or nothing
 * does. The same for the same number of referrals.
 */
@Component
@ConditionalOnProperty("mahalla.year")
public class Year {
    private static final long SEED = 14050906;
    private static final int TOGETHER = 1_000;
    private static final int WORKERS = 2;

    private final YearAgencies agencies;
    private final YearClock clock;
    private final YearCheck check;
    private final BringReferrals bring;
    private final TakeReferralStep steps;
    private final Seals seals;
    private final IdMaker ids;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    Year(
            YearAgencies agencies,
            YearClock clock,
            YearCheck check,
            BringReferrals bring,
            TakeReferralStep steps,
            Seals seals,
            IdMaker ids,
            JdbcTemplate jdbc,
            TransactionTemplate transaction) {
        this.agencies = agencies;
        this.clock = clock;
        this.check = check;
        this.bring = bring;
        this.steps = steps;
        this.seals = seals;
        this.ids = ids;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Who runs the rounds of a day: all nodes at once, one of which may break off in the middle. */
    public interface Nodes {
        void run(LocalDate day, boolean breaksOff);
    }

    /**
     * What came of the year.
     *
     * @param told what is wrong, the first of it
     */
    public record Result(
            long referrals, long climbs, long late, long twice, long early, long toSender, List<String> told) {}

    private record About(ProblemId id, NeighbourhoodId neighbourhood, PlacePath place, String topic) {}

    private record Due(int referral, Course.Act act) {}

    /** Writes what is missing: only an empty folder is filled. */
    public boolean lived() {
        return Boolean.TRUE.equals(
                jdbc.queryForObject("select exists (select 1 from referrals.referral)", Boolean.class));
    }

    public Result live(int wanted, int days, Nodes nodes, Consumer<String> told) {
        LocalDate last = LocalDate.now(clock);
        Lived lived = new Lived(wanted, days, last.minusDays(days - 1L), nodes);
        for (int day = 0; day < days; day++) {
            lived.day(day);
            if (day % 30 == 29 || day == days - 1) {
                told.accept("day " + (day + 1) + ", " + lived.referrals.size() + " referrals");
            }
        }
        lived.workers.shutdown();
        told.accept("the year is over");
        YearCheck.Found found = check.run(lived.diary, lived.first, last, clock.getZone());
        return new Result(
                found.referrals(),
                found.climbs(),
                found.late(),
                found.twice(),
                found.early(),
                found.toSender(),
                found.told());
    }

    /** Seals what was written and lets the database look at its tables, as would have happened in the hours after. */
    public void settle() {
        while (seals.sealDue() > 0) {
            Thread.yield();
        }
        jdbc.execute((org.springframework.jdbc.core.ConnectionCallback<Boolean>) connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute("reset role");
                statement.execute("vacuum (analyze)");
                return statement.execute("set role mahalla_app");
            }
        });
    }

    /**
     * Moves the clock to a day on which so many referrals are due, with more of them sent where too few run; says how many
     * are due then.
     */
    public int makeDue(int wanted) {
        int running = Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) from referrals.referral where due_on is not null and not topped", Integer.class));
        Lived more = new Lived(Integer.MAX_VALUE, 1, LocalDate.now(clock), (day, breaksOff) -> {});
        more.workers.shutdown();
        for (int missing = wanted - running; missing > 0; missing -= TOGETHER) {
            more.send(0, Math.min(TOGETHER, missing));
        }
        List<LocalDate> days = jdbc.queryForList("""
                select due_on from referrals.referral where due_on is not null and not topped
                order by due_on, referral_id limit ?
                """, LocalDate.class, wanted);
        if (!days.isEmpty()) {
            clock.set(days.getLast().plusDays(1));
        }
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) from referrals.referral where due_on < ? and not topped",
                Integer.class,
                LocalDate.now(clock)));
    }

    private final class Lived {
        private final int wanted;
        private final int days;
        private final LocalDate first;
        private final Nodes nodes;
        private final Random random = new Random(SEED);
        private final Diary diary = new Diary();
        private final ZoneId zone = clock.getZone();
        private final List<YearAgencies.Asked> asked = agencies.fill();
        private final List<About> problems = problems();
        private final List<ReferralId> referrals = new ArrayList<>();
        private final List<About> abouts = new ArrayList<>();
        private final List<ReferralState> states = new ArrayList<>();
        private final Map<Integer, List<Due>> plans = new HashMap<>();
        private final ExecutorService workers = Executors.newFixedThreadPool(WORKERS);

        Lived(int wanted, int days, LocalDate first, Nodes nodes) {
            this.wanted = wanted;
            this.days = days;
            this.first = first;
            this.nodes = nodes;
            shippedHolidays();
        }

        void day(int number) {
            LocalDate day = first.plusDays(number);
            clock.set(day);
            if (silent(number)) {
                diary.silent(day);
                plans.computeIfAbsent(number + 1, n -> new ArrayList<>()).addAll(plans.getOrDefault(number, List.of()));
                plans.remove(number);
                return;
            }
            daysOff(number, day);
            act(number, Objects.requireNonNullElse(plans.remove(number), List.of()));
            int due = (int) ((long) wanted * (number + 1) / days);
            while (referrals.size() < due) {
                send(number, Math.min(TOGETHER, due - referrals.size()));
            }
            nodes.run(day, number % 45 == 44);
        }

        /** Days on which nothing ran: a weekend here and there, a week, and a fortnight around the new year. */
        private boolean silent(int number) {
            return number < days - 20
                    && (number % 53 == 11
                            || number % 53 == 12
                            || number > 80 && number < 88
                            || number > 180 && number < 195);
        }

        private void daysOff(int number, LocalDate day) {
            if (number % 19 == 3) {
                // one that is over, one to come, and one that was entered by mistake
                holiday(day, day.minusDays(1 + random.nextInt(6)), day.plusYears(10));
                holiday(day, day.plusDays(1 + random.nextInt(20)), day.plusYears(10));
            }
            if (number % 37 == 5) {
                holiday(day, day.plusDays(2 + random.nextInt(6)), day.plusDays(9));
            }
            jdbc.update(
                    "update problems.holiday set retired_on = ? where added_by is null and name_en = ?",
                    day,
                    "taken back on " + day);
            if (number % 7 == 2) {
                AgencyId agency =
                        asked.get(random.nextInt(asked.size())).agency().id();
                LocalDate off = day.plusDays(random.nextInt(12) - 4L);
                agencies.dayOff(agency, off);
                diary.off(agency, off, day, day.plusYears(10));
            }
        }

        private void holiday(LocalDate known, LocalDate off, LocalDate until) {
            LocalDate back = until;
            while (silent((int) (back.toEpochDay() - first.toEpochDay()))) {
                back = back.plusDays(1);
            }
            jdbc.update("""
                    insert into problems.holiday
                        (holiday_id, first_day, last_day, name_fa, name_en, day_off, official, added_on)
                    values (?, ?, ?, ?, ?, true, false, ?)
                    """, UUID.randomUUID(), off, off, "day off", "taken back on " + back, known);
            diary.off(null, off, known, back);
        }

        private void shippedHolidays() {
            jdbc.query("select first_day, last_day from problems.holiday where day_off and retired_on is null", row -> {
                LocalDate from = row.getObject("first_day", LocalDate.class);
                from.datesUntil(row.getObject("last_day", LocalDate.class).plusDays(1))
                        .forEach(off -> diary.off(null, off, first.minusDays(1), off.plusYears(50)));
            });
        }

        private void send(int number, int many) {
            List<BringReferrals.Brought> brought = new ArrayList<>(many);
            for (int i = 0; i < many; i++) {
                brought.add(brought(number, problems.get(random.nextInt(problems.size())), null));
            }
            transaction.executeWithoutResult(status -> bring.bring(brought));
        }

        private BringReferrals.Brought brought(int number, About about, @Nullable ReferralId earlier) {
            YearAgencies.Asked to = asked.get(random.nextInt(asked.size()));
            Agency agency = to.agency();
            ReferralId id = new ReferralId(ids.next(about.id().territory()));
            int index = referrals.size();
            referrals.add(id);
            abouts.add(about);
            states.add(ReferralState.SENT);
            for (Course.Turn turn : Course.draw(random)) {
                plan(number + turn.after(), new Due(index, turn.act()));
            }
            return new BringReferrals.Brought(
                    id,
                    about.id(),
                    about.neighbourhood(),
                    about.place(),
                    about.topic(),
                    to.secretariat(),
                    agency.id(),
                    to.sender(),
                    "lamps of lane " + index,
                    "replace them\ntell us when",
                    agency.responseDays() + random.nextInt(4),
                    earlier,
                    actor("officer"),
                    first.plusDays(number),
                    List.of(Step.of("send", actor("officer"), Audience.STAFF, clock.instant())));
        }

        private void plan(int day, Due due) {
            if (day < days) {
                plans.computeIfAbsent(day, n -> new ArrayList<>()).add(due);
            }
        }

        /** What of the day's plans still fits; of one referral only one thing a time. */
        private void act(int number, List<Due> due) {
            List<TakeReferralStep.Next> next = new ArrayList<>();
            List<BringReferrals.Brought> rerouted = new ArrayList<>();
            Map<Integer, Due> taken = new HashMap<>();
            for (Due one : due) {
                ReferralState to = Transitions.to(states.get(one.referral()), one.act());
                if (to == null) {
                    continue;
                }
                if (taken.putIfAbsent(one.referral(), one) != null) {
                    plan(number + 1, one);
                    continue;
                }
                states.set(one.referral(), to);
                next.add(step(one));
                if (one.act() == Course.Act.REROUTE && referrals.size() < wanted) {
                    rerouted.add(brought(number, abouts.get(one.referral()), referrals.get(one.referral())));
                }
            }
            inParts(next);
            if (!rerouted.isEmpty()) {
                transaction.executeWithoutResult(status -> bring.bring(rerouted));
            }
        }

        private TakeReferralStep.Next step(Due one) {
            Map<String, String> facts = switch (one.act()) {
                case ANSWER -> Map.of("as", random.nextInt(5) == 0 ? "refused" : "done");
                case PROMISE ->
                    Map.of(
                            "promised",
                            LocalDate.now(clock)
                                    .plusDays(3 + random.nextInt(30))
                                    .toString());
                case GRANT, EXTEND -> Map.of("days", Integer.toString(2 + random.nextInt(9)));
                default -> Map.<String, String>of();
            };
            return new TakeReferralStep.Next(
                    referrals.get(one.referral()),
                    actor(one.act().role()),
                    one.act().step(),
                    "what was said",
                    facts);
        }

        private void inParts(List<TakeReferralStep.Next> next) {
            List<Future<?>> parts = new ArrayList<>();
            for (int from = 0; from < next.size(); from += TOGETHER) {
                List<TakeReferralStep.Next> part = next.subList(from, Math.min(next.size(), from + TOGETHER));
                parts.add(workers.submit(() -> steps.takeEach(part)));
            }
            for (Future<?> part : parts) {
                try {
                    part.get();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                } catch (ExecutionException e) {
                    throw new IllegalStateException("steps of a day could not be taken", e.getCause());
                }
            }
        }

        private List<About> problems() {
            return jdbc.query(
                    """
                    select problem_id, neighbourhood_id, place_path, topic
                    from problems.problem
                    where state not in ('joined', 'set_aside') and not sensitive and not about_council
                    order by problem_id
                    """,
                    (row, n) -> new About(
                            new ProblemId(row.getObject("problem_id", UUID.class)),
                            new NeighbourhoodId(row.getObject("neighbourhood_id", UUID.class)),
                            new PlacePath(row.getString("place_path")),
                            row.getString("topic")));
        }

        private static Actor actor(String role) {
            return new Actor(List.of(role), null);
        }
    }
}
