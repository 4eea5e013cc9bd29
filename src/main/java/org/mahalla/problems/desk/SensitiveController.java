package org.mahalla.problems.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.Action;
import org.mahalla.access.Allow;
import org.mahalla.access.Trail;
import org.mahalla.access.Viewer;
import org.mahalla.frame.FormErrors;
import org.mahalla.frame.RequestLanguage;
import org.mahalla.platform.idempotency.Answers;
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

    private final DeskProblems problems;
    private final SensitiveReports sensitive;
    private final Reports reports;
    private final Photos photos;
    private final ProblemNames names;
    private final SetAside setAside;
    private final Answers answers;
    private final Trail trail;
    private final AnswerPublicly answerPublicly;
    private final Story story;
    private final EndAbove end;

    SensitiveController(
            DeskProblems problems,
            SensitiveReports sensitive,
            Reports reports,
            Photos photos,
            ProblemNames names,
            SetAside setAside,
            Answers answers,
            Trail trail,
            AnswerPublicly answerPublicly,
            Story story,
            EndAbove end) {
        this.problems = problems;
        this.sensitive = sensitive;
        this.reports = reports;
        this.photos = photos;
        this.names = names;
        this.setAside = setAside;
        this.answers = answers;
        this.trail = trail;
        this.answerPublicly = answerPublicly;
        this.story = story;
        this.end = end;
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
        return new ModelAndView("problems/desk/sensitive")
                .addObject("waiting", waiting)
                .addObject("done", DONE.contains(String.valueOf(done)) ? done : null);
    }

    @Transactional
    @GetMapping("/desk/sensitive/{id}")
    public ModelAndView show(@PathVariable String id, Viewer viewer, HttpServletRequest request) {
        return page(problems.sensitive(id, viewer), StepForm.EMPTY, new FormErrors(), viewer, request);
    }

    @Transactional
    @PostMapping("/desk/sensitive/{id}/return")
    public ModelAndView bringBack(@PathVariable String id, StepForm form, Viewer viewer, HttpServletRequest request) {
        Problem problem = problems.reviewable(id, viewer);
        FormErrors errors = new FormErrors();
        String why = StepForm.words(form.why());
        PublicWords.length("why", why, PublicWords.LONGEST, errors);
        if (!errors.isEmpty()) {
            ModelAndView again = page(problems.sensitive(id, viewer), form, errors, viewer, request);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        answers.once(problem.id().territory(), "return:" + id + ":" + StepDesk.token(form.once()), why, () -> {
            setAside.bringBack(viewer, problems.sensitive(id, viewer), why);
            return "return";
        });
        return new ModelAndView("redirect:/desk/sensitive?done=returned");
    }

    /** Answers who reported about the manager or the council; read by the code alone, for it stands on no public page. */
    @Transactional
    @PostMapping("/desk/sensitive/{id}/answer")
    public ModelAndView answer(@PathVariable String id, StepForm form, Viewer viewer, HttpServletRequest request) {
        Problem problem = Optional.of(problems.sensitive(id, viewer))
                .filter(Problem::aboutCouncil)
                .orElseThrow(NotFoundException::new);
        FormErrors errors = new FormErrors();
        String words = StepForm.words(form.answer());
        PublicWords.length("answer", words, PublicWords.LONGEST, errors);
        if (!errors.isEmpty()) {
            ModelAndView again = page(problem, form, errors, viewer, request);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        answers.once(problem.id().territory(), "above:" + id + ":" + StepDesk.token(form.once()), words, () -> {
            if (form.ends()) {
                end.answered(viewer, problem, words);
            } else {
                answerPublicly.answer(viewer, problem, words);
            }
            return "answer";
        });
        return new ModelAndView("redirect:/desk/sensitive?done=" + (form.ends() ? "ended" : "answered"));
    }

    /** Sets what is about the manager or the council aside; the reason stays with the reviewers. */
    @Transactional
    @PostMapping("/desk/sensitive/{id}/aside")
    public ModelAndView aside(@PathVariable String id, StepForm form, Viewer viewer, HttpServletRequest request) {
        Problem problem = Optional.of(problems.sensitive(id, viewer))
                .filter(Problem::aboutCouncil)
                .orElseThrow(NotFoundException::new);
        FormErrors errors = new FormErrors();
        String reason = StepForm.words(form.reason());
        PublicWords.length("reason", reason, PublicWords.LONGEST, errors);
        if (!errors.isEmpty()) {
            ModelAndView again = page(problem, form, errors, viewer, request);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        answers.once(problem.id().territory(), "end:" + id + ":" + StepDesk.token(form.once()), reason, () -> {
            end.setAside(viewer, problem, reason);
            return "end";
        });
        return new ModelAndView("redirect:/desk/sensitive?done=ended");
    }

    private ModelAndView page(
            Problem problem, StepForm form, FormErrors errors, Viewer viewer, HttpServletRequest request) {
        trail.record(viewer, Trail.Event.SENSITIVE_REPORT_READ, problem.id().text(), problem.placePath(), "review");
        ProblemNames.Spoken spoken = names.in(RequestLanguage.of(request));
        return new ModelAndView("problems/desk/sensitiveone")
                .addObject("problem", problem)
                .addObject("topic", spoken.topic(problem.topic()))
                .addObject("place", spoken.place(problem.neighbourhood()))
                .addObject("reports", reports.of(problem.id()))
                .addObject("photos", photos.all(problem.id()))
                .addObject("form", form)
                .addObject("errors", errors)
                .addObject("answers", story.fromAbove(problem.id()))
                .addObject("token", ProblemPages.token())
                .addObject("erasedOn", ForgetSensitive.erasedOn(problem.stateSince()));
    }
}
