package org.mahalla.problems.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.Address;
import org.mahalla.access.Open;
import org.mahalla.access.Throttle;
import org.mahalla.frame.RequestLanguage;
import org.mahalla.problems.duplicates.Suggested;
import org.mahalla.shared.NotFoundException;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
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

    /** For the phone, which asks once its report is safe: where stands what may be the same, if anything does. */
    record Same(@Nullable String sameUrl) {}

    @Open
    @GetMapping("/report/{token}/same/any")
    ResponseEntity<Same> ask(@PathVariable String token, HttpServletRequest request) {
        boolean alone = similar.of(received(token)).isEmpty();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Same(alone ? null : RequestLanguage.of(request).prefix() + "/report/" + token + "/same"));
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
