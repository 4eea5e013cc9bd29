package org.mahalla.launcher.country;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mahalla.places.Neighbourhood;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.ReportId;
import org.mahalla.problems.model.Channel;
import org.mahalla.problems.model.State;
import org.mahalla.problems.taxonomy.Topic;
import org.mahalla.shared.Point;

/** A problem on its way into the tables. */
final class Made {
    final ProblemId id;
    final ReportId report;
    final Neighbourhood place;
    final Topic topic;
    final CountryWords.Told told;
    final Point point;
    final LocalDate opened;
    final State state;
    final Course course;
    final Channel channel;
    final @Nullable Made root;
    int reports = 1;
    int supporters;

    Made(
            ProblemId id,
            ReportId report,
            Neighbourhood place,
            Topic topic,
            CountryWords.Told told,
            Point point,
            LocalDate opened,
            State state,
            Course course,
            Channel channel,
            @Nullable Made root) {
        this.id = id;
        this.report = report;
        this.place = place;
        this.topic = topic;
        this.told = told;
        this.point = point;
        this.opened = opened;
        this.state = state;
        this.course = course;
        this.channel = channel;
        this.root = root;
    }
}
