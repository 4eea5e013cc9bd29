package org.mahalla.problems.tracking;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.mahalla.access.Open;
import org.mahalla.frame.FormErrors;
import org.mahalla.problems.erasing.EraseReport;
import org.mahalla.problems.relay.Contacts;
import org.mahalla.shared.TrackingCode;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Erasing a report by its writer: who gave a contact shows the one-time code first; who gave none has the code alone, and
 * types it once more.
 */
@Controller
class EraseController {
    private final ByCode byCode;
    private final SecondFactor secondFactor;
    private final ChoicesPage choices;
    private final Contacts contacts;
    private final EraseReport eraseReport;

    EraseController(
            ByCode byCode, SecondFactor secondFactor, ChoicesPage choices, Contacts contacts, EraseReport eraseReport) {
        this.byCode = byCode;
        this.secondFactor = secondFactor;
        this.choices = choices;
        this.contacts = contacts;
        this.eraseReport = eraseReport;
    }

    @Open
    @GetMapping("/track/erased")
    String erased() {
        return "problems/tracking/erased";
    }

    @Open
    @GetMapping("/track/{code}/erase")
    ModelAndView ask(@PathVariable String code, HttpServletRequest request) {
        Tracked tracked = byCode.get(code, request);
        return secondFactor.shown(request, tracked) ? page(tracked, "", new FormErrors()) : choices.closed(tracked);
    }

    @Open
    @PostMapping("/track/{code}/erase")
    ModelAndView erase(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request,
            HttpServletResponse response) {
        Tracked tracked = byCode.get(code, request);
        if (!secondFactor.shown(request, tracked)) {
            return new ModelAndView("redirect:/track/" + tracked.code().digits() + "/erase");
        }
        Optional<TrackingCode> typed = TrackingCode.parse(again).find();
        if (contacts.of(tracked.report()).none() && !typed.equals(Optional.of(tracked.code()))) {
            FormErrors errors = new FormErrors();
            errors.reject("again", "problems.erase.wrong");
            return page(tracked, again, errors);
        }
        eraseReport.erase(tracked.report());
        secondFactor.close(request, response, tracked);
        return new ModelAndView("redirect:/track/erased");
    }

    private ModelAndView page(Tracked tracked, String again, FormErrors errors) {
        ModelAndView page = new ModelAndView("problems/tracking/erase")
                .addObject("tracked", tracked)
                .addObject("again", again)
                .addObject("alone", contacts.of(tracked.report()).none())
                .addObject("errors", errors);
        if (!errors.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
