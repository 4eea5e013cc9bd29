package org.mahalla.problems.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.Viewer;
import org.mahalla.frame.FormErrors;
import org.mahalla.frame.Words;
import org.mahalla.problems.model.State;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.Problems;
import org.mahalla.problems.stages.TakeStep;
import org.mahalla.shared.Language;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings a problem to a state past the steps, with a reason that everybody reads. Never to an end: only residents confirm,
 * and “solved” needs evidence; nor to what only a proposal brings about.
 */
@Component
class OverrideStep {
    static final List<State> TARGETS = List.of(State.NEW, State.VERIFIED, State.IN_HAND, State.IMPOSSIBLE);

    private final TakeStep steps;
    private final Problems problems;
    private final Words words;

    OverrideStep(TakeStep steps, Problems problems, Words words) {
        this.steps = steps;
        this.problems = problems;
        this.words = words;
    }

    /** The state that was chosen; null with the true reason noted when an override does not lead there. */
    @Nullable
    State target(@Nullable String code, Problem problem, Language language, FormErrors errors) {
        Optional<State> chosen = Arrays.stream(State.values())
                .filter(state -> state.code().equals(code))
                .findFirst();
        if (chosen.isEmpty()) {
            errors.reject("target", "problems.desk.wrong.target");
        } else if (problem.state() == State.JOINED) {
            errors.reject("target", "problems.desk.wrong.target.joined");
        } else if (chosen.get() == problem.state()) {
            errors.reject("target", "problems.desk.wrong.target.same");
        } else if (!TARGETS.contains(chosen.get())) {
            String name = words.in(language).t("problems.state." + code);
            errors.reject("target", "problems.desk.wrong.target.end", name);
        }
        return errors.has("target") ? null : chosen.orElse(null);
    }

    @Transactional
    void to(State target, Viewer viewer, Problem problem, String reason) {
        steps.override(viewer, problem, target, reason);
        if (problem.setAsideAs() != null) {
            problems.setAside(problem.id(), null, false);
        }
    }
}
