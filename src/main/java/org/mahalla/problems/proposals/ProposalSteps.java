package org.mahalla.problems.proposals;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mahalla.platform.timeline.Actor;
import org.mahalla.platform.timeline.Audience;
import org.mahalla.platform.timeline.Entry;
import org.mahalla.platform.timeline.Step;
import org.mahalla.platform.timeline.Timeline;
import org.springframework.stereotype.Component;

/** Takes steps of proposals through the timeline, which knows what is allowed to whom. */
@Component
class ProposalSteps {
    private final Timeline timeline;

    ProposalSteps(Timeline timeline) {
        this.timeline = timeline;
    }

    Entry first(ProposalId id, Actor actor) {
        return timeline.start(ProposalStates.KIND, id.value(), step(actor, "write"));
    }

    Entry take(ProposalId id, Actor actor, String step, @Nullable String words, Map<String, String> facts) {
        return timeline.take(
                ProposalStates.KIND, id.value(), step(actor, step).saying(words).with(facts));
    }

    /** Every word that was said of them in their own timelines. */
    void forget(ProposalId id) {
        timeline.erase(
                id.value(), timeline.of(id.value()).stream().map(Entry::seq).toList());
    }

    private Step step(Actor actor, String step) {
        return Step.of(step, actor, Audience.STAFF, timeline.now());
    }
}
