package org.mahalla.problems.deeds;

import java.util.Optional;
import org.mahalla.access.Viewer;
import org.mahalla.platform.deeds.KeptDeed;
import org.springframework.stereotype.Component;

/** What the viewer did last, as long as it can be taken back; for the line above the desk’s lists. */
@Component
public class LastDeed {
    private final Deeds deeds;

    LastDeed(Deeds deeds) {
        this.deeds = deeds;
    }

    public Optional<? extends KeptDeed<?>> of(Viewer viewer) {
        return viewer.accountId().flatMap(account -> deeds.log().last(account.value()));
    }
}
