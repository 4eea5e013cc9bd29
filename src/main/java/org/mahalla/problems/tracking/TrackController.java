package org.mahalla.problems.tracking;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.Address;
import org.mahalla.access.Open;
import org.mahalla.access.Throttle;
import org.mahalla.frame.FormErrors;
import org.mahalla.problems.closing.JudgeSolved;
import org.mahalla.problems.closing.Votes;
import org.mahalla.shared.Outcome;
import org.mahalla.shared.Refusal;
import org.mahalla.shared.TrackingCode;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Following a report: one field for the code in any digits, and what became of the report. The code alone shows status. */
@Controller
class TrackController {
    private final Tracking tracking;
    private final Throttle throttle;
    private final Votes votes;
    private final JudgeSolved judge;
    private final SecondFactor secondFactor;

    TrackController(Tracking tracking, Throttle throttle, Votes votes, JudgeSolved judge, SecondFactor secondFactor) {
        this.tracking = tracking;
        this.throttle = throttle;
        this.votes = votes;
        this.judge = judge;
        this.secondFactor = secondFactor;
    }

    @Open
    @GetMapping("/track")
    ModelAndView ask(@RequestParam(required = false) @Nullable String code) {
        FormErrors errors = new FormErrors();
        if (code == null || code.isBlank()) {
            return form("", errors);
        }
        return switch (TrackingCode.parse(code)) {
            case Outcome.Accepted<TrackingCode>(TrackingCode read) ->
                new ModelAndView("redirect:/track/" + read.digits());
            case Outcome.Refused<TrackingCode>(Refusal refusal) -> {
                errors.reject(
                        "code",
                        "refusal." + refusal.code(),
                        refusal.parameters().toArray());
                yield form(code, errors);
            }
        };
    }

    @Open
    @GetMapping("/track/{code}")
    ModelAndView show(@PathVariable String code, HttpServletRequest request) {
        Address address = Address.of(request);
        throttle.refuseIfSpent(Throttle.Purpose.TRACK, address);
        Optional<Tracked> tracked = TrackingCode.parse(code).find().flatMap(tracking::find);
        if (tracked.isEmpty()) {
            throttle.spend(Throttle.Purpose.TRACK, address);
            FormErrors errors = new FormErrors();
            errors.reject("code", "problems.track.unknown");
            ModelAndView again = form(code, errors);
            again.setStatus(HttpStatus.NOT_FOUND);
            return again;
        }
        return new ModelAndView("problems/tracking/report")
                .addObject("tracked", tracked.get())
                .addObject("until", judge.until(tracked.get().problem()))
                .addObject(
                        "agreed",
                        judge.agreed(
                                tracked.get().problem(), tracked.get().report().value()))
                .addObject("vote", vote(tracked.get(), request));
    }

    private Votes.Vote vote(Tracked tracked, HttpServletRequest request) {
        return votes.of(tracked.said(), tracked.problem().id(), secondFactor.proved(request, tracked));
    }

    private static ModelAndView form(String code, FormErrors errors) {
        ModelAndView form = new ModelAndView("problems/tracking/code")
                .addObject("code", code)
                .addObject("errors", errors);
        if (!errors.isEmpty()) {
            form.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return form;
    }
}
