package org.mahalla.problems.search;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mahalla.problems.taxonomy.Topics;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The newest problems in which the words of a filter stand, whatever their state and topic: read once, and then listed,
 * counted and drawn from. Where there are more, and few of the newest fit the rest of the filter, these are read alone.
 */
@Component
class WordMatches {
    /** So many are all looked at. */
    private static final int MOST = 2000;

    /** So many of more, the newest; beyond them a search says that there are more. */
    private static final int NEWEST = 300;

    private static final int FEW = 100;

    private final Conditions conditions;
    private final NewestFirst newest;
    private final Topics topics;
    private final Clock clock;
    private final ShortMemory<Asked, Some> memory;

    private record Asked(Reading reading, Sight sight) {}

    /** @param more whether there are older ones */
    record Some(List<Match> found, boolean more) {
        Some {
            found = List.copyOf(found);
        }
    }

    WordMatches(
            Conditions conditions,
            NewestFirst newest,
            Topics topics,
            Clock clock,
            @Value("${mahalla.problems.memory:1m}") Duration kept) {
        this.conditions = conditions;
        this.newest = newest;
        this.topics = topics;
        this.clock = clock;
        this.memory = new ShortMemory<>(clock, kept);
    }

    /** Of any state and topic. */
    Some ground(Reading reading, Sight sight) {
        return remembered(new Asked(reading.onGround(), sight), this::read);
    }

    /** Those that fit the whole filter; a number is no word, and what has it is read by itself. */
    Some fitting(Reading reading, Sight sight) {
        if (!reading.hasWords()) {
            return remembered(new Asked(reading, sight), this::readAlone);
        }
        Some ground = ground(reading, sight);
        LocalDate today = LocalDate.now(clock);
        @Nullable List<String> codes = conditions.codes(reading.filter());
        Set<String> about = codes == null ? Set.of() : Set.copyOf(codes);
        List<Match> fitting = ground.found().stream()
                .filter(match -> stands(match, reading.filter(), today)
                        && (codes == null || about.contains(match.topic()))
                        && FindProblems.holds(reading.filter(), match.point()))
                .toList();
        return ground.more() && fitting.size() < FEW
                ? remembered(new Asked(reading, sight), this::readAlone)
                : new Some(fitting, ground.more());
    }

    /** At the desk as it stands, for everybody as it stood a moment ago. */
    private Some remembered(Asked asked, Function<Asked, Some> read) {
        return asked.sight().desk() ? read.apply(asked) : memory.get(asked, read);
    }

    private static boolean stands(Match match, ProblemFilter filter, LocalDate today) {
        Group group = filter.group();
        boolean state = filter.state() != null
                ? match.state() == filter.state() && (!filter.state().open() || match.open())
                : group == Group.ANY || (group.states().contains(match.state()) && (!group.onlyOpen() || match.open()));
        return state && group.due().stream().allMatch(due -> match.due(due, today));
    }

    private Some read(Asked asked) {
        return read(asked, conditions.anyState(asked.reading(), asked.sight(), LocalDate.now(clock)));
    }

    private Some readAlone(Asked asked) {
        Some found = read(asked, conditions.of(asked.reading(), asked.sight(), LocalDate.now(clock)));
        return new Some(
                found.found().stream()
                        .filter(match -> FindProblems.holds(asked.reading().filter(), match.point()))
                        .toList(),
                found.more());
    }

    private Some read(Asked asked, Conditions.Where where) {
        Reading reading = asked.reading();
        boolean all = !reading.hasWords() || !NewestFirst.wide(reading.filter()) || newest.expected(reading) < MOST;
        int most = all ? MOST : NEWEST;
        List<Match> found = newest.read(Match.COLUMNS, where, reading, most, (row, n) -> Match.of(row, topics));
        return new Some(found, found.size() >= most);
    }
}
