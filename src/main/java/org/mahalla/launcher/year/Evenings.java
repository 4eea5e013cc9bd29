package org.mahalla.launcher.year;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mahalla.agencies.Agency;
import org.mahalla.agencies.AgencyId;
import org.mahalla.platform.timeline.Entry;

/**
 * Goes through referrals' entries once more, evening by evening with a plain count of worked days, and notes what climbed too
 * early, twice, or not on the first evening on which something ran after its time was over. It shares nothing with what climbs:
 * neither the way deadlines are counted nor the ladder.
 */
final class Evenings {
    private static final Set<String> RUNS = Set.of("sent", "received", "clarification_given", "promised", "returned");
    private static final int MOST_TOLD = 20;

    /** A step of a secretariat's ladder; without an agency it leads to the superior. */
    record Rung(int level, @Nullable AgencyId agency, int days) {}

    private final Diary diary;
    private final LocalDate first;
    private final ZoneId zone;
    private final int end;
    private final Map<AgencyId, Agency> known;
    private final Map<String, List<Rung>> rungs;
    private final int[] version;
    private final Map<Integer, Map<AgencyId, BitSet>> worked = new HashMap<>();
    private final List<String> told = new ArrayList<>();
    private long referrals;
    private long climbs;
    private long late;
    private long twice;
    private long early;
    private long toSender;

    Evenings(
            Diary diary,
            LocalDate first,
            LocalDate last,
            ZoneId zone,
            Map<AgencyId, Agency> known,
            Map<String, List<Rung>> rungs) {
        this.diary = diary;
        this.first = first;
        this.zone = zone;
        this.end = number(last);
        this.known = known;
        this.rungs = rungs;
        this.version = versions();
    }

    /** What was found in all that was read, with the rows of climbs that stand beside the entries. */
    YearCheck.Found found(long rows) {
        if (rows != climbs) {
            twice += Math.abs(rows - climbs);
            tell("rows of climbs: " + rows + ", entries: " + climbs);
        }
        return new YearCheck.Found(referrals, climbs, late, twice, early, toSender, told);
    }

    private int number(LocalDate day) {
        return (int) ChronoUnit.DAYS.between(first, day);
    }

    /** Of each day: the last day by it on which something of days off changed. */
    private int[] versions() {
        TreeSet<Integer> changes = new TreeSet<>(Set.of(0));
        diary.offs().forEach(off -> {
            changes.add(Math.max(0, number(off.known())));
            changes.add(Math.max(0, number(off.until())));
        });
        int[] versions = new int[end + 1];
        for (int day = 0; day <= end; day++) {
            versions[day] = Objects.requireNonNull(changes.floor(day));
        }
        return versions;
    }

    /** The days on which the agency works, as was known on the day. */
    private BitSet worked(AgencyId agency, int knownOn) {
        int then = version[Math.min(knownOn, end)];
        return worked.computeIfAbsent(then, v -> new HashMap<>())
                .computeIfAbsent(agency, one -> calendar(one, first.plusDays(then)));
    }

    private BitSet calendar(AgencyId agency, LocalDate knownOn) {
        Set<LocalDate> off = new HashSet<>();
        for (Diary.Off one : diary.offs()) {
            boolean his = one.agency() == null || one.agency().equals(agency);
            if (his && !one.known().isAfter(knownOn) && one.until().isAfter(knownOn)) {
                off.add(one.day());
            }
        }
        Agency asked = Objects.requireNonNull(known.get(agency));
        BitSet days = new BitSet();
        for (int day = 0; day <= end + 1; day++) {
            LocalDate date = first.plusDays(day);
            days.set(day, !asked.weekend().contains(date.getDayOfWeek()) && !off.contains(date));
        }
        return days;
    }

    private int count(AgencyId agency, int after, int before, int knownOn) {
        BitSet days = worked(agency, knownOn);
        int count = 0;
        for (int day = days.nextSetBit(after + 1); day >= 0 && day < before; day = days.nextSetBit(day + 1)) {
            count++;
        }
        return count;
    }

