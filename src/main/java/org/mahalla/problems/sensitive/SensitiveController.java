package org.mahalla.problems.sensitive;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.Action;
import org.mahalla.access.Allow;
import org.mahalla.access.Trail;
import org.mahalla.access.Viewer;
import org.mahalla.frame.FormErrors;
import org.mahalla.frame.PublicWords;
import org.mahalla.frame.RequestLanguage;
import org.mahalla.platform.idempotency.Answers;
import org.mahalla.platform.idempotency.FormToken;
import org.mahalla.problems.intake.Reports;
import org.mahalla.problems.photos.Photos;
import org.mahalla.problems.stages.DeskScope;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.ProblemNames;
import org.mahalla.problems.stages.Story;
import org.mahalla.shared.NotFoundException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * What was set aside as being about a person, and what is about a manager or council, for the reviewer above alone. Every
 * opening is written into the trail.
 */
@Controller
@Allow(Action.SEE_SENSITIVE_REPORTS)
class SensitiveController {
    private static final Set<String> DONE = Set.of("returned", "answered", "ended");

    private final SensitiveReports sensitive;
    private final Reports reports;
    private final Photos photos;
    private final ProblemNames names;
    private final BringBack bringBack;
    private final AnswerAbove above;
    private final Answers answers;
    private final Trail trail;
    private final Story story;

    SensitiveController(
            SensitiveReports sensitive,
            Reports reports,
            Photos photos,
            ProblemNames names,
            BringBack bringBack,
            AnswerAbove above,
            Answers answers,
            Trail trail,
            Story story) {
        this.sensitive = sensitive;
        this.reports = reports;
        this.photos = photos;
        this.names = names;
        this.bringBack = bringBack;
        this.above = above;
        this.answers = answers;
        this.trail = trail;
        this.story = story;
    }

    /** One line of the list: nothing of the words. */
    record Waiting(Problem problem, String topic, String place) {}

    @GetMapping("/desk/sensitive")
    ModelAndView list(
            @RequestParam(required = false) @Nullable String done, Viewer viewer, HttpServletRequest request) {
        ProblemNames.Spoken spoken = names.in(RequestLanguage.of(request));
        List<Waiting> waiting = sensitive.waiting(DeskScope.of(viewer, Action.SEE_SENSITIVE_REPORTS)).stream()
                .filter(problem -> problem.openToReviewer(viewer))
                .map(problem ->
                        new Waiting(problem, spoken.topic(problem.topic()), spoken.place(problem.neighbourhood())))
                .toList();
        return new ModelAndView("problems/sensitive/list")
                .addObject("waiting", waiting)
                .addObject("done", DONE.contains(String.valueOf(done)) ? done : null);
    }

    @Transactional
    @GetMapping("/desk/sensitive/{id}")
    public ModelAndView show(@PathVariable String id, Viewer viewer, HttpServletRequest request) {
        return page(sensitive.open(id, viewer), SensitiveForm.EMPTY, new FormErrors(), viewer, request);
    }

    @Transactional
    @PostMapping("/desk/sensitive/{id}/return")
    public ModelAndView bringBack(
            @PathVariable String id, SensitiveForm form, Viewer viewer, HttpServletRequest request) {
        return step(
                new Asked(sensitive.held(id, viewer), "return", "why", form.why(), "returned"),
                form,
                viewer,
                request,
                words -> bringBack.run(viewer, sensitive.open(id, viewer), words));
    }

    /** Answers who reported about the manager or the council; read by the code alone, for it stands on no public page. */
    @Transactional
    @PostMapping("/desk/sensitive/{id}/answer")
    public ModelAndView answer(@PathVariable String id, SensitiveForm form, Viewer viewer, HttpServletRequest request) {
        Problem problem = aboutCouncil(id, viewer);
        Asked asked = new Asked(problem, "above", "answer", form.answer(), form.ends() ? "ended" : "answered");
        return step(asked, form, viewer, request, words -> {
            if (form.ends()) {
                above.end(viewer, problem, words);
            } else {
                above.answer(viewer, problem, words);
            }
        });
    }

    /** Sets what is about the manager or the council aside; the reason stays with the reviewers. */
    @Transactional
    @PostMapping("/desk/sensitive/{id}/aside")
    public ModelAndView aside(@PathVariable String id, SensitiveForm form, Viewer viewer, HttpServletRequest request) {
        Problem problem = aboutCouncil(id, viewer);
        Asked asked = new Asked(problem, "end", "reason", form.reason(), "ended");
        return step(asked, form, viewer, request, words -> above.setAside(viewer, problem, words));
    }

    private Problem aboutCouncil(String id, Viewer viewer) {
        return Optional.of(sensitive.open(id, viewer))
                .filter(Problem::aboutCouncil)
                .orElseThrow(NotFoundException::new);
    }

    /** One step as it was asked for, the field its words stand in, and what is said when it is done. */
    private record Asked(
            Problem problem,
            String step,
            String field,
            @Nullable String typed,
            String done) {
        String key(SensitiveForm form) {
            return step + ":" + problem.id().text() + ":" + FormToken.of(form.once());
        }
    }

    private ModelAndView step(
            Asked asked, SensitiveForm form, Viewer viewer, HttpServletRequest request, Consumer<String> effect) {
        FormErrors errors = new FormErrors();
        String words = PublicWords.of(asked.typed);
        PublicWords.length(asked.field, words, PublicWords.LONGEST, errors);
        if (!errors.isEmpty()) {
            Problem still = sensitive.open(asked.problem.id().text(), viewer);
            ModelAndView again = page(still, form, errors, viewer, request);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        answers.once(asked.problem.id().territory(), asked.key(form), words, () -> {
            effect.accept(words);
            return asked.step;
        });
        return new ModelAndView("redirect:/desk/sensitive?done=" + asked.done);
    }

    private ModelAndView page(
            Problem problem, SensitiveForm form, FormErrors errors, Viewer viewer, HttpServletRequest request) {
        trail.record(viewer, Trail.Event.SENSITIVE_REPORT_READ, problem.id().text(), problem.placePath(), "review");
        ProblemNames.Spoken spoken = names.in(RequestLanguage.of(request));
        return new ModelAndView("problems/sensitive/one")
                .addObject("problem", problem)
                .addObject("topic", spoken.topic(problem.topic()))
                .addObject("place", spoken.place(problem.neighbourhood()))
                .addObject("reports", reports.of(problem.id()))
                .addObject("photos", photos.all(problem.id()))
                .addObject("form", form)
                .addObject("errors", errors)
                .addObject("answers", story.fromAbove(problem.id()))
                .addObject("token", FormToken.fresh())
                .addObject("erasedOn", ForgetSensitive.erasedOn(problem.stateSince()));
    }
}
