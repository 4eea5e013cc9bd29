package org.mahalla.platform.timeline;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mahalla.shared.RefusedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The append-only timeline, the only writer of state. A step is taken when a row allows it to one of the actor's roles
 * in the present state; the entry, its words and the kept state are written together, in the caller's transaction.
 *
 * <p>Refuses a step that no row allows (PLT-001), a step without the words it needs (PLT-003), and, after a few tries,
 * a chain that others keep extending (PLT-004).
 */
@Component
public class Timeline {
    private static final int TRIES = 30;

    private final Entries entries;
    private final StepTable steps;
    private final Map<String, Projection> projections;
    private final Clock clock;

    Timeline(Entries entries, StepTable steps, List<Projection> projections, Clock clock) {
        this.entries = entries;
        this.steps = steps;
        this.projections = projections.stream().collect(Collectors.toMap(Projection::kind, Function.identity()));
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Entry take(String kind, UUID aggregate, Step step) {
        for (int tries = 0; tries < TRIES; tries++) {
            Entries.@Nullable Head head = entries.head(aggregate).orElse(null);
            Draft draft = draft(kind, aggregate, head, step);
            if (entries.add(draft, clock.instant())) {
                Entry entry = draft.entry();
                projection(kind).keep(entry);
                return entry;
            }
        }
        throw new RefusedException("PLT-004");
    }

    /** The number of the last entry; 0 for what has none. */
    @Transactional(readOnly = true)
    public int last(UUID aggregate) {
        return entries.head(aggregate).map(Entries.Head::seq).orElse(0);
    }

    /** As {@link #take} for an aggregate that the caller has just made; refuses one that has entries (PLT-004). */
    @Transactional(propagation = Propagation.MANDATORY)
    public Entry start(String kind, UUID aggregate, Step step) {
        Draft draft = draft(kind, aggregate, null, step);
        if (!entries.add(draft, clock.instant())) {
            throw new RefusedException("PLT-004");
        }
        Entry entry = draft.entry();
        projection(kind).keep(entry);
        return entry;
    }

    /**
     * Writes many new aggregates at once and answers the state in which each of them now is, in their order. Their rows
     * with that state are the caller's to write in the same transaction. What is allowed is looked up once for all.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> begin(List<Chain> chains) {
        return written(chains).stream()
                .map(entries -> entries.isEmpty()
                        ? StepTable.NOTHING
                        : entries.getLast().to())
                .toList();
    }

    /** The same; answers the entries of each of them, in their order. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<List<Entry>> written(List<Chain> chains) {
        List<Draft> drafts = new ArrayList<>(chains.size() * 2);
        List<List<Entry>> written = new ArrayList<>(chains.size());
        Map<Asked, StepTable.Allowed> known = new HashMap<>();
        for (Chain chain : chains) {
            Entries.@Nullable Head head = null;
            List<Entry> own = new ArrayList<>();
            for (Step step : chain.steps()) {
                Draft draft =
                        draft(chain.kind(), chain.aggregate(), head, step, allowed(known, chain.kind(), head, step));
                drafts.add(draft);
                own.add(draft.entry());
                head = draft.head();
            }
            written.add(own);
        }
        entries.addAll(drafts, clock.instant());
        return written;
    }

    /**
     * Takes a step of each of many aggregates at once, in a handful of statements; an aggregate may come several times. The
     * caller holds their rows, so that nobody else extends a chain meanwhile; where somebody does, all is refused and rolled
     * back.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Entry> takeEach(String kind, List<NextStep> wanted) {
        Map<UUID, Entries.Head> heads = entries.heads(
                wanted.stream().map(NextStep::aggregate).distinct().toList());
        Map<Asked, StepTable.Allowed> known = new HashMap<>();
        List<Draft> drafts = new ArrayList<>(wanted.size());
        for (NextStep next : wanted) {
            Entries.@Nullable Head head = heads.get(next.aggregate());
            Draft draft = draft(kind, next.aggregate(), head, next.step(), allowed(known, kind, head, next.step()));
            drafts.add(draft);
            heads.put(next.aggregate(), draft.head());
        }
        entries.addAll(drafts, clock.instant());
        List<Entry> written = drafts.stream().map(Draft::entry).toList();
        if (!written.isEmpty()) {
            projection(kind).keepEach(written);
        }
        return written;
    }

    private record Asked(String kind, @Nullable String state, String step, List<String> roles) {}

    private StepTable.Allowed allowed(
            Map<Asked, StepTable.Allowed> known, String kind, Entries.@Nullable Head head, Step step) {
        String state = head == null ? null : head.state();
        return known.computeIfAbsent(
                new Asked(kind, state, step.step(), step.actor().roles()), asked -> allowed(kind, state, step));
    }

    /** The state that the steps lead to, from nothing. */
    public String outcome(Chain chain) {
        String state = null;
        for (Step step : chain.steps()) {
            state = allowed(chain.kind(), state, step).target(state, step.target());
        }
        return state == null ? StepTable.NOTHING : state;
    }

    /** All entries of an aggregate, oldest first. */
    @Transactional(readOnly = true)
    public List<Entry> of(UUID aggregate) {
        return entries.of(aggregate);
    }

    /**
     * Hands over the whole timeline of each aggregate of a kind, one after the other; words stay closed. Streams, so that
     * memory stays flat.
     */
    @Transactional(readOnly = true)
    public void each(String kind, Consumer<List<Entry>> reader) {
        entries.each(kind, reader);
    }

    /** The state of an aggregate as its last entry left it. */
    @Transactional(readOnly = true)
    public Optional<String> state(UUID aggregate) {
        return entries.head(aggregate).map(Entries.Head::state);
    }

    /** What these roles may do next. */
    public List<String> allowed(String kind, String state, List<String> roles) {
        return steps.steps(kind, state, roles);
    }

    /** Erases the words of entries; the chain stays verifiable. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int erase(UUID aggregate, List<Integer> seqs) {
        return entries.erase(aggregate, seqs);
    }

    private Draft draft(String kind, UUID aggregate, Entries.@Nullable Head head, Step step) {
        return draft(kind, aggregate, head, step, allowed(kind, head == null ? null : head.state(), step));
    }

    private Draft draft(
            String kind, UUID aggregate, Entries.@Nullable Head head, Step step, StepTable.Allowed allowed) {
        String state = head == null ? null : head.state();
        needWords(step, allowed);
        return Draft.of(
                kind,
                aggregate,
                head == null ? 1 : head.seq() + 1,
                state,
                allowed.target(state, step.target()),
                allowed.role(),
                step,
                head == null ? Links.START : head.hash(),
                clock.getZone());
    }

    private StepTable.Allowed allowed(String kind, @Nullable String state, Step step) {
        return steps.find(kind, state, step.step(), step.actor().roles())
                .orElseThrow(() -> new RefusedException("PLT-001", step.step(), state == null ? "" : state));
    }

    private static void needWords(Step step, StepTable.Allowed allowed) {
        if (allowed.needsWords() && (step.words() == null || step.words().isBlank())) {
            throw new RefusedException("PLT-003", step.step());
        }
    }

    private Projection projection(String kind) {
        Projection projection = projections.get(kind);
        if (projection == null) {
            throw new IllegalStateException("nobody keeps the state of " + kind);
        }
        return projection;
    }

    /** Now, by the installation's clock. */
    public Instant now() {
        return clock.instant();
    }
}