    void read(List<Entry> entries) {
        referrals++;
        new One(entries.getFirst()).go(entries);
    }

    private void tell(String text) {
        if (told.size() < MOST_TOLD) {
            told.add(text);
        }
    }

    private @Nullable AgencyId superior(AgencyId of) {
        return Objects.requireNonNull(known.get(of)).superior();
    }

    private @Nullable Rung above(String secretariat, int level, AgencyId holder, @Nullable AgencyId sender) {
        for (Rung rung : rungs.getOrDefault(secretariat, List.of())) {
            AgencyId to = rung.agency();
            if (to == null) {
                to = superior(holder);
                while (to != null && to.equals(sender)) {
                    to = superior(to);
                }
            }
            if (rung.level() > level && to != null && !to.equals(holder) && !to.equals(sender)) {
                return new Rung(rung.level(), to, rung.days());
            }
        }
        return null;
    }

    /** One referral as its entries lead it through the year. */
    private final class One {
        private final UUID id;
        private final String secretariat;
        private final @Nullable AgencyId sender;
        private AgencyId holder;
        private int level;
        private int given;
        private int used;
        /** The day on which its clock started; -1 while it stands still. */
        private int since = -1;

        private int evening;

        One(Entry draft) {
            id = draft.aggregate();
            secretariat = draft.facts().getOrDefault("secretariat", "");
            sender = AgencyId.of(draft.facts().getOrDefault("sender", "")).orElse(null);
            holder = AgencyId.of(draft.facts().getOrDefault("agency", "")).orElseThrow();
            given = days(draft);
            evening = day(draft);
        }

        void go(List<Entry> entries) {
            for (Entry entry : entries) {
                int day = day(entry);
                evenings(day);
                take(entry, day);
            }
            evenings(end + 1);
        }

        private int day(Entry entry) {
            return number(entry.happenedAt().atZone(zone).toLocalDate());
        }

        private static int days(Entry entry) {
            return Integer.parseInt(entry.facts().getOrDefault("days", "0"));
        }

        /** Each evening before the day: whoever was late then and can go higher had to climb on it. */
        private void evenings(int until) {
            for (; evening < until; evening++) {
                if (diary.ran(first.plusDays(evening))
                        && overOn(evening)
                        && above(secretariat, level, holder, sender) != null) {
                    late++;
                    tell("late " + id + " on " + first.plusDays(evening) + " at level " + level);
                    since = evening;
                }
            }
        }

        private boolean overOn(int day) {
            return since >= 0 && count(holder, since, day, day) >= Math.max(1, given - used);
        }

        private void take(Entry entry, int day) {
            if (entry.step().equals("climb")) {
                climb(entry, day);
                return;
            }
            switch (entry.step()) {
                case "return" -> {
                    used = 0;
                    since = -1;
                }
                case "extend", "grant_time" -> given += days(entry);
                default -> {}
            }
            boolean runs = RUNS.contains(entry.to());
            if (runs && since < 0) {
                since = day;
            } else if (!runs && since >= 0) {
                used += count(holder, since, day, day);
                since = -1;
            }
        }

        private void climb(Entry entry, int day) {
            climbs++;
            int to = Integer.parseInt(entry.facts().getOrDefault("level", "0"));
            AgencyId target =
                    AgencyId.of(entry.facts().getOrDefault("to_agency", "")).orElseThrow();
            Rung due = above(secretariat, level, holder, sender);
            if (to <= level) {
                twice++;
                tell("twice " + id + " to level " + to);
            } else if (!overOn(day) || due == null || due.level() != to || !target.equals(due.agency())) {
                early++;
                tell("early " + id + " on " + first.plusDays(day) + " to level " + to);
            }
            if (target.equals(sender)) {
                toSender++;
            }
            level = to;
            holder = target;
            given = days(entry);
            used = 0;
            since = day;
        }
    }
}
