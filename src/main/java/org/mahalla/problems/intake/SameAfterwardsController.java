package org.mahalla.problems.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.mahalla.access.Address;
import org.mahalla.access.Open;
import org.mahalla.access.Throttle;
import org.mahalla.problems.duplicates.Suggested;
import org.mahalla.shared.NotFoundException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** After a report that waited on a phone has arrived: see too what was reported before. Only what is offered can be chosen. */
@Controller
class SameAfterwardsController {
    private final Drafts drafts;
    private final SimilarToSent similar;
    private final Throttle throttle;

    SameAfterwardsController(Drafts drafts, SimilarToSent similar, Throttle throttle) {
        this.drafts = drafts;
        this.similar = similar;
        this.throttle = throttle;
    }

    @Open
    @GetMapping("/report/{token}/same")
    ModelAndView choose(@PathVariable String token) {
        List<Suggested> offered = similar.of(received(token));
        return offered.isEmpty()
                ? new ModelAndView("redirect:/report/" + token + "/received")
                : new ModelAndView("problems/intake/same")
                        .addObject("token", token)
                        .addObject("offered", offered);
    }

    @Open
    @PostMapping("/report/{token}/same")
    String update(
            @PathVariable String token, @RequestParam(defaultValue = "") String same, HttpServletRequest request) {
        throttle.check(Throttle.Purpose.REPORT, Address.of(request));
        boolean done = same.isEmpty() || similar.join(received(token), same);
        return "redirect:/report/" + token + (done ? "/received" : "/same");
    }

    private Received received(String token) {
        return Optional.ofNullable(drafts.get(token).received())
                .map(Received::of)
                .orElseThrow(NotFoundException::new);
    }
}
