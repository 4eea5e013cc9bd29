package org.mahalla.problems.desk;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.AccountId;
import org.mahalla.frame.Page;
import org.mahalla.places.Neighbourhood;
import org.mahalla.places.maps.MapView;
import org.mahalla.problems.closing.ClosingRounds;
import org.mahalla.problems.duplicates.Together;
import org.mahalla.problems.intake.Report;
import org.mahalla.problems.photos.ProblemPhoto;
import org.mahalla.problems.stages.Happening;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.taxonomy.Area;
import org.mahalla.problems.taxonomy.Topic;

/**
 * One problem as the desk sees it: the reports under it, its photos, what happened, and what this viewer may do next. Once
 * a copy is public the reports' own words are sealed until somebody opens them.
 */
record DeskProblem(
        Problem problem,
        @Nullable Area area,
        @Nullable Topic topic,
        String topicName,
        List<Topic.Question> asked,
        Neighbourhood neighbourhood,
        List<Report> reports,
        List<ProblemPhoto> photos,
        List<Happening> story,
        Set<DeskStep> steps,
        Together together,
        @Nullable MapView map,
        boolean wordsSealed,
        boolean asks,
        ClosingRounds.@Nullable Counted answers,
        AtHand hand) {
    DeskProblem {
        asked = List.copyOf(asked);
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

    /** What the public title may begin with: the topic in the language the problem was reported in, not the desk's. */
    String publicTitle() {
        return topic == null ? topicName : topic.name().in(problem.language());
    }

    /** Answers and notes, newest first. */
    List<Happening> talk() {
        return story.stream()
                .filter(one -> one.step().equals("answer") || one.step().equals("note"))
                .toList();
    }

    /** The answers to the topic's own questions, in the words in which they were asked. */
    List<String> answers(Report report, Page page) {
        return report.answers().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(answer -> asked.stream()
                        .filter(question -> question.code().equals(answer.getKey()))
                        .findFirst()
                        .map(question -> line(question, answer.getValue(), page))
                        .orElse(answer.getValue()))
                .toList();
    }

    private static String line(Topic.Question question, String answer, Page page) {
        String said = question.options(page.t("problems.report.yes"), page.t("problems.report.no")).stream()
                .filter(choice -> choice.code().equals(answer))
                .findFirst()
                .map(choice -> choice.text().in(page.language()))
                .orElse(answer);
        return question.text().in(page.language()) + " " + said;
    }

    /** Whose work it is, as the choice of colleagues has it; null for nobody’s. */
    @Nullable
    String assignee() {
        UUID account = problem.assignee();
        return account == null ? null : new AccountId(account).text();
    }

    @Nullable
    String assigneeName() {
        UUID account = problem.assignee();
        return account == null ? null : hand.nameOf(new AccountId(account));
    }

    /** How much of the timeline the viewer has not said to have seen; everything as long as they never looked. */
    long fresh() {
        return story.stream().filter(one -> one.seq() > hand.seen()).count();
    }

    boolean onPublicPages() {
        return problem.state().checked();
    }
}
