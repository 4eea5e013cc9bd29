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
import org.mahalla.shared.Contact;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Giving, changing and taking back a phone number or e-mail address; a new one is proved by a code sent to it. */
@Controller
class OwnContactController {
    private final ByCode byCode;
    private final Contacts contacts;
    private final OneTimeCodes codes;
    private final SecondFactor secondFactor;
    private final ChoicesPage page;
    private final Throttle throttle;

    OwnContactController(
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
    @PostMapping("/track/{code}/contact")
    ModelAndView send(
            @PathVariable String code, ChoicesForm form, HttpServletRequest request, HttpServletResponse response) {
        Tracked tracked = byCode.get(code, request);
        if (!secondFactor.shown(request, tracked)) {
            return choices(tracked);
        }
        String typed = form.contact();
        Optional<Contact> contact = Contact.parse(typed == null ? "" : typed.strip());
        if (contact.isEmpty()) {
            FormErrors errors = new FormErrors();
            errors.reject("contact", "problems.choices.nocontact");
            return page.open(tracked, form, errors);
        }
        throttle.countOrRefuse(Throttle.Purpose.ONE_TIME_CODE, Address.of(request));
        secondFactor.carry(
                request,
                response,
                tracked,
                codes.send(SecondFactor.newContact(tracked), contact.get(), RequestLanguage.of(request)));
        return new ModelAndView("redirect:/track/" + tracked.code().digits() + "/contact");
    }

    @Open
    @GetMapping("/track/{code}/contact")
    ModelAndView type(@PathVariable String code, HttpServletRequest request) {
        Tracked tracked = byCode.get(code, request);
        Optional<String> to = sentTo(request, tracked);
        return to.isPresent() && secondFactor.shown(request, tracked)
                ? page.typing(tracked, to.get(), "/contact/code", new FormErrors())
                : choices(tracked);
    }

    @Open
    @PostMapping("/track/{code}/contact/code")
    ModelAndView enter(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        Tracked tracked = byCode.get(code, request);
        if (!secondFactor.shown(request, tracked)) {
            return choices(tracked);
        }
        FormErrors errors = new FormErrors();
        Proof proof = SecondFactor.challenge(request)
                .<Proof>map(it -> codes.prove(SecondFactor.newContact(tracked), it, typed))
                .orElseGet(Proof.Expired::new);
        switch (proof) {
            case Proof.Proved(Contact contact) -> {
                contacts.put(tracked.report(), contact);
                secondFactor.open(request, response, tracked);
                return choices(tracked);
            }
            case Proof.Wrong(int left) -> errors.reject("typed", "problems.choices.wrong", left);
            case Proof.Expired() -> errors.reject("typed", "problems.choices.expired");
        }
        return page.typing(tracked, sentTo(request, tracked).orElse(""), "/contact/code", errors);
    }

    @Open
    @PostMapping("/track/{code}/contact/remove")
    ModelAndView remove(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String which,
            HttpServletRequest request,
            HttpServletResponse response) {
        Tracked tracked = byCode.get(code, request);
        if (secondFactor.shown(request, tracked) && (which.equals("phone") || which.equals("email"))) {
            contacts.remove(tracked.report(), which.equals("phone"));
            secondFactor.open(request, response, tracked);
        }
        return choices(tracked);
    }

    private Optional<String> sentTo(HttpServletRequest request, Tracked tracked) {
        return SecondFactor.challenge(request).flatMap(it -> codes.sentTo(SecondFactor.newContact(tracked), it));
    }

    private static ModelAndView choices(Tracked tracked) {
        return new ModelAndView("redirect:/track/" + tracked.code().digits() + "/choices");
    }
}
