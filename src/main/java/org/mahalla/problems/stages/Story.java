package org.mahalla.problems.stages;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.AccountId;
import org.mahalla.access.Accounts;
import org.mahalla.platform.timeline.Audience;
import org.mahalla.platform.timeline.Entry;
import org.mahalla.platform.timeline.Timeline;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.model.State;
import org.springframework.stereotype.Component;

/** What happened to a problem, newest first: for everybody, or for the desk with the inner notes and the names. */
@Component
public class Story {
    private final Timeline timeline;
    private final Accounts accounts;
    private final Clock clock;

    Story(Timeline timeline, Accounts accounts, Clock clock) {
        this.timeline = timeline;
        this.accounts = accounts;
        this.clock = clock;
    }

    public List<Happening> forEverybody(ProblemId id) {
        return read(timeline.of(id.value()), entry -> entry.audience() == Audience.PUBLIC, Map.of());
    }

    /** What a reviewer above answered to who reported about the manager or the council; nobody else reads it. */
    public List<Happening> fromAbove(ProblemId id) {
        return timeline.of(id.value()).stream()
                .filter(Story::fromAbove)
                .sorted(Comparator.comparingInt(Entry::seq).reversed())
                .map(entry -> happening(entry, Map.of()))
                .toList();
    }

    private static boolean fromAbove(Entry entry) {
        return entry.step().equals("answer_above")
                || entry.step().equals("answer") && entry.role().equals("reviewer");
    }

    public List<Happening> forDesk(ProblemId id) {
        List<Entry> entries = timeline.of(id.value());
        Map<AccountId, String> names = accounts.names(entries.stream()
                .flatMap(entry -> Stream.of(Optional.ofNullable(entry.account()).map(AccountId::new), givenTo(entry)))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet()));
        return read(entries, entry -> entry.audience() != Audience.REVIEWER, names);
    }

    private List<Happening> read(List<Entry> entries, Predicate<Entry> visible, Map<AccountId, String> names) {
        return entries.stream()
                .filter(visible)
                .filter(entry -> !fromAbove(entry))
                .sorted(Comparator.comparingInt(Entry::seq).reversed())
                .map(entry -> happening(entry, names))
                .toList();
    }

    /** The other problem of a join or a split. */
    private static @Nullable ProblemId other(Entry entry) {
        return Stream.of("problem", "to", "from")
                .map(entry.facts()::get)
                .filter(Objects::nonNull)
                .findFirst()
                .flatMap(ProblemId::of)
                .orElse(null);
    }

    /** To whom a step gave the problem. */
    private static Optional<AccountId> givenTo(Entry entry) {
        return entry.step().equals("assign")
                ? Optional.ofNullable(entry.facts().get("to")).flatMap(AccountId::parse)
                : Optional.empty();
    }

    private Happening happening(Entry entry, Map<AccountId, String> names) {
        ZonedDateTime at = entry.happenedAt().atZone(clock.getZone());
        boolean resident = entry.role().equals("resident");
        return new Happening(
                entry.seq(),
                entry.role(),
                entry.step(),
                at.toLocalDate(),
                resident || entry.role().equals("import") ? null : at.toLocalTime(),
                givenTo(entry).map(names::get).orElse(entry.words()),
                entry.changesState() ? State.of(entry.to()) : null,
                entry.audience() != Audience.PUBLIC,
                entry.account() == null ? null : names.get(new AccountId(entry.account())),
                other(entry));
    }
}
