package org.mahalla.problems.tracking;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.mahalla.access.Open;
import org.mahalla.frame.FormErrors;
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
    private final ProofByCode proofs;
    private final SecondFactor secondFactor;
    private final ChoicesPage page;

    OwnContactController(
            ByCode byCode, Contacts contacts, ProofByCode proofs, SecondFactor secondFactor, ChoicesPage page) {
        this.byCode = byCode;
        this.contacts = contacts;
        this.proofs = proofs;
        this.secondFactor = secondFactor;
        this.page = page;
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
        proofs.send(request, response, tracked, SecondFactor.newContact(tracked), contact.get());
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
        Optional<Contact> contact = proofs.prove(request, SecondFactor.newContact(tracked), typed, errors);
        if (contact.isPresent()) {
            contacts.put(tracked.report(), contact.get());
            secondFactor.open(request, response, tracked);
            return choices(tracked);
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
        return proofs.sentTo(request, SecondFactor.newContact(tracked));
    }

    private static ModelAndView choices(Tracked tracked) {
        return new ModelAndView("redirect:/track/" + tracked.code().digits() + "/choices");
    }
}
