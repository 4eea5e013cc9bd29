package org.mahalla.problems.closing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mahalla.problems.ProblemId;

/** Who is asked whether a problem is solved: those who reported, and whoever else left a contact with it. */
public interface AskedPeople {
    /**
     * Without those who want no notices.
     *
     * @param until who came after this day is told, and not asked
     */
    List<Asked> of(ProblemId problem, LocalDate until);

    /** Who was asked by an address with that subject; empty when it was none of these, or they are gone. */
    Optional<Voter> voter(UUID subject);
}
