package org.mahalla.councils;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.mahalla.shared.Language;

/** What everybody may know of matters such as problems; asked here, answered above. */
public interface Matters {
    /** By subject; what nobody may see is not among them. */
    Map<String, Matter> of(Collection<String> subjects, Language language);

    /** What is open within a body’s remit, the most urgent first, at most so many. */
    List<Matter> open(Remit remit, int most, Language language);

    /**
     * @param state how far it is, in words
     * @param shape the class of the tag that shows that
     * @param since since when it is so far
     */
    record Matter(
            String subject, String title, String place, String state, String shape, LocalDate since, String path) {}
}
