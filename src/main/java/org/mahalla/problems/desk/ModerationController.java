package org.mahalla.problems.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.Action;
import org.mahalla.access.Allow;
import org.mahalla.access.Viewer;
import org.mahalla.frame.FormErrors;
import org.mahalla.frame.RequestLanguage;
import org.mahalla.platform.idempotency.FormToken;
import org.mahalla.problems.stages.DeskScope;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.ProblemNames;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The queue of words and photos to look at, one open and the others beneath it. */
@Controller
@Allow(Action.PUBLISH_TEXT)
class ModerationController {
    private final Moderation moderation;
    private final OpenProblem open;
    private final ProblemNames names;

    ModerationController(Moderation moderation, OpenProblem open, ProblemNames names) {
        this.moderation = moderation;
        this.open = open;
        this.names = names;
    }

    @GetMapping(Moderation.PATH)
    ModelAndView show(
            @RequestParam(name = "open", required = false) @Nullable String chosen,
            Viewer viewer,
            HttpServletRequest request) {
        var language = RequestLanguage.of(request);
        DeskScope scope = DeskScope.of(viewer, Action.PUBLISH_TEXT);
        List<Problem> waiting = moderation.waiting(scope);
        DeskProblem file = waiting.stream()
                .filter(problem -> problem.id().text().equals(chosen))
                .findFirst()
                .or(() -> waiting.stream().findFirst())
                .map(problem -> open.of(viewer, problem, language))
                .orElse(null);
        return new ModelAndView("problems/desk/moderation")
                .addObject("waiting", waiting)
                .addObject("count", moderation.count(scope))
                .addObject("file", file)
                .addObject(
                        "form",
                        file == null
                                ? StepForm.EMPTY
                                : PublicCopy.prefill(
                                        file.problem(), file.publicTitle(), file.reports(), StepForm.EMPTY))
                .addObject("errors", new FormErrors())
                .addObject("token", FormToken.fresh())
                .addObject("names", names.in(language));
    }
}
