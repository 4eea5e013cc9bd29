package org.mahalla.councils;

import java.util.Optional;
import org.mahalla.shared.Language;
import org.mahalla.shared.PlacePath;

/** Knows what a number stands for that people call a matter by in a place, such as a problem's; asked here, answered above. */
public interface NumberedMatters {
    /** Empty for a number that nobody may talk about in a meeting of the place, or that stands for nothing. */
    Optional<AgendaSource.Proposed> find(PlacePath place, String typed, Language language);

    /** The same for a body that may work in several places; empty also where the number stands for several things. */
    default Optional<AgendaSource.Proposed> find(Remit remit, String typed, Language language) {
        return find(remit.places().getFirst(), typed, language);
    }
}
