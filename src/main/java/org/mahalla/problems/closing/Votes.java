package org.mahalla.problems.closing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.mahalla.platform.timeline.Entry;
import org.mahalla.platform.timeline.Timeline;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.intake.Report;
import org.mahalla.problems.model.Channel;
import org.mahalla.problems.model.State;
import org.mahalla.problems.stages.Groups;
import org.springframework.stereotype.Component;

/**
 * Whose word counts when a problem is said to be solved: a report that stood under it, by the timeline, before that was
 * said. What joined later says by joining that it is not solved. A code that somebody else was given, the desk or an API
 * key, counts only with the contact that its writer proved.
 */
@Component
public class Votes {
    private final Timeline timeline;
    private final Groups groups;

    Votes(Timeline timeline, Groups groups) {
        this.timeline = timeline;
        this.groups = groups;
    }

    /** What the code of a report gives: a vote, or why none. */
    public enum Vote {
        GIVEN,
        /** It joined after “solved” was said. */
        LATE,
        /** Somebody else sent it, the desk or an API key, and its writer has not shown to be who left the contact. */
        UNPROVED
    }

    /** @param proved whether the writer answered by the contact itself */
    public Vote of(Report report, ProblemId root, boolean proved) {
        if (!under(root).contains(report.problem())) {
            return Vote.LATE;
        }
        return proved || report.channel() == Channel.PAGE ? Vote.GIVEN : Vote.UNPROVED;
    }

    /** The problem, and of what is joined to it all that was so when it was last said to be solved. */
    List<ProblemId> under(ProblemId root) {
        List<Entry> story = timeline.of(root.value());
        int said = story.stream().filter(Votes::says).mapToInt(Entry::seq).max().orElse(Integer.MAX_VALUE);
        List<ProblemId> standing = new ArrayList<>(List.of(root));
        groups.joinedTo(root).stream()
                .filter(joined -> gathered(story, joined) < said)
                .forEach(joined -> standing.addAll(groups.under(joined)));
        return standing;
    }

    /** Whether the entry said “solved”; one that brings a joined problem back to where it stood did not. */
    private static boolean says(Entry entry) {
        return State.CLAIMED_SOLVED.code().equals(entry.to())
                && entry.changesState()
                && !State.JOINED.code().equals(entry.from());
    }

    private static int gathered(List<Entry> story, ProblemId joined) {
        return story.stream()
                .filter(entry -> entry.step().equals("gather")
                        && Objects.equals(entry.facts().get("problem"), joined.text()))
                .mapToInt(Entry::seq)
                .max()
                .orElse(0);
    }
}
