package org.mahalla.launcher.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.mahalla.access.Viewer;
import org.mahalla.places.Neighbourhood;
import org.mahalla.places.NeighbourhoodId;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.platform.files.Photo;
import org.mahalla.platform.timeline.Actor;
import org.mahalla.problems.intake.NewReport;
import org.mahalla.problems.intake.Received;
import org.mahalla.problems.intake.ReportProblem;
import org.mahalla.problems.model.Channel;
import org.mahalla.problems.photos.Photos;
import org.mahalla.problems.stages.Problems;
import org.mahalla.problems.stages.TakeStep;
import org.mahalla.problems.taxonomy.Topic;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.shared.Language;
import org.mahalla.shared.Point;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Some thousand reports over a year and what became of them, lived through with the same use cases that serve people,
 * under a clock that stands where each thing happened.
 */
@Component
@ConditionalOnProperty("mahalla.demo")
class DemoProblems {
    private static final int DAYS = 400;
    private static final int BATCH = 60;
    /** So many reports wait unread at the desk that the demo's first sign-ins open. */
    private static final int FRESH = 14;

    private final DemoClock clock;
    private final Topics topics;
    private final Neighbourhoods neighbourhoods;
    private final ReportProblem reportProblem;
    private final DemoPhotos drawn;
    private final Life.Course course;
    private final TransactionTemplate transaction;

    DemoProblems(
            DemoClock clock,
            Topics topics,
            Neighbourhoods neighbourhoods,
            ReportProblem reportProblem,
            Problems problems,
            Photos photos,
            DemoPhotos drawn,
            TakeStep steps,
            DemoReferrals referrals,
            DemoProposals proposals,
            TransactionTemplate transaction) {
        this.clock = clock;
        this.topics = topics;
        this.neighbourhoods = neighbourhoods;
        this.reportProblem = reportProblem;
        this.drawn = drawn;
        this.course = new Life.Course(clock, problems, photos, drawn, steps, referrals, proposals);
        this.transaction = transaction;
    }

    void fill(DemoContent content, Map<NeighbourhoodId, UUID> managers, int howMany, Random random) {
        LocalDate today = LocalDate.now(clock);
        List<Neighbourhood> places = weighted(content);
        try {
            for (int from = 0; from < howMany; from += BATCH) {
                int first = from;
                transaction.executeWithoutResult(status -> {
                    for (int i = first; i < Math.min(first + BATCH, howMany); i++) {
                        Neighbourhood place = i < FRESH ? first(places) : DemoContent.pick(places, random);
                        live(content, place, managers, today, i, random);
                    }
                });
            }
        } finally {
            clock.run();
        }
    }

    private void live(
            DemoContent content,
            Neighbourhood place,
            Map<NeighbourhoodId, UUID> managers,
            LocalDate today,
            int number,
            Random random) {
        DemoContent.About about = DemoContent.pick(content.said().topics(), random);
        Topic topic = topics.get(about.code());
        if (topic.outside()) {
            return;
        }
        int age = number < FRESH ? number % 2 : (int) (DAYS * Math.pow(random.nextDouble(), 1.25));
        Slots slots = new Slots(content.streets(), random);
        DemoContent.Text text = DemoContent.pick(about.texts(), random);
        clock.standOn(today.minusDays(age), random);
        List<Photo> pictures = about.scene() != null && random.nextInt(10) < 4
                ? List.of(drawn.of(about.scene(), number, false))
                : List.of();
        Received received = reportProblem.receive(new NewReport(
                "demo-" + number,
                place,
                topic,
                slots.fill(text.fa(), Language.FA),
                slots.fill("{alley}، {street}", Language.FA),
                near(place, random),
                random.nextInt(10) < 8 ? Channel.PAGE : Channel.TELEPHONE,
                Language.FA,
                null,
                null,
                Map.of(),
                pictures));
        Actor manager = new Actor(List.of("manager"), managers.get(place.id()));
        Viewer viewer = DemoProposals.manager(Objects.requireNonNull(managers.get(place.id())), place, today);
        Life.Subject subject =
                new Life.Subject(received.problem(), place, topic, about, slots, manager, viewer, number);
        new Life(course, subject, today, random).from(age, content);
    }

    /** Neighbourhoods of the first wave have been at it longest and are met most often. */
    private List<Neighbourhood> weighted(DemoContent content) {
        List<Neighbourhood> places = new ArrayList<>();
        for (Neighbourhood place : neighbourhoods.all()) {
            Integer wave = place.wave();
            int weight = wave == null ? 0 : wave == 1 ? 9 : wave == 2 ? 3 : 1;
            for (int i = 0; i < weight; i++) {
                places.add(place);
            }
        }
        if (places.size() < content.neighbourhoods().size()) {
            throw new IllegalStateException("the demo's places are missing");
        }
        return places;
    }

    private static Neighbourhood first(List<Neighbourhood> places) {
        return places.stream()
                .filter(place -> place.code().equals(DemoPeople.FIRST))
                .findFirst()
                .orElseThrow();
    }

    private static Point near(Neighbourhood place, Random random) {
        Point centre = place.centre();
        return new Point(
                centre.latitude() + random.nextGaussian() * 0.0015,
                centre.longitude() + random.nextGaussian() * 0.0018);
    }
}
