package org.mahalla.problems.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.mahalla.access.Action;
import org.mahalla.access.Allow;
import org.mahalla.access.Viewer;
import org.mahalla.frame.FormErrors;
import org.mahalla.frame.RequestLanguage;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.TakeStep;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The desk has looked: the problem is right, and its edited copy may go out with it or later. */
@Controller
class ChecksController {
    private final DeskProblems problems;
    private final StepDesk desk;
    private final TakeStep steps;
    private final PublishText publishText;
    private final ProblemPages pages;

    ChecksController(
            DeskProblems problems, StepDesk desk, TakeStep steps, PublishText publishText, ProblemPages pages) {
        this.problems = problems;
        this.desk = desk;
        this.steps = steps;
        this.publishText = publishText;
        this.pages = pages;
    }

    @Allow(Action.VERIFY)
    @PostMapping("/desk/problems/{id}/checks")
    ModelAndView verify(@PathVariable String id, StepForm form, Viewer viewer, HttpServletRequest request) {
        Problem problem = problems.get(id, viewer, Action.VERIFY);
        boolean publish = form.publish() != null && viewer.may(Action.PUBLISH_TEXT, problem.placePath());
        FormErrors errors = new FormErrors();
        PublicCopy copy = publish ? PublicCopy.read(form, errors) : null;
        var asked = new StepDesk.Asked(
                viewer, problem, DeskStep.VERIFY, form, copy == null ? "" : copy.text(), RequestLanguage.of(request));
        return desk.end(asked, errors, () -> {
            steps.by(viewer, problem, DeskStep.VERIFY.code(), null, Map.of());
            if (copy != null) {
                publishText.publish(viewer, problem, copy);
            }
        });
    }

    /** Takes what is marked out of the copy that is being written, and shows it again; nothing is published by that. */
    @Allow(Action.PUBLISH_TEXT)
    @PostMapping("/desk/problems/{id}/text/hidden")
    ModelAndView hideDetails(@PathVariable String id, StepForm form, Viewer viewer, HttpServletRequest request) {
        Problem problem = problems.get(id, viewer, Action.PUBLISH_TEXT);
        return pages.show(viewer, problem, form.withoutDetails(), new FormErrors(), null, RequestLanguage.of(request));
    }

    @Allow(Action.PUBLISH_TEXT)
    @PostMapping("/desk/problems/{id}/text")
    ModelAndView publish(@PathVariable String id, StepForm form, Viewer viewer, HttpServletRequest request) {
        Problem problem = problems.get(id, viewer, Action.PUBLISH_TEXT);
        FormErrors errors = new FormErrors();
        PublicCopy copy = PublicCopy.read(form, errors);
        var asked = new StepDesk.Asked(
                viewer, problem, DeskStep.PUBLISH_TEXT, form, copy.text(), RequestLanguage.of(request));
        return desk.end(asked, errors, () -> publishText.publish(viewer, problem, copy));
    }
}
