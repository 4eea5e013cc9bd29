package org.mahalla.problems.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.mahalla.access.Action;
import org.mahalla.access.Allow;
import org.mahalla.access.Viewer;
import org.mahalla.frame.FormErrors;
import org.mahalla.frame.PublicWords;
import org.mahalla.frame.RequestLanguage;
import org.mahalla.platform.files.Photo;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.TakeStep;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Following a problem up: somebody takes it in hand, says it is solved and shows so, or finds it impossible. */
@Controller
class WorkController {
    private static final int LONGEST_HOLDER = 100;

    private final DeskProblems problems;
    private final StepDesk desk;
    private final TakeStep steps;
    private final ClaimSolved claimSolved;
    private final Evidence evidence;

    WorkController(DeskProblems problems, StepDesk desk, TakeStep steps, ClaimSolved claimSolved, Evidence evidence) {
        this.problems = problems;
        this.desk = desk;
        this.steps = steps;
        this.claimSolved = claimSolved;
        this.evidence = evidence;
    }

    @Allow(Action.TAKE_IN_HAND)
    @PostMapping("/desk/problems/{id}/hold")
    ModelAndView take(@PathVariable String id, StepForm form, Viewer viewer, HttpServletRequest request) {
        Problem problem = problems.get(id, viewer, Action.TAKE_IN_HAND);
        FormErrors errors = new FormErrors();
        String holder = PublicWords.of(form.holder());
        if (holder.length() > LONGEST_HOLDER) {
            errors.reject("holder", "words.wrong.long", LONGEST_HOLDER);
        }
        PublicWords.check("holder", holder, form.ticked(), errors);
        var asked =
                new StepDesk.Asked(viewer, problem, DeskStep.TAKE_IN_HAND, form, holder, RequestLanguage.of(request));
        return desk.end(
                asked,
                errors,
                () -> steps.by(
                        viewer, problem, DeskStep.TAKE_IN_HAND.code(), holder.isEmpty() ? null : holder, Map.of()));
    }

    @Allow(Action.CLOSE)
    @PostMapping("/desk/problems/{id}/solved")
    ModelAndView solved(@PathVariable String id, StepForm form, Viewer viewer, HttpServletRequest request) {
        Problem problem = problems.get(id, viewer, Action.CLOSE);
        FormErrors errors = new FormErrors();
        String words = PublicWords.of(form.solved());
        if (!words.isEmpty() || !evidence.given(form)) {
            PublicWords.length("solved", words, PublicWords.LONGEST, errors);
            PublicWords.check("solved", words, form.ticked(), errors);
        }
        List<Photo> photos = errors.isEmpty() ? evidence.read(form, errors) : List.of();
        if (!errors.isEmpty() && evidence.given(form)) {
            errors.reject("photos", "problems.desk.wrong.photos.again");
        }
        var asked = new StepDesk.Asked(
                viewer,
                problem,
                DeskStep.CLAIM_SOLVED,
                form,
                words + Evidence.names(photos),
                RequestLanguage.of(request));
        return desk.end(asked, errors, () -> claimSolved.claim(viewer, problem, words, photos));
    }

    @Allow(Action.CLOSE)
    @PostMapping("/desk/problems/{id}/impossible")
    ModelAndView impossible(@PathVariable String id, StepForm form, Viewer viewer, HttpServletRequest request) {
        Problem problem = problems.get(id, viewer, Action.CLOSE);
        FormErrors errors = new FormErrors();
        String words = PublicWords.of(form.impossible());
        PublicWords.length("impossible", words, PublicWords.LONGEST, errors);
        PublicWords.check("impossible", words, form.ticked(), errors);
        var asked =
                new StepDesk.Asked(viewer, problem, DeskStep.FIND_IMPOSSIBLE, form, words, RequestLanguage.of(request));
        return desk.end(
                asked, errors, () -> steps.by(viewer, problem, DeskStep.FIND_IMPOSSIBLE.code(), words, Map.of()));
    }
}
