package org.mahalla.platform.timeline;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A step to take: what is done, by whom, for whose eyes, when, with facts (ids, codes, numbers; never personal data) and
 * with words, which can be erased later. `target` is only for an override, which names the state it goes to.
 */
public record Step(
        String step,
        Actor actor,
        Audience audience,
        Instant happenedAt,
        Map<String, String> facts,
        @Nullable String words,
        @Nullable String target) {
    public static final String OVERRIDE = "override";

    public Step {
        facts = Map.copyOf(facts);
    }

    public static Step of(String step, Actor actor, Audience audience, Instant happenedAt) {
        return new Step(step, actor, audience, happenedAt, Map.of(), null, null);
    }

    public Step saying(@Nullable String text) {
        return new Step(step, actor, audience, happenedAt, facts, text, target);
    }

    public Step with(Map<String, String> more) {
        return new Step(step, actor, audience, happenedAt, more, words, target);
    }

    public Step to(String state) {
        return new Step(step, actor, audience, happenedAt, facts, words, state);
    }
}
