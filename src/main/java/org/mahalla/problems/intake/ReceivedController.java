package org.mahalla.problems.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.mahalla.access.Open;
import org.mahalla.frame.RequestLanguage;
import org.mahalla.problems.model.WorkingDays;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.Problems;
import org.mahalla.shared.NotFoundException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/**
 * The answer to a report: its code, large and in words, and what happens next and by when. Whoever has its address sees
 * no more than that, and not whom the report is about.
 */
@Controller
class ReceivedController {
    private final Drafts drafts;
    private final Problems problems;
    private final WorkingDays workingDays;
    private final JoinedTo joined;

    ReceivedController(Drafts drafts, Problems problems, WorkingDays workingDays, JoinedTo joined) {
        this.drafts = drafts;
        this.problems = problems;
        this.workingDays = workingDays;
        this.joined = joined;
    }

    @Open
    @GetMapping("/report/{token}/received")
    ModelAndView show(@PathVariable String token, HttpServletRequest request) {
        Received received = Optional.ofNullable(drafts.get(token).received())
                .map(Received::of)
                .orElseThrow(NotFoundException::new);
        Problem problem = problems.get(received.problem());
        return new ModelAndView("problems/intake/received")
                .addObject("code", received.code())
                .addObject("told", received.told())
                .addObject("reportedOn", problem.openedOn())
                .addObject("readBy", workingDays.firstLook(problem.openedOn()))
                .addObject("joined", joined.titleAbove(problem.id(), RequestLanguage.of(request)))
                .addObject("answerBy", problem.dueOn());
    }
}
