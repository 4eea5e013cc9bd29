package org.mahalla.problems.duplicates;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.mahalla.platform.timeline.Entry;
import org.mahalla.problems.model.State;

/** The state in which a problem was before it was joined, and since when, as its timeline tells. */
record BeforeJoin(State state, LocalDate since) {
    /** Reads the entries of one problem that is joined now, oldest first. */
    static BeforeJoin of(List<Entry> entries, Clock clock) {
        Deque<BeforeJoin> before = new ArrayDeque<>();
        BeforeJoin now = null;
        for (Entry entry : entries) {
            if (!entry.changesState()) {
                continue;
            }
            State to = State.of(entry.to());
            LocalDate day = entry.happenedAt().atZone(clock.getZone()).toLocalDate();
            if (to == State.JOINED && now != null) {
                before.push(now);
            }
            boolean back = entry.step().equals("split") && !before.isEmpty();
            now = new BeforeJoin(to, back ? before.pop().since() : day);
        }
        if (now == null || before.isEmpty()) {
            throw new IllegalStateException("never joined");
        }
        return before.pop();
    }
}
