package org.mahalla.problems.stages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.AccountId;
import org.mahalla.access.Role;
import org.mahalla.access.Viewer;
import org.mahalla.platform.timeline.Actor;
import org.mahalla.platform.timeline.Audience;
import org.mahalla.platform.timeline.Entry;
import org.mahalla.platform.timeline.Step;
import org.mahalla.platform.timeline.Timeline;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.model.State;
import org.mahalla.shared.PlacePath;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes one step of a problem through the timeline, which knows what is allowed to whom. */
@Component
public class TakeStep {
    /** Steps whose entry the public does not read. */
    private static final Set<String> INTERNAL = Set.of(
            "note",
            "join",
            "split",
            "set_aside",
            "return",
            "send_up",
            "send_down",
            "set_aside_above",
            "hide_photo",
            "blur_photo",
            "erase",
            "withdraw",
            "set_dispute_aside",
            "release",
            "assign",
            "retopic",
            "tell");

    private final Timeline timeline;

    TakeStep(Timeline timeline) {
        this.timeline = timeline;
    }

    @Transactional
    public Entry by(Viewer viewer, Problem problem, String step, @Nullable String words, Map<String, String> facts) {
        return take(problem.id(), actor(viewer, problem), step, words, facts);
    }

    @Transactional
    public Entry take(ProblemId id, Actor actor, String step, @Nullable String words, Map<String, String> facts) {
        Audience audience = INTERNAL.contains(step) ? Audience.STAFF : Audience.PUBLIC;
        return timeline.take(
                ProblemStates.KIND,
                id.value(),
                Step.of(step, actor, audience, timeline.now()).saying(words).with(facts));
    }

    /** The step that begins a problem whose row was just added. */
    @Transactional
    public Entry first(ProblemId id, Actor actor, String step, Map<String, String> facts) {
        return timeline.start(
                ProblemStates.KIND,
                id.value(),
                Step.of(step, actor, Audience.PUBLIC, timeline.now()).with(facts));
    }

    /** A step whose row leaves open where it leads; the caller says so. */
    @Transactional
    public Entry back(ProblemId id, Actor actor, String step, State target, Map<String, String> facts) {
        return timeline.take(
                ProblemStates.KIND,
                id.value(),
                Step.of(step, actor, Audience.STAFF, timeline.now()).with(facts).to(target.code()));
    }

    /**
     * Takes the last step back: the problem is in the state before, since the same day. Everybody reads it where everybody
     * read the step.
     */
    @Transactional
    public Entry undo(Viewer viewer, Problem problem, State before, LocalDate since) {
        boolean read = State.PUBLIC.contains(before) && State.PUBLIC.contains(problem.state());
        return timeline.take(
                ProblemStates.KIND,
                problem.id().value(),
                Step.of("undo", actor(viewer, problem), read ? Audience.PUBLIC : Audience.STAFF, timeline.now())
                        .with(Map.of("since", since.toString()))
                        .to(before.code()));
    }

    /** Brings the problem to any state, with a reason; for the few who may. */
    @Transactional
    public Entry override(Viewer viewer, Problem problem, State target, String reason) {
        return timeline.take(
                ProblemStates.KIND,
                problem.id().value(),
                Step.of(Step.OVERRIDE, actor(viewer, problem), Audience.PUBLIC, timeline.now())
                        .saying(reason)
                        .to(target.code()));
    }

    /** What the viewer may do next with the problem. */
    @Transactional(readOnly = true)
    public List<String> next(Viewer viewer, Problem problem) {
        return timeline.allowed(
                ProblemStates.KIND,
                problem.state().code(),
                actor(viewer, problem).roles());
    }

    private static Actor actor(Viewer viewer, Problem problem) {
        return actor(viewer, problem.placePath());
    }

    /** The viewer as the timeline knows them at the place. */
    public static Actor actor(Viewer viewer, PlacePath place) {
        List<String> roles = new ArrayList<>();
        for (Role role : viewer.rolesAt(place)) {
            roles.add(role.code());
        }
        if (viewer.trustedKey()) {
            roles.add("key");
        }
        UUID account = viewer.accountId().map(AccountId::value).orElse(null);
        return new Actor(roles, account);
    }
}
