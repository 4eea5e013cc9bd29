package org.mahalla.launcher.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mahalla.places.Neighbourhood;
import org.mahalla.places.NeighbourhoodId;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.platform.files.Photo;
import org.mahalla.platform.timeline.Actor;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.intake.NewReport;
import org.mahalla.problems.intake.Received;
import org.mahalla.problems.intake.ReportProblem;
import org.mahalla.problems.model.Channel;
import org.mahalla.problems.photos.Photos;
import org.mahalla.problems.photos.ProblemPhoto;
import org.mahalla.problems.stages.Problems;
import org.mahalla.problems.stages.SearchText;
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
    private final Problems problems;
    private final Photos photos;
    private final DemoPhotos drawn;
    private final TakeStep steps;
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
            TransactionTemplate transaction) {
        this.clock = clock;
        this.topics = topics;
        this.neighbourhoods = neighbourhoods;
        this.reportProblem = reportProblem;
        this.problems = problems;
        this.photos = photos;
        this.drawn = drawn;
        this.steps = steps;
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
        at(today.minusDays(age), random);
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
        new Life(received.problem(), place, topic, about, slots, manager, today, number, random).from(age, content);
    }

    private final class Life {
        private final ProblemId id;
        private final Neighbourhood place;
        private final Topic topic;
        private final DemoContent.About about;
        private final Slots slots;
        private final Actor manager;
        private final LocalDate today;
        private final int number;
        private final Random random;
        private int left;

        Life(
                ProblemId id,
                Neighbourhood place,
                Topic topic,
                DemoContent.About about,
                Slots slots,
                Actor manager,
                LocalDate today,
                int number,
                Random random) {
            this.id = id;
            this.place = place;
            this.topic = topic;
            this.about = about;
            this.slots = slots;
            this.manager = manager;
            this.today = today;
            this.number = number;
            this.random = random;
        }

        void from(int age, DemoContent content) {
            left = age;
            if (!pass(1, 3)) {
                return;
            }
            if (random.nextInt(14) == 0) {
                boolean spam = random.nextBoolean();
                problems.setAside(id, spam ? "spam" : "not_ours", false);
                take(manager, "set_aside", reason(content, spam ? "spam" : "not-ours"));
                return;
            }
            take(manager, "verify", null);
            publish();
            if (random.nextInt(6) == 0 && pass(3, 9)) {
                take(manager, "propose", reason(content, "decision"));
                if (!pass(4, 10)) {
                    return;
                }
                take(manager, "adopt", reason(content, "decision"));
            }
            if (!pass(1, 12)) {
                return;
            }
            take(manager, "take_in_hand", null);
            if (pass(1, 6)) {
                take(manager, "answer", words(about.answer(), content.said().answers()));
            }
            follow(content);
        }

        private void follow(DemoContent content) {
            if (!pass(3, 40)) {
                return;
            }
            if (random.nextInt(18) == 0) {
                take(manager, "find_impossible", reason(content, "impossible"));
                return;
            }
            if (about.scene() != null) {
                photos.addEvidence(id, List.of(drawn.of(about.scene(), number, true)), LocalDate.now(clock));
            }
            take(manager, "claim_solved", words(about.closure(), content.said().closures()));
            if (!pass(1, 8)) {
                return;
            }
            int answer = random.nextInt(20);
            if (answer < 12) {
                take(Actor.RESIDENT, "confirm", null);
            } else if (answer < 15) {
                take(Actor.RESIDENT, "dispute", null);
                if (random.nextInt(3) == 0 && pass(1, 6)) {
                    take(manager, "take_in_hand", null);
                }
            } else if (pass(10, 20)) {
                take(Actor.SYSTEM, "leave_unanswered", null);
            }
        }

        private void publish() {
            String title = slots.fill(DemoContent.pick(about.titles(), random).fa(), Language.FA);
            String body = slots.fill(DemoContent.pick(about.texts(), random).fa(), Language.FA);
            String where = slots.fill("{street}، {alley}", Language.FA);
            problems.publish(id, title, body, where, SearchText.of(place, topic, title, body, where));
            take(manager, "publish_text", null);
            for (ProblemPhoto photo : photos.of(id)) {
                photos.publish(photo.id(), LocalDate.now(clock));
                take(manager, "publish_photo", null);
            }
        }

        /** Lets some days pass; false when that would be after today. */
        private boolean pass(int least, int most) {
            int days = least + random.nextInt(most - least + 1);
            left -= days;
            if (left < 0) {
                return false;
            }
            at(today.minusDays(left), random);
            return true;
        }

        private void take(Actor actor, String step, @Nullable String words) {
            steps.take(id, actor, step, words, Map.of());
        }

        private String reason(DemoContent content, String code) {
            return slots.fill(
                    DemoContent.pick(
                                    Objects.requireNonNull(
                                            content.said().reasons().get(code)),
                                    random)
                            .fa(),
                    Language.FA);
        }

        private String words(DemoContent.@Nullable Text own, List<DemoContent.Text> general) {
            DemoContent.Text text = own != null && random.nextInt(3) > 0 ? own : DemoContent.pick(general, random);
            return slots.fill(text.fa(), Language.FA);
        }
    }

    /** One street, alley and landmark for everything said about one problem. */
    private record Slots(DemoContent.Text street, DemoContent.Text alley, DemoContent.Text landmark) {
        Slots(DemoContent.Streets streets, Random random) {
            this(
                    DemoContent.pick(streets.streets(), random),
                    DemoContent.pick(streets.alleys(), random),
                    DemoContent.pick(streets.landmarks(), random));
        }

        String fill(String text, Language language) {
            return text.replace("{street}", street.in(language))
                    .replace("{alley}", alley.in(language))
                    .replace("{landmark}", landmark.in(language));
        }
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

    private void at(LocalDate day, Random random) {
        Instant moment = day.atTime(8 + random.nextInt(11), random.nextInt(60))
                .atZone(clock.getZone())
                .toInstant();
        Instant now = Clock.systemUTC().instant();
        clock.standAt(moment.isBefore(now) ? moment : now);
    }

    private static Point near(Neighbourhood place, Random random) {
        Point centre = place.centre();
        return new Point(
                centre.latitude() + random.nextGaussian() * 0.0015,
                centre.longitude() + random.nextGaussian() * 0.0018);
    }
}
