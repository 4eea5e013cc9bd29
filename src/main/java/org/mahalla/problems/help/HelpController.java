package org.mahalla.problems.help;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.Address;
import org.mahalla.access.Open;
import org.mahalla.access.Throttle;
import org.mahalla.frame.FormErrors;
import org.mahalla.places.Neighbourhood;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.platform.idempotency.FormToken;
import org.mahalla.shared.TrackingCode;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * “I need help myself”: numbers to call first, then a short sealed request. Codes are posted and never stand in an address;
 * sent twice, a form is answered with the same code.
 */
@Controller
class HelpController {
    private static final int LISTED = 400;
    private static final int FOUND = 12;

    private final AskForHelp askForHelp;
    private final HelpRequests requests;
    private final Neighbourhoods neighbourhoods;
    private final Throttle throttle;

    HelpController(AskForHelp askForHelp, HelpRequests requests, Neighbourhoods neighbourhoods, Throttle throttle) {
        this.askForHelp = askForHelp;
        this.requests = requests;
        this.neighbourhoods = neighbourhoods;
        this.throttle = throttle;
    }

    @Open
    @GetMapping("/help")
    ModelAndView begin(@RequestParam(required = false) @Nullable String neighbourhood) {
        return page(HelpForm.in(neighbourhood), new FormErrors());
    }

    @Open
    @PostMapping("/help")
    ModelAndView send(HelpForm form, HttpServletRequest request) {
        throttle.check(Throttle.Purpose.REPORT, Address.of(request));
        FormErrors errors = new FormErrors();
        if (form.searching()) {
            return page(form, errors);
        }
        form.check(neighbourhoods, errors);
        Optional<Neighbourhood> there = form.place(neighbourhoods);
        if (!errors.isEmpty() || there.isEmpty()) {
            ModelAndView again = page(form, errors);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        var words = new HelpRequest.Words(form.words(), form.reach(), form.time());
        return askForHelp
                .ask(there.get(), words, FormToken.of(form.once()))
                .map(code -> new ModelAndView("problems/help/received")
                        .addObject("code", code)
                        .addObject("keptDays", askForHelp.keptDays()))
                .orElseGet(() -> new ModelAndView("redirect:/help"));
    }

    @Open
    @PostMapping("/help/follow")
    ModelAndView follow(@RequestParam(required = false) @Nullable String code, HttpServletRequest request) {
        Optional<HelpRequest> found = byCode(code, request);
        return found.map(one -> new ModelAndView("problems/help/follow")
                        .addObject("request", one)
                        .addObject("code", code)
                        .addObject("erased", false))
                .orElseGet(this::unknown);
    }

    @Open
    @PostMapping("/help/withdraw")
    ModelAndView withdraw(@RequestParam(required = false) @Nullable String code, HttpServletRequest request) {
        Optional<HelpRequest> found = byCode(code, request);
        found.ifPresent(askForHelp::withdraw);
        return found.map(one -> new ModelAndView("problems/help/follow")
                        .addObject("request", one)
                        .addObject("code", "")
                        .addObject("erased", true))
                .orElseGet(this::unknown);
    }

    private Optional<HelpRequest> byCode(@Nullable String code, HttpServletRequest request) {
        Address address = Address.of(request);
        throttle.refuseIfSpent(Throttle.Purpose.TRACK, address);
        Optional<HelpRequest> found = Optional.ofNullable(code)
                .flatMap(typed -> TrackingCode.parse(typed).find())
                .flatMap(requests::byCode);
        if (found.isEmpty()) {
            throttle.spend(Throttle.Purpose.TRACK, address);
        }
        return found;
    }

    private ModelAndView unknown() {
        FormErrors errors = new FormErrors();
        errors.reject("code", "problems.help.wrong.code");
        ModelAndView again = page(HelpForm.in(null), errors);
        again.setStatus(HttpStatus.NOT_FOUND);
        return again;
    }

    private ModelAndView page(HelpForm form, FormErrors errors) {
        List<Neighbourhood> all = neighbourhoods.all();
        String sought = form.q() == null ? "" : form.q().strip();
        List<Neighbourhood> found =
                sought.isEmpty() ? form.place(neighbourhoods).stream().toList() : neighbourhoods.search(sought, FOUND);
        return new ModelAndView("problems/help/ask")
                .addObject("form", form)
                .addObject("errors", errors)
                .addObject("listed", all.size() <= LISTED ? all : List.of())
                .addObject("found", found)
                .addObject("once", FormToken.keep(form.once()));
    }
}
