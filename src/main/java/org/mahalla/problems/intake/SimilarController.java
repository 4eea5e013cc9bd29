package org.mahalla.problems.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.mahalla.access.Address;
import org.mahalla.access.Open;
import org.mahalla.access.Throttle;
import org.mahalla.problems.duplicates.Suggested;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Between the second and the third step, when something like it was reported before: see it too, say that it broke
 * again, or go on with a problem of one's own. Only what was offered can be chosen.
 */
@Controller
class SimilarController {
    private final Drafts drafts;
    private final SimilarToDraft similar;
    private final Throttle throttle;

    SimilarController(Drafts drafts, SimilarToDraft similar, Throttle throttle) {
        this.drafts = drafts;
        this.similar = similar;
        this.throttle = throttle;
    }

    @Open
    @GetMapping("/report/{token}/similar")
    ModelAndView choose(@PathVariable String token) {
        ReportDraft draft = drafts.open(token);
        List<Suggested> offered = similar.of(draft);
        if (offered.isEmpty()) {
            return new ModelAndView("redirect:/report/" + token + "/contact");
        }
        return new ModelAndView("problems/intake/similar")
                .addObject("token", token)
                .addObject("offered", offered);
    }

    @Open
    @PostMapping("/report/{token}/similar")
    String update(
            @PathVariable String token, @RequestParam(defaultValue = "") String same, HttpServletRequest request) {
        ReportDraft draft = drafts.open(token);
        throttle.check(Throttle.Purpose.REPORT, Address.of(request));
        boolean offered = similar.of(draft).stream()
                .anyMatch(one -> one.problem().id().text().equals(same));
        if (!same.isEmpty() && !offered) {
            return "redirect:/report/" + token + "/similar";
        }
        drafts.save(token, draft.joining(offered ? same : null));
        return "redirect:/report/" + token + "/contact";
    }
}
