package org.mahalla.problems.duplicates;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.Address;
import org.mahalla.access.Open;
import org.mahalla.access.Throttle;
import org.mahalla.frame.FormErrors;
import org.mahalla.frame.RequestLanguage;
import org.mahalla.platform.idempotency.FormToken;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.closing.DisputeSolved;
import org.mahalla.problems.model.State;
import org.mahalla.problems.stages.Groups;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.Problems;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.PersianText;
import org.mahalla.shared.RefusedException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** “I see it too” and “it broke again” on a problem's public page, without an account. The second waits for the desk. */
@Controller
class SupportController {
    private static final int SHORTEST = 10;
    static final int LONGEST = 300;

    private final Supporters supporters;
    private final DisputeSolved disputes;
    private final Problems problems;
    private final Groups groups;
    private final FewPerLine few;
    private final Throttle throttle;

    SupportController(
            Supporters supporters,
            DisputeSolved disputes,
            Problems problems,
            Groups groups,
            FewPerLine few,
            Throttle throttle) {
        this.supporters = supporters;
        this.disputes = disputes;
        this.problems = problems;
        this.groups = groups;
        this.few = few;
        this.throttle = throttle;
    }

    @Open
    @PostMapping("/problems/{id}/support")
    String support(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        throttle.check(Throttle.Purpose.SUPPORT, Address.of(request));
        Problem problem = root(id);
        if (back != null) {
            VisitorMark.read(request).ifPresent(mark -> supporters.takeBack(problem.id(), mark));
        } else if (problem.state().open()) {
            String mark = VisitorMark.readOrGive(request, response);
            if (!supporters.sees(problem.id(), mark)) {
                few.count(Throttle.Purpose.SUPPORT_ANEW, Address.of(request), problem.id());
            }
            supporters.see(problem.id(), mark);
        }
        return "redirect:/problems/" + problem.id().text();
    }

    @Open
    @GetMapping("/problems/{id}/again")
    ModelAndView ask(@PathVariable String id) {
        Problem problem = judged(id);
        return problem.state() == State.CONFIRMED
                ? page(problem, "", new FormErrors())
                : new ModelAndView("redirect:/problems/" + problem.id().text());
    }

    @Open
    @PostMapping("/problems/{id}/again")
    ModelAndView again(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String once,
            HttpServletRequest request,
            HttpServletResponse response) {
        throttle.check(Throttle.Purpose.SUPPORT, Address.of(request));
        Problem problem = judged(id);
        String words = PersianText.display(reason);
        FormErrors errors = new FormErrors();
        int length = words.codePointCount(0, words.length());
        if (length < SHORTEST) {
            errors.reject("reason", "problems.again.short");
        } else if (length > LONGEST) {
            errors.reject("reason", "problems.again.long", LONGEST);
        } else if (!FormToken.fits(once)) {
            errors.reject("reason", "refusal.PLT-005");
        }
        if (errors.isEmpty()) {
            try {
                few.count(Throttle.Purpose.OBJECTION, Address.of(request), problem.id());
                String mark = VisitorMark.readOrGive(request, response);
                disputes.again(problem, new DisputeSolved.Said(words, RequestLanguage.of(request), mark, once));
                return new ModelAndView("redirect:/problems/" + problem.id().text() + "/dispute?done=1");
            } catch (RefusedException refused) {
                errors.reject("reason", refused.refusal());
            }
        }
        ModelAndView again = page(problem, words, errors);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private static ModelAndView page(Problem problem, String reason, FormErrors errors) {
        return new ModelAndView("problems/duplicates/again")
                .addObject("problem", problem)
                .addObject("reason", reason)
                .addObject("once", FormToken.fresh())
                .addObject("errors", errors);
    }

    /** What is about the council is no neighbourhood desk's to judge. */
    private Problem judged(String id) {
        Problem problem = root(id);
        if (problem.aboutCouncil()) {
            throw new NotFoundException();
        }
        return problem;
    }

    /** What everybody may see; hidden and set-aside ones do not exist. */
    private Problem root(String id) {
        return ProblemId.of(id)
                .filter(one -> problems.find(one).isPresent())
                .map(groups::root)
                .flatMap(problems::find)
                .filter(problem -> !problem.sensitive() && problem.state() != State.SET_ASIDE)
                .orElseThrow(NotFoundException::new);
    }
}
