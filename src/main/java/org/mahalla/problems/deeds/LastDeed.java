package org.mahalla.problems.deeds;

import java.time.Clock;
import java.util.Optional;
import org.mahalla.access.Viewer;
import org.springframework.stereotype.Component;

/** What the viewer did last, as long as it can be taken back; for the line above the desk’s lists. */
@Component
public class LastDeed {
    private final Deeds log;
    private final Clock clock;

    LastDeed(Deeds log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    public Optional<DoneDeed> of(Viewer viewer) {
        return viewer.accountId()
                .flatMap(account -> log.last(account, clock.instant()))
                .flatMap(log::find)
                .filter(done -> done.canBeTakenBack(clock.instant()));
    }
}
