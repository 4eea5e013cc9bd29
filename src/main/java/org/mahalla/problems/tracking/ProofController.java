package org.mahalla.problems.tracking;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.mahalla.access.Address;
import org.mahalla.access.OneTimeCodes;
import org.mahalla.access.OneTimeCodes.Proof;
import org.mahalla.access.Open;
import org.mahalla.access.Throttle;
import org.mahalla.frame.FormErrors;
import org.mahalla.frame.RequestLanguage;
import org.mahalla.problems.relay.Contacts;
import org.mahalla.problems.relay.Reachable;
import org.mahalla.shared.Contact;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The one-time code that goes to who reported, and that opens messages, choices and erasing. */
@Controller
class ProofController {
    private final ByCode byCode;
    private final Contacts contacts;
    private final OneTimeCodes codes;
    private final SecondFactor secondFactor;
    private final ChoicesPage page;
    private final Throttle throttle;

    ProofController(
            ByCode byCode,
            Contacts contacts,
            OneTimeCodes codes,
            SecondFactor secondFactor,
            ChoicesPage page,
            Throttle throttle) {
        this.byCode = byCode;
        this.contacts = contacts;
        this.codes = codes;
        this.secondFactor = secondFactor;
        this.page = page;
        this.throttle = throttle;
    }

    @Open
    @PostMapping("/track/{code}/proof")
    String send(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        Tracked tracked = byCode.get(code, request);
        Optional<Contact> contact = chosen(contacts.of(tracked.report()), to);
        if (contact.isEmpty()) {
            return "redirect:/track/" + tracked.code().digits() + "/choices";
        }
        throttle.countOrRefuse(Throttle.Purpose.ONE_TIME_CODE, Address.of(request));
        secondFactor.carry(
                request,
                response,
                tracked,
                codes.send(SecondFactor.purpose(tracked), contact.get(), RequestLanguage.of(request)));
        return "redirect:/track/" + tracked.code().digits() + "/proof";
    }

    @Open
    @GetMapping("/track/{code}/proof")
    ModelAndView type(@PathVariable String code, HttpServletRequest request) {
        Tracked tracked = byCode.get(code, request);
        boolean waits = SecondFactor.challenge(request)
                .flatMap(it -> codes.sentTo(SecondFactor.purpose(tracked), it))
                .isPresent();
        return waits
                ? page.typing(tracked, "", "/proof/code", new FormErrors())
                : new ModelAndView("redirect:/track/" + tracked.code().digits() + "/choices");
    }

    @Open
    @PostMapping("/track/{code}/proof/code")
    ModelAndView enter(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        Tracked tracked = byCode.get(code, request);
        FormErrors errors = new FormErrors();
        Proof proof = SecondFactor.challenge(request)
                .<Proof>map(it -> codes.prove(SecondFactor.purpose(tracked), it, typed))
                .orElseGet(Proof.Expired::new);
        switch (proof) {
            case Proof.Proved(Contact contact) -> {
                if (contacts.of(tracked.report()).all().contains(contact)) {
                    secondFactor.open(request, response, tracked);
                    return new ModelAndView("redirect:/track/" + tracked.code().digits() + "/choices");
                }
                errors.reject("typed", "problems.choices.expired");
            }
            case Proof.Wrong(int left) -> errors.reject("typed", "problems.choices.wrong", left);
            case Proof.Expired() -> errors.reject("typed", "problems.choices.expired");
        }
        return page.typing(tracked, "", "/proof/code", errors);
    }

    private static Optional<Contact> chosen(Reachable reachable, String to) {
        Contact named = to.equals("email") ? reachable.email() : reachable.phone();
        return named == null ? reachable.all().stream().findFirst() : Optional.of(named);
    }
}
