package org.mahalla.problems.work;

import java.time.Clock;
import java.util.Optional;
import org.mahalla.access.Viewer;
import org.springframework.stereotype.Component;

/** What the viewer did last, as long as it can be taken back; for the line above the desk’s lists. */
@Component
public class LastWork {
    private final WorkLog log;
    private final Clock clock;

    LastWork(WorkLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    public Optional<WorkDone> of(Viewer viewer) {
        return viewer.accountId()
                .flatMap(account -> log.last(account, clock.instant()))
                .flatMap(log::find)
                .filter(done -> done.canBeTakenBack(clock.instant()));
    }
}
