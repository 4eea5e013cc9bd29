package org.mahalla.referrals.stages;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.Viewer;
import org.mahalla.platform.timeline.Actor;
import org.mahalla.platform.timeline.Audience;
import org.mahalla.platform.timeline.Entry;
import org.mahalla.platform.timeline.Step;
import org.mahalla.platform.timeline.Timeline;
import org.mahalla.problems.stages.TakeStep;
import org.mahalla.referrals.ReferralId;
import org.mahalla.referrals.model.ReferralState;
import org.mahalla.shared.PlacePath;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes one step of a referral through the timeline, which knows what is allowed to whom. Nobody but staff reads its words. */
@Component
public class TakeReferralStep {
    /** Who answers for an agency, by a link and without an account. */
    public static final Actor OFFICIAL = new Actor(List.of("official"), null);

    /** What goes between an agency and its secretariat, for both to read. */
    public static final Set<String> TALK = Set.of(
            "send",
            "receive",
            "ask_clarification",
            "clarify",
            "promise",
            "ask_time",
            "grant_time",
            "refuse_time",
            "answer",
            "accept",
            "return",
            "extend",
            "remind",
            "climb",
            "pass_on",
            "tell");

    private final Timeline timeline;

    TakeReferralStep(Timeline timeline) {
        this.timeline = timeline;
    }

    @Transactional
    public Entry by(Viewer viewer, Referral referral, String step, @Nullable String words, Map<String, String> facts) {
        return take(referral.id(), TakeStep.actor(viewer, referral.place()), step, words, facts);
    }

    @Transactional
    public Entry take(ReferralId id, Actor actor, String step, @Nullable String words, Map<String, String> facts) {
        return timeline.take(ReferralStates.KIND, id.value(), step(actor, step, words, facts));
    }

    /** A step that the row leaves open where it leads. */
    @Transactional
    public Entry back(ReferralId id, Actor actor, String step, ReferralState target, @Nullable String words) {
        return timeline.take(
                ReferralStates.KIND,
                id.value(),
                step(actor, step, words, Map.of()).to(target.code()));
    }

    /** What the viewer may do next with the referral. */
    @Transactional(readOnly = true)
    public List<String> next(Viewer viewer, Referral referral) {
        return allowed(referral, TakeStep.actor(viewer, referral.place()));
    }

    /** What the actor may do next with the referral. */
    @Transactional(readOnly = true)
    public List<String> allowed(Referral referral, Actor actor) {
        return timeline.allowed(ReferralStates.KIND, referral.state().code(), actor.roles());
    }

    Entry first(ReferralId id, Viewer viewer, PlacePath place) {
        return timeline.start(
                ReferralStates.KIND, id.value(), step(TakeStep.actor(viewer, place), "draft", null, Map.of()));
    }

    private Step step(Actor actor, String step, @Nullable String words, Map<String, String> facts) {
        return Step.of(step, actor, Audience.STAFF, timeline.now())
                .saying(words)
                .with(facts);
    }
}
