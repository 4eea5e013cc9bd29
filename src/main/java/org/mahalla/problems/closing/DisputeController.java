package org.mahalla.problems.closing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.mahalla.access.Address;
import org.mahalla.access.Open;
import org.mahalla.access.Throttle;
import org.mahalla.frame.FormErrors;
import org.mahalla.frame.RequestLanguage;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.duplicates.FewPerLine;
import org.mahalla.problems.duplicates.VisitorMark;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.Problems;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.shared.Language;
import org.mahalla.shared.NotFoundException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** “It is not solved”, from anybody who stands before the problem's public page. */
@Open
@Controller
class DisputeController {
    private final Problems problems;
    private final Topics topics;
    private final Neighbourhoods neighbourhoods;
    private final DisputeSolved disputeSolved;
    private final FewPerLine few;
    private final Throttle throttle;

    DisputeController(
            Problems problems,
            Topics topics,
            Neighbourhoods neighbourhoods,
            DisputeSolved disputeSolved,
            FewPerLine few,
            Throttle throttle) {
        this.problems = problems;
        this.topics = topics;
        this.neighbourhoods = neighbourhoods;
        this.disputeSolved = disputeSolved;
        this.few = few;
        this.throttle = throttle;
    }

    @GetMapping("/problems/{id}/dispute")
    ModelAndView form(
            @PathVariable String id, @RequestParam(defaultValue = "") String done, HttpServletRequest request) {
        Problem problem = find(id);
        boolean isDone = done.equals("1");
        if (!isDone && !DisputeSolved.open(problem.state())) {
            return new ModelAndView("redirect:/problems/" + problem.id().text());
        }
        return page(problem, DisputeForm.EMPTY, new FormErrors(), isDone, request);
    }

    @PostMapping("/problems/{id}/dispute")
    ModelAndView create(
            @PathVariable String id, DisputeForm form, HttpServletRequest request, HttpServletResponse response) {
        Problem problem = find(id);
        throttle.check(Throttle.Purpose.REPORT, Address.of(request));
        FormErrors errors = form.check();
        if (!errors.isEmpty()) {
            ModelAndView again = page(problem, form, errors, false, request);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        few.count(Throttle.Purpose.OBJECTION, Address.of(request), problem.id());
        disputeSolved.dispute(
                problem,
                new DisputeSolved.Said(
                        form.text(),
                        RequestLanguage.of(request),
                        VisitorMark.readOrGive(request, response),
                        form.token()));
        return new ModelAndView("redirect:/problems/" + problem.id().text() + "/dispute?done=1");
    }

    private Problem find(String id) {
        return ProblemId.of(id)
                .flatMap(problems::find)
                .filter(problem -> problem.state().checked() && !problem.sensitive() && !problem.aboutCouncil())
                .orElseThrow(NotFoundException::new);
    }

    private ModelAndView page(
            Problem problem, DisputeForm form, FormErrors errors, boolean done, HttpServletRequest request) {
        Language language = RequestLanguage.of(request);
        return new ModelAndView("problems/closing/dispute")
                .addObject("problem", problem)
                .addObject("topic", topics.get(problem.topic()).name().in(language))
                .addObject("place", neighbourhoods.nameOf(problem.neighbourhood(), language))
                .addObject("form", form)
                .addObject("errors", errors)
                .addObject("done", done);
    }
}
