package org.mahalla.problems;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.Viewer;
import org.mahalla.problems.stages.Problem;
import org.mahalla.shared.Language;

/** How another module carries a problem on: by a referral, a mission. */
public interface FollowUp {
    /** What was begun, the newest first; what everybody may know of each. */
    List<Carried> of(ProblemId problem, Language language);

    /** Where the desk begins another one, for who may. */
    Optional<Begin> begin(Problem problem, Viewer viewer);

    /**
     * @param name who has it
     * @param words the key of the words for how it stands
     * @param due the day until which an answer is owed
     * @param open whether anything is still expected of it
     * @param path its page at the desk
     */
    record Carried(
            String name,
            String words,
            String shape,
            @Nullable LocalDate due,
            boolean open,
            String path) {}

    /** @param words the key of the words on the button */
    record Begin(String words, String path) {}
}
