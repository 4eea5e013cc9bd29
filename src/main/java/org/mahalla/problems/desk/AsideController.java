package org.mahalla.problems.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.Action;
import org.mahalla.access.Allow;
import org.mahalla.access.Viewer;
import org.mahalla.frame.FormErrors;
import org.mahalla.frame.PublicWords;
import org.mahalla.frame.RequestLanguage;
import org.mahalla.problems.model.State;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.TakeStep;
import org.mahalla.shared.Language;
import org.mahalla.shared.NotFoundException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Leaving the usual way: setting a report aside, bringing it back, looking again, and overriding with a reason. */
@Controller
class AsideController {
    private final DeskProblems problems;
    private final StepDesk desk;
    private final TakeStep steps;
    private final SetAside setAside;
    private final OverrideStep overrideStep;

    AsideController(
            DeskProblems problems, StepDesk desk, TakeStep steps, SetAside setAside, OverrideStep overrideStep) {
        this.problems = problems;
        this.desk = desk;
        this.steps = steps;
        this.setAside = setAside;
        this.overrideStep = overrideStep;
    }

    @Allow(Action.SET_ASIDE)
    @PostMapping("/desk/problems/{id}/aside")
    ModelAndView aside(@PathVariable String id, StepForm form, Viewer viewer, HttpServletRequest request) {
        Problem problem = problems.evenHidden(id, viewer, Action.SET_ASIDE);
        FormErrors errors = new FormErrors();
        AsideReason reason = AsideReason.of(form.as());
        if (reason == null) {
            errors.reject("as", "problems.desk.wrong.aside");
        }
        var asked = asked(viewer, problem, DeskStep.SET_ASIDE, form, String.valueOf(reason), request);
        return desk.end(asked, errors, () -> {
            if (problem.sensitive()) {
                throw new NotFoundException();
            }
            if (reason != null) {
                setAside.because(reason, viewer, problem);
            }
        });
    }

    @Allow(Action.SET_ASIDE)
    @PostMapping("/desk/problems/{id}/return")
    ModelAndView bringBack(@PathVariable String id, StepForm form, Viewer viewer, HttpServletRequest request) {
        Problem problem = problems.get(id, viewer, Action.SET_ASIDE);
        FormErrors errors = new FormErrors();
        String why = reason("why", form.why(), errors);
        var asked = asked(viewer, problem, DeskStep.RETURN, form, why, request);
        return desk.end(asked, errors, () -> setAside.bringBack(viewer, problem, why));
    }

    @Allow(Action.VERIFY)
    @PostMapping("/desk/problems/{id}/review")
    ModelAndView review(@PathVariable String id, StepForm form, Viewer viewer, HttpServletRequest request) {
        Problem problem = problems.get(id, viewer, Action.VERIFY);
        FormErrors errors = new FormErrors();
        String why = reason("why", form.why(), errors);
        PublicWords.check("why", why, form.ticked(), errors);
        var asked = asked(viewer, problem, DeskStep.REVIEW, form, why, request);
        return desk.end(asked, errors, () -> steps.by(viewer, problem, DeskStep.REVIEW.code(), why, Map.of()));
    }

    @Allow(Action.OVERRIDE_STEP)
    @PostMapping("/desk/problems/{id}/override")
    ModelAndView override(@PathVariable String id, StepForm form, Viewer viewer, HttpServletRequest request) {
        Problem problem = problems.get(id, viewer, Action.OVERRIDE_STEP);
        FormErrors errors = new FormErrors();
        Language language = RequestLanguage.of(request);
        State target = overrideStep.target(form.target(), problem, language, errors);
        String why = reason("reason", form.reason(), errors);
        PublicWords.check("reason", why, form.ticked(), errors);
        var asked = asked(viewer, problem, DeskStep.OVERRIDE, form, target + "\n" + why, request);
        return desk.end(asked, errors, () -> {
            if (target != null) {
                overrideStep.to(target, viewer, problem, why);
            }
        });
    }

    private static StepDesk.Asked asked(
            Viewer viewer, Problem problem, DeskStep step, StepForm form, String what, HttpServletRequest request) {
        return new StepDesk.Asked(viewer, problem, step, form, what, RequestLanguage.of(request));
    }

    private static String reason(String field, @Nullable String typed, FormErrors errors) {
        String words = PublicWords.of(typed);
        PublicWords.length(field, words, PublicWords.LONGEST, errors);
        return words;
    }
}
