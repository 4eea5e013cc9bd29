package org.mahalla.problems.desk;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mahalla.places.Neighbourhood;
import org.mahalla.places.maps.MapView;
import org.mahalla.problems.intake.Report;
import org.mahalla.problems.photos.ProblemPhoto;
import org.mahalla.problems.stages.Happening;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.taxonomy.Area;
import org.mahalla.problems.taxonomy.Topic;

/** One problem as the desk sees it: the reports under it, its photos, what happened, and what this viewer may do next. */
record DeskProblem(
        Problem problem,
        @Nullable Area area,
        @Nullable Topic topic,
        String topicName,
        Neighbourhood neighbourhood,
        List<Report> reports,
        List<ProblemPhoto> photos,
        List<Happening> story,
        Set<DeskStep> steps,
        @Nullable MapView map) {
    DeskProblem {
        reports = List.copyOf(reports);
        photos = List.copyOf(photos);
        story = List.copyOf(story);
        steps = Set.copyOf(steps);
    }

    boolean may(String step) {
        return steps.contains(DeskStep.valueOf(step));
    }

    /** The published title, or the topic as long as there is none. */
    String title() {
        return problem.title() == null ? topicName : problem.title();
    }

    /** Answers and notes, newest first. */
    List<Happening> talk() {
        return story.stream()
                .filter(one -> one.step().equals("answer") || one.step().equals("note"))
                .toList();
    }

    /** Who has it in hand, as it was last written. */
    @Nullable
    String holder() {
        return story.stream()
                .filter(one -> one.step().equals("take_in_hand"))
                .findFirst()
                .map(Happening::words)
                .orElse(null);
    }

    boolean onPublicPages() {
        return problem.state().checked();
    }
}
