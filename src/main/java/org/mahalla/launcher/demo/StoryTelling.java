package org.mahalla.launcher.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.Viewer;
import org.mahalla.places.Neighbourhood;
import org.mahalla.platform.files.Photo;
import org.mahalla.platform.timeline.Actor;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.closing.DisputeSolved;
import org.mahalla.problems.duplicates.JoinProblems;
import org.mahalla.problems.duplicates.Supporters;
import org.mahalla.problems.intake.NewReport;
import org.mahalla.problems.intake.Received;
import org.mahalla.problems.intake.ReportProblem;
import org.mahalla.problems.model.Channel;
import org.mahalla.problems.photos.Photos;
import org.mahalla.problems.photos.ProblemPhoto;
import org.mahalla.problems.relay.AnswerDesk;
import org.mahalla.problems.relay.AskReporter;
import org.mahalla.problems.relay.RevealContact;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.Problems;
import org.mahalla.problems.stages.SearchText;
import org.mahalla.problems.stages.TakeStep;
import org.mahalla.problems.taxonomy.Topic;
import org.mahalla.shared.PhoneNumber;
import org.mahalla.shared.Point;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Plays the acts of one story with the same use cases that serve people. The first report opens what is told of. */
final class StoryTelling {
    private static final double DEGREES_APART = 0.0012;
    private static final double BESIDE = 0.0001;

    /** The parts of the system that a story passes through. */
    @Component
    @ConditionalOnProperty("mahalla.demo")
    record Stage(
            Clock clock,
            ReportProblem report,
            Problems problems,
            Photos photos,
            DemoPhotos drawn,
            TakeStep steps,
            JoinProblems join,
            Supporters supporters,
            AskReporter ask,
            AnswerDesk answer,
            RevealContact reveal,
            DisputeSolved dispute,
            DemoProposals proposals) {}

    private final Stage stage;
    private final Neighbourhood place;
    private final Topic topic;
    private final Stories.Story story;
    private final Viewer viewer;
    private final Actor manager;
    private final int number;
    private @Nullable Received first;
    private @Nullable Received last;
    private int said;

    StoryTelling(Stage stage, Neighbourhood place, Topic topic, Stories.Story story, Viewer viewer, int number) {
        this.stage = stage;
        this.place = place;
        this.topic = topic;
        this.story = story;
        this.viewer = viewer;
        this.manager = TakeStep.actor(viewer, place.path());
        this.number = number;
    }

    /** The code of the first report. */
    String code() {
        return opened().code().digits();
    }

    void play(Stories.Act act) {
        said++;
        String words = Objects.requireNonNullElse(act.words(), "");
        switch (act.does()) {
            case "report" -> report(act, Channel.PAGE, null);
            case "report_too" -> report(act, Channel.PAGE, problem());
            case "telephone" -> report(act, Channel.TELEPHONE, null);
            case "join" -> stage.join().join(Objects.requireNonNull(last).problem(), problem(), manager);
            case "publish" -> publish();
            case "see" -> see(act.times());
            case "solved" -> solved(act);
            case "confirm" -> stage.steps().take(problem(), Actor.RESIDENT, "confirm", null, Map.of());
            case "disagree" -> stage.steps().take(problem(), Actor.RESIDENT, "dispute", null, Map.of());
            case "leave_unanswered" -> stage.steps().take(problem(), Actor.SYSTEM, act.does(), null, Map.of());
            case "dispute" ->
                stage.dispute().dispute(now(), new DisputeSolved.Said(words, story.spoken(), once(), once()));
            case "ask" -> stage.ask().ask(now(), opened().report(), "manager", words, once());
            case "reply" -> stage.answer().say(now(), opened().report(), words, once());
            case "reveal" -> stage.reveal().ask(viewer, now(), opened().report(), words);
            case "propose" -> stage.proposals().propose(viewer, problem(), words);
            case "support" -> stage.proposals().supportNewest(problem(), act.times());
            case "adopt" -> stage.proposals().adopt(viewer, problem(), new Random(number));
            case "turn_down" -> stage.proposals().turnDown(viewer, problem());
            case "begin" -> stage.proposals().begin(viewer, problem());
            case "part" -> stage.proposals().work(viewer, problem(), 1);
            default -> stage.steps().take(problem(), manager, act.does(), act.words(), Map.of());
        }
    }

    private void report(Stories.Act act, Channel channel, @Nullable ProblemId joins) {
        NewReport report = new NewReport(
                once(),
                place,
                topic,
                Objects.requireNonNull(act.words()),
                story.where(),
                spot(),
                channel,
                story.spoken(),
                act.phone() == null
                        ? null
                        : PhoneNumber.parse(act.phone()).find().orElseThrow(),
                null,
                Map.of(),
                act.photo() ? pictures(false) : List.of());
        last = channel == Channel.TELEPHONE
                ? stage.report().receive(report, manager)
                : stage.report().receive(report, joins);
        first = first == null ? last : first;
    }

    private void publish() {
        String search = SearchText.of(place, topic, story.title(), story.body(), story.where());
        stage.problems().publish(problem(), story.title(), story.body(), story.where(), search);
        stage.steps().take(problem(), manager, "publish_text", null, Map.of());
        for (ProblemPhoto photo : stage.photos().of(problem())) {
            stage.photos().publish(photo.id(), today());
            stage.steps().take(problem(), manager, "publish_photo", null, Map.of());
        }
    }

    private void see(int times) {
        for (int one = 0; one < times; one++) {
            stage.supporters().see(problem(), "demo-" + said + "-" + one);
        }
    }

    private void solved(Stories.Act act) {
        if (act.photo()) {
            stage.photos().addEvidence(problem(), pictures(true), today());
        }
        stage.steps().take(problem(), manager, "claim_solved", act.words(), Map.of());
    }

    private List<Photo> pictures(boolean solved) {
        return List.of(stage.drawn().of(story.scene(), number, solved));
    }

    /** Each story at a corner of its own; its reports a few steps from one another. */
    private Point spot() {
        Point centre = place.centre();
        return new Point(
                centre.latitude() + (number / 4 - 1) * DEGREES_APART,
                centre.longitude() + (number % 4 - 1.5) * DEGREES_APART + said * BESIDE);
    }

    private String once() {
        return "story-" + story.name() + "-" + said;
    }

    private Problem now() {
        return stage.problems().get(problem());
    }

    /** The problem that it is about. */
    ProblemId problem() {
        return opened().problem();
    }

    private Received opened() {
        return Objects.requireNonNull(first);
    }

    private LocalDate today() {
        return LocalDate.now(stage.clock());
    }
}
