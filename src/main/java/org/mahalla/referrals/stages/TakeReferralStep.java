package org.mahalla.referrals.stages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.Viewer;
import org.mahalla.agencies.AgencyId;
import org.mahalla.platform.timeline.Actor;
import org.mahalla.platform.timeline.Audience;
import org.mahalla.platform.timeline.Entry;
import org.mahalla.platform.timeline.NextStep;
import org.mahalla.platform.timeline.Step;
import org.mahalla.platform.timeline.Timeline;
import org.mahalla.problems.stages.TakeStep;
import org.mahalla.referrals.ReferralId;
import org.mahalla.referrals.model.ReferralState;
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
            "reply",
            "accept",
            "return",
            "extend",
            "remind",
            "climb",
            "take_back",
            "pass_on",
            "tell");

    private final Timeline timeline;
    private final Referrals referrals;

    TakeReferralStep(Timeline timeline, Referrals referrals) {
        this.timeline = timeline;
        this.referrals = referrals;
    }

    /** A step that one of many is to take. */
    public record Next(
            ReferralId referral,
            Actor actor,
            String step,
            @Nullable String words,
            Map<String, String> facts) {}

    @Transactional
    public Entry by(Viewer viewer, Referral referral, String step, @Nullable String words, Map<String, String> facts) {
        return take(referral.id(), TakeStep.actor(viewer, referral.place()), step, words, facts);
    }

    @Transactional
    public Entry take(ReferralId id, Actor actor, String step, @Nullable String words, Map<String, String> facts) {
        referrals.hold(List.of(id));
        return timeline.take(ReferralStates.KIND, id.value(), step(actor, step, words, facts));
    }

    /** Many at once, in a handful of statements. All or none: one that is not allowed refuses all. */
    @Transactional
    public List<Entry> takeEach(List<Next> wanted) {
        referrals.hold(wanted.stream().map(Next::referral).distinct().toList());
        return timeline.takeEach(
                ReferralStates.KIND,
                wanted.stream()
                        .map(next -> new NextStep(
                                next.referral().value(), step(next.actor(), next.step(), next.words(), next.facts())))
                        .toList());
    }

    /** A step that the row leaves open where it leads. */
    @Transactional
    public Entry back(ReferralId id, Actor actor, String step, ReferralState target, Map<String, String> facts) {
        referrals.hold(List.of(id));
        return timeline.take(
                ReferralStates.KIND, id.value(), step(actor, step, null, facts).to(target.code()));
    }

    /** Of the viewer, in the place of the referral. */
    public Actor actor(Viewer viewer, Referral referral) {
        return TakeStep.actor(viewer, referral.place());
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

    Entry first(ReferralId id, Viewer viewer, NewReferral referral) {
        return timeline.start(
                ReferralStates.KIND,
                id.value(),
                step(
                        TakeStep.actor(viewer, referral.problem().placePath()),
                        "draft",
                        null,
                        drafted(referral.secretariat(), referral.agency(), referral.sender(), referral.given())));
    }

    /** What the first entry of a referral says: who is asked by whom, and the working days it has. */
    static Map<String, String> drafted(String secretariat, AgencyId agency, @Nullable AgencyId sender, int given) {
        Map<String, String> facts = new HashMap<>();
        facts.put("secretariat", secretariat);
        facts.put("agency", agency.text());
        facts.put("days", Integer.toString(given));
        if (sender != null) {
            facts.put("sender", sender.text());
        }
        return facts;
    }

    private Step step(Actor actor, String step, @Nullable String words, Map<String, String> facts) {
        return Step.of(step, actor, Audience.STAFF, timeline.now())
                .saying(words)
                .with(facts);
    }
}
