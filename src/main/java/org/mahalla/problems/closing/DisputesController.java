package org.mahalla.problems.closing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.Action;
import org.mahalla.access.Allow;
import org.mahalla.access.Viewer;
import org.mahalla.frame.FormErrors;
import org.mahalla.frame.RequestLanguage;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.problems.stages.DeskScope;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.Problems;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.shared.Language;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.RefusedException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The desk reads what residents say against “solved”, and decides on each. */
@Controller
@Allow(Action.CLOSE)
class DisputesController {
    private static final Set<String> DONE = Set.of("accepted", "also", "aside");

    private final Disputes disputes;
    private final DecideDispute decide;
    private final Problems problems;
    private final Topics topics;
    private final Neighbourhoods neighbourhoods;

    DisputesController(
            Disputes disputes, DecideDispute decide, Problems problems, Topics topics, Neighbourhoods neighbourhoods) {
        this.disputes = disputes;
        this.decide = decide;
        this.problems = problems;
        this.topics = topics;
        this.neighbourhoods = neighbourhoods;
    }

    /** A dispute with its problem, as the list shows it. */
    record Waiting(Dispute dispute, Problem problem, String topic, String place) {}

    @GetMapping("/desk/disputes")
    ModelAndView list(
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "") String after,
            Viewer viewer,
            HttpServletRequest request) {
        DeskScope scope = DeskScope.of(viewer, Action.CLOSE);
        List<Waiting> waiting = disputes.waiting(scope, last(after, viewer)).stream()
                .map(dispute -> waiting(dispute, problems.get(dispute.problem()), RequestLanguage.of(request)))
                .toList();
        return new ModelAndView("problems/closing/disputes")
                .addObject("waiting", waiting)
                .addObject("more", waiting.size() == Disputes.SHOWN)
                .addObject("all", disputes.count(scope))
                .addObject("done", DONE.contains(done) ? done : null);
    }

    @GetMapping("/desk/disputes/{id}")
    ModelAndView show(@PathVariable String id, Viewer viewer, HttpServletRequest request) {
        Dispute dispute = find(id, viewer);
        if (dispute.state() != Dispute.State.WAITING) {
            return new ModelAndView(
                    "redirect:/desk/problems/" + dispute.problem().text());
        }
        return page(dispute, DisputeForm.of(dispute.reason()), DisputeForm.EMPTY, new FormErrors(), request);
    }

    @PostMapping("/desk/disputes/{id}/accept")
    ModelAndView accept(@PathVariable String id, DisputeForm form, Viewer viewer, HttpServletRequest request) {
        Dispute dispute = find(id, viewer);
        FormErrors errors = form.check();
        Problem problem = problems.get(dispute.problem());
        String done = DisputeSolved.open(problem.state()) ? "accepted" : "also";
        return ended(errors, () -> decide.accept(viewer, problem, dispute, form))
                ? new ModelAndView("redirect:/desk/disputes?done=" + done)
                : page(dispute, form, DisputeForm.EMPTY, errors, request);
    }

    @PostMapping("/desk/disputes/{id}/aside")
    ModelAndView setAside(@PathVariable String id, DisputeForm form, Viewer viewer, HttpServletRequest request) {
        Dispute dispute = find(id, viewer);
        FormErrors errors = new FormErrors();
        form.check()
                .all()
                .forEach(error -> errors.reject("why", error.key(), error.args().toArray()));
        return ended(errors, () -> decide.setAside(viewer, problems.get(dispute.problem()), dispute, form))
                ? new ModelAndView("redirect:/desk/disputes?done=aside")
                : page(dispute, DisputeForm.of(dispute.reason()), form, errors, request);
    }

    private @Nullable Dispute last(String after, Viewer viewer) {
        return after.isEmpty() ? null : find(after, viewer);
    }

    private static boolean ended(FormErrors errors, Runnable effect) {
        if (errors.isEmpty()) {
            try {
                effect.run();
            } catch (RefusedException e) {
                errors.reject("words", e.refusal());
            }
        }
        return errors.isEmpty();
    }

    private Dispute find(String id, Viewer viewer) {
        return DisputeId.of(id)
                .flatMap(disputes::find)
                .filter(dispute -> visible(problems.get(dispute.problem()), viewer))
                .orElseThrow(NotFoundException::new);
    }

    private static boolean visible(@Nullable Problem problem, Viewer viewer) {
        return problem != null
                && !problem.sensitive()
                && !problem.aboutCouncil()
                && viewer.may(Action.CLOSE, problem.placePath());
    }

    private ModelAndView page(
            Dispute dispute, DisputeForm accept, DisputeForm aside, FormErrors errors, HttpServletRequest request) {
        ModelAndView page = new ModelAndView("problems/closing/decide")
                .addObject("one", waiting(dispute, problems.get(dispute.problem()), RequestLanguage.of(request)))
                .addObject("accept", accept)
                .addObject("aside", aside)
                .addObject("errors", errors);
        if (!errors.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private Waiting waiting(Dispute dispute, Problem problem, Language language) {
        return new Waiting(
                dispute,
                problem,
                topics.get(problem.topic()).name().in(language),
                neighbourhoods.nameOf(problem.neighbourhood(), language));
    }
}
