package org.mahalla.problems.intake;

import org.mahalla.access.Open;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Out of reporting because somebody needs help: nothing of the draft stays, nor of its photos what nobody else took. */
@Controller
class LeaveController {
    private final Drafts drafts;

    LeaveController(Drafts drafts) {
        this.drafts = drafts;
    }

    @Open
    @PostMapping("/report/{token}/help")
    String leave(@PathVariable String token) {
        ReportDraft draft = drafts.open(token);
        drafts.erase(token);
        return "redirect:/help" + (draft.neighbourhood() == null ? "" : "?neighbourhood=" + draft.neighbourhood());
    }
}
