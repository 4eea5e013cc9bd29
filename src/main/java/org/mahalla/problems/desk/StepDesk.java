package org.mahalla.problems.desk;

import org.mahalla.access.Viewer;
import org.mahalla.frame.FormErrors;
import org.mahalla.platform.idempotency.Answers;
import org.mahalla.platform.idempotency.FormToken;
import org.mahalla.problems.attention.Looks;
import org.mahalla.problems.stages.Problem;
import org.mahalla.shared.Language;
import org.mahalla.shared.RefusedException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * How every step at the desk ends: done once however often the form is sent, then back to the problem with word of what
 * happened; or, when it was refused, the same page with everything that was typed.
 */
@Component
class StepDesk {
    private final Answers answers;
    private final ProblemPages pages;
    private final Looks looks;

    StepDesk(Answers answers, ProblemPages pages, Looks looks) {
        this.answers = answers;
        this.pages = pages;
        this.looks = looks;
    }

    /** One step as it was asked for; `asked` is all that its effect depends on. */
    record Asked(Viewer viewer, Problem problem, DeskStep step, StepForm form, String asked, Language language) {
        String key() {
            return "desk:" + problem.id().text() + ":" + step.code() + ":" + FormToken.of(form.once());
        }
    }

    ModelAndView end(Asked asked, FormErrors errors, Runnable effect) {
        if (errors.isEmpty()) {
            try {
                answers.once(asked.problem.id().territory(), asked.key(), asked.asked, () -> {
                    effect.run();
                    looks.note(asked.viewer, asked.problem);
                    return asked.step.code();
                });
                return done(asked);
            } catch (RefusedException e) {
                errors.reject(asked.step.field(), e.refusal());
            }
        }
        ModelAndView again = pages.show(asked.viewer, asked.problem, asked.form, errors, null, asked.language);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private static ModelAndView done(Asked asked) {
        AsideReason reason = asked.step == DeskStep.SET_ASIDE ? AsideReason.of(asked.form.as()) : null;
        String back = asked.form.back();
        String to = back != null && back.equals(Moderation.PATH)
                ? Moderation.PATH
                : reason != null && reason.hides()
                        ? "/desk?done=" + (reason == AsideReason.ABOUT_PERSON ? "hidden" : "above")
                        : "/desk/problems/" + asked.problem.id().text() + "?done=" + asked.step.code();
        return new ModelAndView("redirect:" + to);
    }
}
