package org.mahalla.problems.tracking;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mahalla.places.Neighbourhood;
import org.mahalla.problems.ReportId;
import org.mahalla.problems.intake.Report;
import org.mahalla.problems.model.State;
import org.mahalla.problems.relay.Reveal;
import org.mahalla.problems.stages.Happening;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.taxonomy.Topic;
import org.mahalla.shared.TrackingCode;

/**
 * What the code alone shows (of the report never its words): topic, neighbourhood and day, what happened to its problem, whether the desk
 * waits for an answer, and that somebody saw how the writer is reached.
 */
record Tracked(
        TrackingCode code,
        Report said,
        Topic topic,
        Neighbourhood neighbourhood,
        Problem problem,
        List<Happening> story,
        boolean asked,
        List<Reveal> reveals) {
    private static final Set<String> TOLD = Set.of("not_ours", "private_dispute", "not_enough", "spam");

    Tracked {
        story = List.copyOf(story);
        reveals = List.copyOf(reveals);
    }

    ReportId report() {
        return said.id();
    }

    LocalDate reportedOn() {
        return said.reportedOn();
    }

    /** Why it was set aside, as far as a code may tell: of a person nobody learns that a report was about them. */
    @Nullable
    String aside() {
        if (problem.state() != State.SET_ASIDE) {
            return null;
        }
        String as = problem.setAsideAs();
        return as != null && TOLD.contains(as) ? as : "else";
    }
}
