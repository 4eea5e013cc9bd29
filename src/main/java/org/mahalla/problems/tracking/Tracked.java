package org.mahalla.problems.tracking;

import java.time.LocalDate;
import java.util.List;
import org.mahalla.places.Neighbourhood;
import org.mahalla.problems.ReportId;
import org.mahalla.problems.stages.Happening;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.taxonomy.Topic;
import org.mahalla.shared.TrackingCode;

/** What the code alone shows: topic, neighbourhood and day of the report, and what happened to its problem. */
record Tracked(
        TrackingCode code,
        ReportId report,
        LocalDate reportedOn,
        Topic topic,
        Neighbourhood neighbourhood,
        Problem problem,
        List<Happening> story) {
    Tracked {
        story = List.copyOf(story);
    }
}
