package org.mahalla.problems.tracking;

import jakarta.servlet.http.HttpServletRequest;
import org.mahalla.access.Open;
import org.mahalla.problems.closing.JudgeSolved;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** «Solved or not?», answered by whoever holds the code of a report. Opening the page changes nothing. */
@Controller
class AnswerController {
    private final ByCode byCode;
    private final JudgeSolved judge;
    private final SecondFactor secondFactor;

    AnswerController(ByCode byCode, JudgeSolved judge, SecondFactor secondFactor) {
        this.byCode = byCode;
        this.judge = judge;
        this.secondFactor = secondFactor;
    }

    @Open
    @PostMapping("/track/{code}/answer")
    String create(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String once,
            HttpServletRequest request) {
        Tracked tracked = byCode.get(code, request);
        judge.byCode(tracked.problem().id(), tracked.said(), secondFactor.proved(request, tracked), answer, once);
        return "redirect:/track/" + tracked.code().digits();
    }
}
