package org.mahalla.problems.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.Action;
import org.mahalla.access.Allow;
import org.mahalla.access.Viewer;
import org.mahalla.frame.FormErrors;
import org.mahalla.frame.RequestLanguage;
import org.mahalla.problems.replies.FillReply;
import org.mahalla.problems.stages.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One problem at the desk. */
@Controller
@Allow(Action.SEE_REPORTS)
class DeskProblemController {
    private final DeskProblems problems;
    private final ProblemPages pages;
    private final FillReply fill;

    DeskProblemController(DeskProblems problems, ProblemPages pages, FillReply fill) {
        this.problems = problems;
        this.pages = pages;
        this.fill = fill;
    }

    @GetMapping("/desk/problems/{id}")
    ModelAndView show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String done,
            @RequestParam(required = false) @Nullable String reply,
            Viewer viewer,
            HttpServletRequest request) {
        Problem problem = problems.get(id, viewer, Action.SEE_REPORTS);
        StepForm form = Optional.ofNullable(reply)
                .flatMap(chosen -> fill.of(chosen, problem))
                .map(StepForm::beginning)
                .orElse(StepForm.EMPTY);
        return pages.show(viewer, problem, form, new FormErrors(), known(done), RequestLanguage.of(request));
    }

    /** Opens the reports' own words of a published problem, which the trail tells of: hence no GET. */
    @PostMapping("/desk/problems/{id}/words")
    ModelAndView words(@PathVariable String id, Viewer viewer, HttpServletRequest request) {
        return pages.withWords(viewer, problems.get(id, viewer, Action.SEE_REPORTS), RequestLanguage.of(request));
    }

    private static @Nullable String known(@Nullable String done) {
        return Arrays.stream(DeskStep.values())
                .map(DeskStep::code)
                .filter(code -> code.equals(done))
                .findFirst()
                .orElse(null);
    }
}
