package org.mahalla.launcher.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.Viewer;
import org.mahalla.places.Neighbourhood;
import org.mahalla.platform.timeline.Actor;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.photos.Photos;
import org.mahalla.problems.photos.ProblemPhoto;
import org.mahalla.problems.stages.Problems;
import org.mahalla.problems.stages.SearchText;
import org.mahalla.problems.stages.TakeStep;
import org.mahalla.problems.taxonomy.Topic;
import org.mahalla.referrals.ReferralId;
import org.mahalla.shared.Language;

/** What became of one problem from the day it was reported, lived through day by day until today. */
final class Life {
    /** The parts of the system that a life passes through. */
    record Course(
            DemoClock clock,
            Problems problems,
            Photos photos,
            DemoPhotos drawn,
            TakeStep steps,
            DemoReferrals referrals,
            DemoProposals proposals) {}

    /** The problem itself and who looks after it. */
    record Subject(
            ProblemId id,
            Neighbourhood place,
            Topic topic,
            DemoContent.About about,
            Slots slots,
            Actor manager,
            Viewer viewer,
            int number) {}

    private final Course course;
    private final Subject subject;
    private final LocalDate today;
    private final Random random;
    private int left;
    private @Nullable ReferralId referral;

    Life(Course course, Subject subject, LocalDate today, Random random) {
        this.course = course;
        this.subject = subject;
        this.today = today;
        this.random = random;
    }

    void from(int age, DemoContent content) {
        left = age;
        if (!pass(1, 3)) {
            return;
        }
        if (random.nextInt(14) == 0) {
            boolean spam = random.nextBoolean();
            course.problems().setAside(subject.id(), spam ? "spam" : "not_ours", false);
            take(subject.manager(), "set_aside", reason(content, spam ? "spam" : "not-ours"));
            return;
        }
        take(subject.manager(), "verify", null);
        publish();
        if (random.nextInt(6) == 0 && pass(3, 9)) {
            course.proposals().proposeAny(subject.viewer(), subject.id(), random);
            if (!pass(4, 10)) {
                return;
            }
            course.proposals().adopt(subject.viewer(), subject.id(), random);
        }
        if (!pass(1, 12)) {
            return;
        }
        if (random.nextInt(10) < 7) {
            referral = course.referrals()
                    .refer(subject.id(), subject.topic().name().in(Language.FA))
                    .orElse(null);
        }
        if (referral == null && !course.proposals().begin(subject.viewer(), subject.id())) {
            take(subject.manager(), "take_in_hand", null);
        }
        if (pass(1, 6)) {
            if (referral != null) {
                course.referrals().hears(referral, random);
            }
            take(
                    subject.manager(),
                    "answer",
                    words(subject.about().answer(), content.said().answers()));
        }
        course.proposals().work(subject.viewer(), subject.id(), 1);
        follow(content);
    }

    private void follow(DemoContent content) {
        if (!pass(3, 40)) {
            return;
        }
        if (random.nextInt(18) == 0) {
            take(subject.manager(), "find_impossible", reason(content, "impossible"));
            return;
        }
        course.proposals().work(subject.viewer(), subject.id(), 9);
        if (subject.about().scene() != null) {
            course.photos()
                    .addEvidence(
                            subject.id(),
                            List.of(course.drawn().of(subject.about().scene(), subject.number(), true)),
                            LocalDate.now(course.clock()));
        }
        String closure = words(subject.about().closure(), content.said().closures());
        if (referral != null) {
            if (!course.referrals().solves(referral, closure, random)) {
                return;
            }
        } else {
            take(subject.manager(), "claim_solved", closure);
        }
        if (!pass(1, 8)) {
            return;
        }
        int answer = random.nextInt(20);
        if (answer < 12) {
            take(Actor.RESIDENT, "confirm", null);
        } else if (answer < 15) {
            take(Actor.RESIDENT, "dispute", null);
            if (random.nextInt(3) == 0 && pass(1, 6)) {
                take(subject.manager(), "take_in_hand", null);
            }
        } else if (pass(10, 20)) {
            take(Actor.SYSTEM, "leave_unanswered", null);
        }
    }

    private void publish() {
        String title = subject.slots()
                .fill(DemoContent.pick(subject.about().titles(), random).fa(), Language.FA);
        String body = subject.slots()
                .fill(DemoContent.pick(subject.about().texts(), random).fa(), Language.FA);
        String where = subject.slots().fill("{street}، {alley}", Language.FA);
        course.problems()
                .publish(
                        subject.id(),
                        title,
                        body,
                        where,
                        SearchText.of(subject.place(), subject.topic(), title, body, where));
        take(subject.manager(), "publish_text", null);
        for (ProblemPhoto photo : course.photos().of(subject.id())) {
            course.photos().publish(photo.id(), LocalDate.now(course.clock()));
            take(subject.manager(), "publish_photo", null);
        }
    }

    /** Lets some days pass; false when that would be after today. */
    private boolean pass(int least, int most) {
        int days = least + random.nextInt(most - least + 1);
        left -= days;
        if (left < 0) {
            return false;
        }
        course.clock().standOn(today.minusDays(left), random);
        return true;
    }

    private void take(Actor actor, String step, @Nullable String words) {
        course.steps().take(subject.id(), actor, step, words, Map.of());
    }

    private String reason(DemoContent content, String code) {
        return subject.slots()
                .fill(
                        DemoContent.pick(
                                        Objects.requireNonNull(
                                                content.said().reasons().get(code)),
                                        random)
                                .fa(),
                        Language.FA);
    }

    private String words(DemoContent.@Nullable Text own, List<DemoContent.Text> general) {
        DemoContent.Text text = own != null && random.nextInt(3) > 0 ? own : DemoContent.pick(general, random);
        return subject.slots().fill(text.fa(), Language.FA);
    }
}
