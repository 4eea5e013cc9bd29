package org.mahalla.problems.duplicates;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.mahalla.places.DivisionKind;
import org.mahalla.places.Divisions;
import org.mahalla.places.Neighbourhood;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.places.registry.PlaceStore;
import org.mahalla.places.testing.PlaceFixtures;
import org.mahalla.places.testing.Registered;
import org.mahalla.platform.timeline.Actor;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.intake.NewReport;
import org.mahalla.problems.intake.Received;
import org.mahalla.problems.intake.ReportProblem;
import org.mahalla.problems.model.Channel;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.Problems;
import org.mahalla.problems.stages.SearchText;
import org.mahalla.problems.stages.TakeStep;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.shared.IdMaker;
import org.mahalla.shared.Language;
import org.mahalla.shared.PhoneNumber;
import org.mahalla.shared.Point;
import org.springframework.stereotype.Component;

/** A neighbourhood of its own for each test, two kilometres from the next, and reports in it. */
@Component
public final class TwinTown {
    public static final Actor MANAGER = new Actor(List.of("manager"), null);
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Registered registered;
    private final ReportProblem reportProblem;
    private final Problems problems;
    private final TakeStep steps;
    private final Topics topics;

    TwinTown(
            PlaceStore store,
            Neighbourhoods neighbourhoods,
            Divisions divisions,
            IdMaker ids,
            ReportProblem reportProblem,
            Problems problems,
            TakeStep steps,
            Topics topics) {
        this.registered = new Registered(store, neighbourhoods, divisions, ids);
        this.reportProblem = reportProblem;
        this.problems = problems;
        this.steps = steps;
        this.topics = topics;
    }

    public synchronized Neighbourhood neighbourhood() {
        registered.division("ir", DivisionKind.COUNTRY, "ایران", "Iran");
        var qom = registered.division("ir.twins", DivisionKind.PROVINCE, "قم", "Qom");
        int n = COUNT.incrementAndGet();
        return registered.neighbourhood(
                qom, "t" + n, "دوقلو " + n, "Twins " + n, PlaceFixtures.square(48 + n * 0.03, 30, 0.01), null);
    }

    public Received report(Neighbourhood there, String topic, String words, @Nullable Point point) {
        return report(there, topic, words, point, null);
    }

    public Received report(
            Neighbourhood there, String topic, String words, @Nullable Point point, @Nullable String phone) {
        return reportProblem.receive(new NewReport(
                "twins-" + COUNT.incrementAndGet(),
                there,
                topics.get(topic),
                words,
                null,
                point,
                Channel.PAGE,
                Language.FA,
                phone == null ? null : new PhoneNumber(phone),
                null,
                Map.of(),
                List.of()));
    }

    /** A report that the manager found right and published. */
    public ProblemId published(Neighbourhood there, String topic, String title, String body, Point point) {
        ProblemId id = report(there, topic, body, point).problem();
        take(id, "verify");
        problems.publish(id, title, body, null, SearchText.of(there, topics.get(topic), title, body));
        return id;
    }

    public void take(ProblemId problem, String step) {
        steps.take(problem, MANAGER, step, step.equals("claim_solved") ? "عوض شد" : null, Map.of());
    }

    public void confirmed(ProblemId problem) {
        take(problem, "take_in_hand");
        take(problem, "claim_solved");
        steps.take(problem, Actor.RESIDENT, "confirm", null, Map.of());
    }

    public Problem get(ProblemId problem) {
        return problems.get(problem);
    }

    /** So many metres north of the middle. */
    public static Point north(Neighbourhood there, double metres) {
        return new Point(
                there.centre().latitude() + metres / 111_195, there.centre().longitude());
    }
}
