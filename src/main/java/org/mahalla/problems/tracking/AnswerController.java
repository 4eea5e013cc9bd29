package org.mahalla.problems.tracking;

import jakarta.servlet.http.HttpServletRequest;
import org.mahalla.access.Address;
import org.mahalla.access.Open;
import org.mahalla.access.Throttle;
import org.mahalla.problems.closing.JudgeSolved;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.TrackingCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** «Solved or not?», answered by whoever holds the code of a report. Opening the page changes nothing. */
@Controller
class AnswerController {
    private final Tracking tracking;
    private final JudgeSolved judge;
    private final Throttle throttle;

    AnswerController(Tracking tracking, JudgeSolved judge, Throttle throttle) {
        this.tracking = tracking;
        this.judge = judge;
        this.throttle = throttle;
    }

    @Open
    @PostMapping("/track/{code}/answer")
    String create(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String once,
            HttpServletRequest request) {
        Address address = Address.of(request);
        throttle.refuseIfSpent(Throttle.Purpose.TRACK, address);
        Tracked tracked = TrackingCode.parse(code)
                .find()
                .flatMap(tracking::find)
                .orElseThrow(() -> {
                    throttle.spend(Throttle.Purpose.TRACK, address);
                    return new NotFoundException();
                });
        judge.answer(tracked.problem().id(), tracked.report().text(), answer, once);
        return "redirect:/track/" + tracked.code().digits();
    }
}
